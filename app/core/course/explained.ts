import { inLanguage, type Language, type Shown, type Words } from "../words";
import { inOrder } from "./asked";
import { isCorrect, pairsOf, type Answer } from "./judge";
import type { MatchingQuestion, OrderQuestion, Question, QuestionOption, ShortQuestion } from "./model";

/** One option, step or pair after the answer. `appeal`: why a wrong one tempts. */
export type Verdict = {
  readonly id: string;
  readonly text: Shown;
  /** True if what was done with this part was right; for options: if the option is. */
  readonly right: boolean;
  /** Options: was it chosen? */
  readonly chosen?: boolean;
  /** Steps: place in the answer and the right place, counted from 1. */
  readonly place?: { readonly given: number; readonly right: number };
  /** Pairs: what was chosen and what belongs there. */
  readonly pair?: { readonly given: Shown; readonly right: Shown };
  readonly appeal?: Shown;
  readonly consequence?: Shown;
  readonly explanations: readonly Shown[];
};

/** What is shown once a question was answered. */
export type Explained = {
  readonly correct: boolean;
  readonly verdicts: readonly Verdict[];
  /** Short answers: what was written and an example. */
  readonly short?: { readonly given: string; readonly example: Shown; readonly appeal?: Shown; readonly explanation: Shown };
};

/** Judges an answer and explains every part of the question. */
export function explainAnswer(question: Question, order: readonly string[], answer: Answer, language: Language): Explained {
  const show = (words: Words) => inLanguage(words, language);
  const correct = isCorrect(question, answer);
  switch (question.kind) {
    case "single":
    case "multiple":
      return { correct, verdicts: inOrder(question.options, order).map((option) => optionVerdict(option, answer, show)) };
    case "order":
      return { correct, verdicts: stepVerdicts(question, answer, show) };
    case "matching":
      return { correct, verdicts: pairVerdicts(question, order, answer, show) };
    case "short":
      return { correct, verdicts: [], short: shortVerdict(question, answer, correct, show) };
  }
}

type Show = (words: Words) => Shown;

function optionVerdict(option: QuestionOption, answer: Answer, show: Show): Verdict {
  const { id, text, correct, appeal, consequence, explanation } = option;
  return {
    id,
    text: show(text),
    right: correct,
    chosen: answer.includes(id),
    ...(appeal && !correct ? { appeal: show(appeal) } : {}),
    ...(consequence ? { consequence: show(consequence) } : {}),
    explanations: [show(explanation)],
  };
}

/** Steps in the right order. A step that came too early tells why that tempts. */
function stepVerdicts(question: OrderQuestion, answer: Answer, show: Show): readonly Verdict[] {
  return question.steps.map((step, index): Verdict => {
    const place = { given: answer.indexOf(step.id) + 1, right: index + 1 };
    const early = place.given < place.right ? step.tooEarly : undefined;
    return {
      id: step.id,
      text: show(step.text),
      right: place.given === place.right,
      place,
      ...(early ? { appeal: show(early.appeal) } : {}),
      explanations: early ? [show(early.explanation), show(step.explanation)] : [show(step.explanation)],
    };
  });
}

function pairVerdicts(question: MatchingQuestion, order: readonly string[], answer: Answer, show: Show): readonly Verdict[] {
  const chosen = pairsOf(answer);
  const textOf = (id: string | undefined): Shown => show(question.right.find((right) => right.id === id)?.text ?? { de: "" });
  return inOrder(question.left, order).map((left): Verdict => {
    const given = chosen.get(left.id);
    const wrong = left.wrong.find(({ choice }) => choice === given);
    return {
      id: left.id,
      text: show(left.text),
      right: given === left.answer,
      pair: { given: textOf(given), right: textOf(left.answer) },
      ...(wrong ? { appeal: show(wrong.appeal) } : {}),
      explanations: wrong ? [show(wrong.explanation), show(left.explanation)] : [show(left.explanation)],
    };
  });
}

function shortVerdict(question: ShortQuestion, answer: Answer, correct: boolean, show: Show): Explained["short"] {
  const { example, appeal, explanation } = question;
  return { given: answer[0] ?? "", example: show(example), ...(appeal && !correct ? { appeal: show(appeal) } : {}), explanation: show(explanation) };
}
