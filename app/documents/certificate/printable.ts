/** Dashes, blanks and marks that the font lacks, by their nearest neighbour in it. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u02BE": "\u02BC", "\u02BD": "\u02BB", "\u02B9": "\u02BC", "\u02BA": "\u2019\u2019",
  "\u0315": "\u02BC", "\u035F": "\u0331", "\u0310": "\u0306", "\u0332": "\u0331",
};

/** In place of a character that can be neither taken apart nor replaced. The text a screen reader gets keeps the original. */
const UNKNOWN = "?";

/**
 * A text in the characters a font has: composed where it can be, a letter and its marks where the composed form is
 * missing (many letters of DIN SPEC 91379), blanks of all kinds as one, invisible characters left out.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/[\p{Cf}]/gu, "");
  return Array.from(plain, (character) => inFont(character, has)).join("");
}

function inFont(character: string, has: (codePoint: number) => boolean): string {
  if (has(character.codePointAt(0) ?? 0)) return character;
  const complete = (candidate: string): boolean => Array.from(candidate).every((part) => has(part.codePointAt(0) ?? 0));
  const apart = character.normalize("NFD");
  const neighbour = Array.from(apart, (part) => NEIGHBOURS[part] ?? part).join("");
  return [apart, neighbour].find(complete) ?? UNKNOWN;
}
