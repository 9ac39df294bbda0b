import type { Language } from "../core/words";

/** Vowels spoken as one; what stands before is tried first. */
const NUCLEI: Readonly<Record<Language, RegExp>> = {
  de: /aa|ee|oo|ai|ay|au|äu|ei|ey|eu|ie|oi|oy|ou|[aeiouyäöüáàâãåæéèêëíìîïıóòôõøœúùû]/gu,
  en: /eau|eou|iou|[aeiouyäöü][aeiouyäöü]?|[áàâãåæéèêëíìîïóòôõøœúùû]/gu,
};
/** Prefixes before a vowel that is spoken on its own: be-enden, ge-ehrt, be-urteilen. */
const PREFIX = /^((?:an|ab|auf|aus|un|ver|vor|zu)?(?:be|ge))(?=e(?:nd|hr|rb|rd|s|b)|ur|in|ir)/u;
/** An English e that is written and not spoken: at the end, before -s, -d and -ly, and inside something. */
const SILENT = /(?<=[^l]|[aeiouy]l)e$|(?<=[^szxcghl]|th|[aeiouy]l)e(?=s$)|(?<=[^tdl]|[aeiouyl]l)e(?=d$)|e(?=(?:ly|ness|ment|ful|less)$)|(?<=^som|^wher|^lik)e(?=\p{L})/gu;
/** Two vowels that English speaks one after the other: be-ing, val-u-ation, influ-ence. */
const APART = /i(?=a(?!ge|l$|n$)|o(?!n|us)|u(?!s$))|(?<=[cgstxn]i)(?=ent|ence)|e(?=o(?!u|p)|ing|a$)|(?<=cr)e(?=at)|(?<!g)u(?=a(?!r)|ing|ou)|y(?=i)/gu;

/** Texts repeat their words, and files those of others. */
const COUNTED: Readonly<Record<Language, Map<string, number>>> = { de: new Map(), en: new Map() };
const MOST_COUNTED = 20_000;

/**
 * Syllables of a word as they are spoken, counted by its vowels; at least one. Close enough for a mean over hundreds of
 * words; a single foreign word or name may be one off.
 */
export function syllablesIn(word: string, language: Language): number {
  const known = COUNTED[language].get(word);
  if (known !== undefined) return known;
  const syllables = countedIn(word, language);
  if (COUNTED[language].size < MOST_COUNTED) COUNTED[language].set(word, syllables);
  return syllables;
}

function countedIn(word: string, language: Language): number {
  const parts = word.toLowerCase().normalize("NFC").split(/[^\p{L}’']+/u).map((part) => part.replace(/[’'].*$/u, "")).filter((part) => part !== "");
  return Math.max(1, parts.reduce((sum, part) => sum + spoken(part, language), 0));
}

function spoken(part: string, language: Language): number {
  const plain = language === "de" ? part.replace("qu", "q").replace(PREFIX, "$1-") : part.replace("qu", "q").replaceAll(SILENT, "");
  const consonant = plain.replaceAll(/^y(?=\p{L})|(?<=[aeiouäöü])y(?=[aeiouäöü])/gu, "j");
  const apart = language === "de" ? consonant : consonant.replaceAll(APART, "$&-");
  return Math.max(1, (apart.match(NUCLEI[language]) ?? []).length);
}
