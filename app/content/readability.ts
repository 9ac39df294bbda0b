import type { Language } from "../core/words";
import { sentencesIn, wordsOf } from "../core/wording/sentences";
import { syllablesIn } from "./syllables";

/** A text in numbers. `readability`: by the formula of its language. */
export type Measure = { readonly language: Language; readonly words: number; readonly minutes: number; readonly readability: number };

/** Words that people read in a minute of quiet reading; German ones are longer (Trauzettel-Klosinski, Dietz, IOVS 53, 2012: 179 and 228). */
const WORDS_A_MINUTE: Readonly<Record<Language, number>> = { de: 200, en: 230 };

/** What it takes to read these passages. A passage (paragraph, answer, list item) also ends its sentence. `judged`: those that must be easy. */
export function measure(passages: readonly string[], language: Language, judged = passages): Measure {
  const words = passages.reduce((sum, passage) => sum + wordsOf(passage).length, 0);
  return { language, words, minutes: Math.ceil(words / WORDS_A_MINUTE[language]), readability: readability(judged, language) };
}

/** German: the first Wiener Sachtextformel, a school year. English: Flesch Reading Ease, up to 100. One digit behind the point. */
export function readability(passages: readonly string[], language: Language): number {
  const sentences = passages.flatMap(sentencesIn).map(lettered).filter((words) => words.length > 0);
  if (sentences.length === 0) return language === "de" ? 0 : 100;
  const score = language === "de" ? wienerSachtext(sentences) : fleschReadingEase(sentences);
  return Math.round(score * 10) / 10;
}

/** Numbers and signs have no letters and no syllables: formulas leave them out. */
function lettered(sentence: string): readonly string[] {
  return wordsOf(sentence).map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")).filter((word) => word !== "");
}

/**
 * 0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875, in percent of the words: MS of three and more syllables, IW of more than
 * six letters, ES of one syllable; SL words a sentence. R. Bamberger, E. Vanecek: Lesen, Verstehen, Lernen, Schreiben, 1984.
 */
function wienerSachtext(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const percent = (holds: (word: string) => boolean) => (100 * words.filter(holds).length) / words.length;
  const syllables = counted(words, "de");
  const many = percent((word) => (syllables.get(word) ?? 0) >= 3);
  const long = percent((word) => word.length > 6);
  const single = percent((word) => syllables.get(word) === 1);
  return 0.1935 * many + 0.1672 * (words.length / sentences.length) + 0.1297 * long - 0.0327 * single - 0.875;
}

/** 206.835 - 1.015 words a sentence - 84.6 syllables a word. R. Flesch, Journal of Applied Psychology 32, 1948. */
function fleschReadingEase(sentences: readonly (readonly string[])[]): number {
  const words = sentences.flat();
  const each = counted(words, "en");
  const syllables = words.reduce((sum, word) => sum + (each.get(word) ?? 0), 0);
  return 206.835 - 1.015 * (words.length / sentences.length) - 84.6 * (syllables / words.length);
}

/** Syllables by word, each counted once: texts repeat their words. */
function counted(words: readonly string[], language: Language): ReadonlyMap<string, number> {
  return new Map([...new Set(words)].map((word) => [word, syllablesIn(word, language)]));
}

/** How hard a text may be: German below, English above. Shorter texts are not judged: a formula of means says nothing about them. */
export const LIMIT: Readonly<Record<Language, number>> = { de: 9, en: 55 };

/** True where a text of this score is too hard to read. */
export function isHard(score: number, language: Language): boolean {
  return language === "de" ? score > LIMIT.de : score < LIMIT.en;
}

/** The sentences that weigh most, hardest first. Only whole ones: a heading is no sentence. */
export function hardestSentences(passages: readonly string[], language: Language, count: number): readonly string[] {
  const weigh = (sentence: string) => (language === "de" ? 1 : -1) * readability([sentence], language);
  return passages.flatMap(sentencesIn).filter((sentence) => wordsOf(sentence).length >= 5)
    .map((sentence) => ({ sentence, weight: weigh(sentence) })).sort((a, b) => b.weight - a.weight).slice(0, count).map(({ sentence }) => sentence);
}
