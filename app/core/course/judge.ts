import { refuse, type Refusal } from "../refusal";
import type { Question } from "./model";

/** An answer as it was given: ids of options; step ids in order; `left=right`; or one text. */
export type Answer = readonly string[];

/** The answer if it can be judged, otherwise `undefined`: something is missing, doubled or unknown. */
export function readAnswer(question: Question, given: Answer): Answer | undefined {
  switch (question.kind) {
    case "single":
      return given.length === 1 && question.options.some((option) => option.id === given[0]) ? given : undefined;
    case "multiple":
      return given.length > 0 && eachOnce(given, question.options.map(({ id }) => id)) ? given : undefined;
    case "order":
      return given.length === question.steps.length && eachOnce(given, question.steps.map(({ id }) => id)) ? given : undefined;
    case "matching":
      return given.length === question.left.length && pairsComplete(question, given) ? given : undefined;
    case "short": {
      const text = given[0]?.trim() ?? "";
      return given.length === 1 && text !== "" && text.length <= 200 ? [text] : undefined;
    }
  }
}

/** Why an answer that could not be read was not taken: `step-twice` where every place is filled, else `answer-missing`. */
export function refuseAnswer(question: Question, given: Answer): Refusal {
  const filled = question.kind === "order" && given.length === question.steps.length && given.every((id) => question.steps.some((step) => step.id === id));
  return refuse(filled ? "step-twice" : "answer-missing", "answer");
}

function eachOnce(given: Answer, known: readonly string[]): boolean {
  return new Set(given).size === given.length && given.every((id) => known.includes(id));
}

function pairsComplete(question: Extract<Question, { kind: "matching" }>, given: Answer): boolean {
  const pairs = new Map(given.map(splitPair));
  return question.left.every((left) => question.right.some((right) => right.id === pairs.get(left.id)));
}

function splitPair(pair: string): readonly [string, string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** What was chosen for each left side of a matching question. */
export function pairsOf(answer: Answer): ReadonlyMap<string, string> {
  return new Map(answer.map(splitPair));
}

/** True if the answer is wholly right. */
export function isCorrect(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case "single":
    case "multiple":
      return question.options.every((option) => option.correct === answer.includes(option.id));
    case "order":
      return question.steps.every((step, index) => step.id === answer[index]);
    case "matching": {
      const pairs = pairsOf(answer);
      return question.left.every((left) => pairs.get(left.id) === left.answer);
    }
    case "short": {
      const text = foldText(answer[0] ?? "");
      return [...question.accept.de, ...question.accept.en].some((accepted) => foldText(accepted) === text);
    }
  }
}

/** Lower case, without punctuation, blanks folded: how short answers are compared. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLocaleLowerCase("de")
    .replace(/[\p{P}\p{S}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
