import { inLanguage, type Language, type Shown, type Words } from "../words";
import type { Question } from "./model";

/** A part of a question with its words. */
export type Part = { readonly id: string; readonly text: Shown };

/**
 * A question of the check as it is asked: nothing in it tells what is right. `parts`: options, steps or left sides
 * in the order of the draw; `targets`: what left sides are matched with.
 */
export type Asked = {
  readonly id: string;
  readonly kind: Question["kind"];
  readonly case?: Shown;
  readonly prompt: Shown;
  readonly parts: readonly Part[];
  readonly targets: readonly Part[];
  /** How many hints there are; their words are asked for one by one. */
  readonly hints: number;
};

/** The question in the reader's language, its parts in the drawn order. */
export function askQuestion(question: Question, order: readonly string[], language: Language): Asked {
  const show = ({ id, text }: { readonly id: string; readonly text: Words }): Part => ({ id, text: inLanguage(text, language) });
  return {
    id: question.id,
    kind: question.kind,
    ...(question.case ? { case: inLanguage(question.case, language) } : {}),
    prompt: inLanguage(question.prompt, language),
    parts: inOrder(partsOf(question), order).map(show),
    targets: question.kind === "matching" ? question.right.map(show) : [],
    hints: question.hints?.length ?? 0,
  };
}

function partsOf(question: Question): readonly { readonly id: string; readonly text: Words }[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return question.options;
    case "order":
      return question.steps;
    case "matching":
      return question.left;
    case "short":
      return [];
  }
}

/** The things in the order of their ids; what the order does not name comes last. */
export function inOrder<Thing extends { readonly id: string }>(things: readonly Thing[], order: readonly string[]): readonly Thing[] {
  const named = order.flatMap((id) => things.filter((thing) => thing.id === id));
  return [...named, ...things.filter(({ id }) => !order.includes(id))];
}
