import type { Language } from "../core/words";
import { hardestSentences, isHard, LIMIT, readability } from "./readability";
import { sentencesIn, wordsIn } from "../core/wording/sentences";

/** A formula of means says nothing about less than this. */
const FEWEST_WORDS = { lesson: 100, speech: 40 };
/** Words a sentence may have in a lesson; English ones carry more small words. */
const LONGEST: Readonly<Record<Language, number>> = { de: 20, en: 25 };
const NAMED = 3;

export type Hard = { readonly sentence: string; readonly message: string };

/** What makes these passages too hard, with the hardest sentence, at whose place it is told. `undefined`: they are not. */
export function tooHard(passages: readonly string[], language: Language, what: keyof typeof FEWEST_WORDS): Hard | undefined {
  const score = readability(passages, language);
  const words = passages.reduce((sum, passage) => sum + wordsIn(passage), 0);
  if (words < FEWEST_WORDS[what] || !isHard(score, language)) return undefined;
  const hardest = hardestSentences(passages, language, NAMED);
  const named = hardest.map((sentence) => `„${short(sentence)}“`).join(", ");
  const measured = language === "de" ? `Wiener Sachtextformel ${score}, höchstens ${LIMIT.de}` : `Flesch ${score}, mindestens ${LIMIT.en}`;
  return { sentence: hardest[0] ?? "", message: `Das liest sich schwer (${measured}). Schreiben Sie kürzere Wörter und Sätze, zuerst hier: ${named}.` };
}

/** The first sentence that is too long, and a sentence with its remedy. */
export function tooLong(passage: string, language: Language): Hard | undefined {
  const sentence = sentencesIn(passage).find((one) => wordsIn(one) > LONGEST[language]);
  if (sentence === undefined) return undefined;
  return { sentence, message: `Der Satz „${short(sentence)}“ hat ${wordsIn(sentence)} Wörter. Machen Sie aus mehr als ${LONGEST[language]} Wörtern zwei Sätze.` };
}

function short(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 60).trimEnd()}…` : sentence;
}
