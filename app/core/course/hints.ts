import { inLanguage, type Language, type Shown } from "../words";
import type { Question } from "./model";

/** Hints that a question may have. */
export const MOST_HINTS = 5;

/** The first hints of a question in the reader's language: as many as were asked for. Whatever is no count asks for none. */
export function hintsShown({ hints = [] }: Pick<Question, "hints">, asked: number, language: Language): readonly Shown[] {
  return hints.slice(0, Math.max(0, Math.trunc(asked) || 0)).map((words) => inLanguage(words, language));
}
