import { sentencesIn, wordsIn } from "./sentences";

/** More than this nobody says in one go, and nobody hears. Words. */
const MOST_WORDS = { speech: 60, sentence: 20 };

/** A best answer this many times as long as every other gives itself away, and so does one that is as much shorter. */
const BETRAYING = 1.8;

/** True where the lengths of the best answers and of all others tell them apart. Characters; neither list is empty. */
export function lengthBetrays(best: readonly number[], others: readonly number[]): boolean {
  return Math.min(...best) > BETRAYING * Math.max(...others) || Math.min(...others) > BETRAYING * Math.max(...best);
}

/** What is too long in a text of a scenario. `speech`: all of it; `sentence`: its first sentence that is. */
export type TooLong = { readonly code: "speech-long" | "sentence-long"; readonly message: string };

/** Speech is heard, so it is counted as a whole; answers and hints only sentence by sentence. */
export function tooLongIn(text: string, kind: "speech" | "answer"): readonly TooLong[] {
  const words = wordsIn(text);
  const speech = kind === "speech" && words > MOST_WORDS.speech
    ? [{ code: "speech-long" as const, message: `Die Rede hat ${words} Wörter. Mehr als ${MOST_WORDS.speech} hört niemand zu. Kürzen Sie sie oder teilen Sie den Moment.` }]
    : [];
  const longest = sentencesIn(text).find((sentence) => wordsIn(sentence) > MOST_WORDS.sentence);
  if (longest === undefined) return speech;
  return [...speech, { code: "sentence-long", message: `Der Satz „${longest.slice(0, 40)}…“ hat ${wordsIn(longest)} Wörter. Machen Sie aus mehr als ${MOST_WORDS.sentence} Wörtern zwei Sätze.` }];
}

/** Where a speech that is too long is best divided: behind the last sentence within the limit, at least behind the first. */
export function dividedSpeech(text: string): readonly [string, string] | undefined {
  const sentences = sentencesIn(text);
  let words = 0;
  const within = sentences.findIndex((sentence) => (words += wordsIn(sentence)) > MOST_WORDS.speech);
  if (within === -1 || sentences.length < 2) return undefined;
  const next = sentences[Math.max(1, within)] ?? "";
  const place = text.indexOf(next, sentences.slice(0, Math.max(1, within)).reduce((at, sentence) => text.indexOf(sentence, at) + sentence.length, 0));
  return [text.slice(0, place).trim(), text.slice(place).trim()];
}
