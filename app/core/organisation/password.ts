import { refuse, type Refusal } from "../refusal";

export const PASSWORD_SHORTEST = 12;
export const PASSWORD_LONGEST = 128;

/** So many characters must remain when what everybody guesses is taken out. */
const LEAST_OF_ONES_OWN = 8;

/** Words that many people choose, and words of this place. A password made of nothing else is guessed first. */
const WORDS = [
  "password", "passwort", "kennwort", "geheim", "secret", "welcome", "willkommen", "admin", "administrator",
  "qwertz", "qwerty", "asdfgh", "yxcvbn", "iloveyou", "hallo", "hello", "test", "start", "login", "anmelden",
  "gegenueber", "gegenüber", "auslaenderbehoerde", "ausländerbehörde", "auslaenderamt", "behoerde", "behörde",
  "verwaltung", "landratsamt", "rathaus", "stadt", "kreis", "schulung", "fortbildung", "lernen", "zertifikat",
  "sommer", "winter", "fruehling", "frühling", "herbst", "januar", "montag", "deutschland", "germany",
  "fussball", "football", "schalke", "bayern", "dragon", "monkey", "letmein", "master", "computer", "internet",
] as const;
const LONGEST_FIRST = [...WORDS].sort((a, b) => b.length - a.length);
const ROWS = ["0123456789012345678901234567890", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"];

/** The password in the form that is hashed: what was typed, composed. */
export function normalPassword(password: string): string {
  return password.normalize("NFC");
}

/**
 * Why this password is refused, or `undefined`. Length counts characters after NFC.
 * `about`: what a guesser knows of the person (name, e-mail address).
 */
export function passwordProblem(password: string, about: readonly string[]): Refusal | undefined {
  const normal = normalPassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_SHORTEST) return refuse("password-too-short", "password");
  if (length > PASSWORD_LONGEST) return refuse("password-too-long", "password");
  return isCommon(normal.toLowerCase(), about) ? refuse("password-too-common", "password") : undefined;
}

function isCommon(folded: string, about: readonly string[]): boolean {
  if (new Set(folded).size < 5) return true;
  const own = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length >= 3);
  const rest = withoutKnown(folded, own);
  return rest.length < folded.length && [...rest].length < LEAST_OF_ONES_OWN;
}

/** What is left when known words and rows of keys are taken out. */
function withoutKnown(folded: string, own: readonly string[]): string {
  let rest = folded;
  for (const word of [...own, ...LONGEST_FIRST]) rest = rest.replaceAll(word, " ");
  for (const row of ROWS) rest = withoutRow(rest, row);
  return rest.replace(/\s/g, "");
}

function withoutRow(text: string, row: string): string {
  let rest = text;
  for (let start = 0; start + 4 <= row.length; start += 1) {
    for (let end = row.length; end - start >= 4; end -= 1) rest = rest.replaceAll(row.slice(start, end), " ");
  }
  return rest;
}
