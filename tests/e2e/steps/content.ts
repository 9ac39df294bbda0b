import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Option = { readonly id: string; readonly correct: boolean };
type Question = {
  readonly id: string;
  readonly kind: string;
  readonly options?: readonly Option[];
  readonly steps?: readonly { readonly id: string }[];
  readonly left?: readonly { readonly id: string; readonly answer: string }[];
  readonly accept?: { readonly de: readonly string[] };
};

/** The ids of the course as its sources have them: what a learner takes. */
export const COURSE = "klar-sprechen";
export const LESSONS = yaml<{ readonly lessons: readonly string[] }>(`courses/${COURSE}/course.yaml`).lessons;
export const SCENARIOS = yaml<{ readonly requiredScenarios: readonly string[] }>(`courses/${COURSE}/course.yaml`).requiredScenarios;
const QUESTIONS = yaml<{ readonly questions: readonly Question[] }>(`courses/${COURSE}/questions.yaml`).questions;

function yaml<Content>(path: string): Content {
  return parse(readFileSync(path, "utf8")) as Content;
}

/** The first recorded journey through a scenario: one entry a turn. */
export function journeyOf(scenario: string): readonly (readonly string[])[] {
  const { journeys } = yaml<{ readonly journeys: Readonly<Record<string, { readonly steps: readonly (string | readonly string[])[] }>> }>(`courses/scenarios/${scenario}.yaml`);
  const first = Object.values(journeys)[0];
  if (!first) throw new Error(`${scenario} has no journey`);
  return first.steps.map((step) => (typeof step === "string" ? [step] : step));
}

/** The right answer of a question, in the form in which it is posted. */
export function rightAnswer(id: string): { readonly kind: string; readonly answer: readonly string[] } {
  const question = QUESTIONS.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`no question ${id}`);
  const answer =
    question.options?.filter(({ correct }) => correct).map((option) => option.id) ??
    question.steps?.map((step) => step.id) ??
    question.left?.map((left) => `${left.id}=${left.answer}`) ??
    question.accept?.de.slice(0, 1) ??
    [];
  return { kind: question.kind, answer };
}
