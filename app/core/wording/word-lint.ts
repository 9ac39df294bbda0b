import type { Language } from "../words";
import { foreignIn, stereotypeIn } from "./wording-lists";
import { WORD_RULES, type Voice, type WordCode } from "./word-rules";

export type { Voice } from "./word-rules";
/** What was found in a text, where it begins in it, and a sentence with its remedy. */
export type Word = { readonly code: WordCode; readonly at: number; readonly found: string; readonly message: string };

/** Quotation marks of both languages, addresses and marks: their insides are not our words. Apostrophes open nothing. */
const NOT_OURS = /"[^"]*"|„[^“”]*[“”]|“[^”]*”|»[^«]*«|‚[^‘’]*[‘’]|(?<![\p{L}\p{N}])‘[^’]*’|(?<![\p{L}\p{N}])'[^']{2,}'(?![\p{L}\p{N}])/gu;
const NO_WORDS = /https?:\/\/\S+|\{[^{}\n]{1,60}\}/gu;

/** Everything the lists of wording find in one text. Each rule tells its first finding. */
export function lintWords(text: string, language: Language, voice: Voice): readonly Word[] {
  const told = text.replaceAll(NO_WORDS, blank);
  const unquoted = withoutQuotes(told);
  const ours = voice === "ours" ? unquoted : "";
  const words = WORD_RULES.flatMap((rule): readonly Word[] => {
    const found = rule[language]?.exec(rule.everywhere ? told : ours);
    return found ? [{ code: rule.code, at: found.index, found: found[0], message: rule.message(found[0]) }] : [];
  });
  const group = voice === "said" ? undefined : stereotypeIn(unquoted, language);
  const foreign = foreignIn(told);
  return [
    ...words,
    ...(group ? [{ code: "stereotype" as const, ...group, message: `„${group.found}“ spricht über eine Gruppe statt über einen Menschen. Schreiben Sie, was zu sehen oder zu hören war.` }] : []),
    ...(foreign ? [{ code: "foreign-text" as const, ...foreign, message: `„${foreign.found}“ steht hier ohne Angabe der Sprache.` }] : []),
  ];
}

/** Whatever is quoted is somebody else's; blanks stand for it. */
export function withoutQuotes(text: string): string {
  return text.replaceAll(NOT_OURS, blank);
}

/** As long as it was, so that places stay right. */
function blank(quoted: string): string {
  return " ".repeat(quoted.length);
}
