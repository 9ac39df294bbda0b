import { measure, type Measure } from "./readability";
import type { Language } from "../core/words";

/** A file in numbers: what it holds (moments, blocks, questions), how long and how hard it is to read. */
export type Measured = { readonly file: string; readonly counts: Readonly<Record<string, number>>; readonly measure: Measure };

export function measuredFile(file: string, counts: Measured["counts"], passages: readonly string[], language: Language, judged = passages): Measured {
  return { file, counts, measure: measure(passages, language, judged) };
}

const FORMULA: Readonly<Record<Language, string>> = { de: "Wiener Sachtextformel", en: "Flesch" };

/** One line for the command line. */
export function measuredLine({ file, counts, measure: { language, words, minutes, readability } }: Measured): string {
  const held = Object.entries(counts).map(([name, count]) => `${count} ${name}, `).join("");
  return `${file} ${held}${words} words, ${minutes} minutes to read, ${FORMULA[language]} ${readability}`;
}
