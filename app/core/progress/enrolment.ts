import type { Instant } from "../words";
import type { DrawnQuestion, NumberedFact, RefresherFact } from "./facts";

export type Enrolment = {
  readonly course: string;
  readonly version: string;
  readonly begunAt: Instant;
  /** True when an earlier enrolment in the same course had been completed. */
  readonly again: boolean;
  readonly opened: ReadonlyMap<string, Instant>;
  readonly done: ReadonlySet<string>;
  /** Answers to questions inside lessons, by `lesson#question`. */
  readonly lessonAnswers: ReadonlyMap<string, readonly string[]>;
  readonly rounds: readonly CheckRound[];
  readonly checkPassed: boolean;
  readonly completedAt?: Instant;
  readonly certificate?: string;
};

export type CheckRound = {
  readonly round: number;
  readonly questions: readonly DrawnQuestion[];
  readonly answers: ReadonlyMap<string, { readonly answer: readonly string[]; readonly correct: boolean }>;
};

export type EnrolmentFact = Exclude<Extract<NumberedFact, { readonly course: string } | { readonly type: "certificate-revoked" | "certificate-superseded" }>, RefresherFact>;

/** The enrolments after one more fact about one of them. */
export function evolveEnrolments(enrolments: ReadonlyMap<string, Enrolment>, fact: EnrolmentFact): ReadonlyMap<string, Enrolment> {
  if (fact.type === "certificate-revoked" || fact.type === "certificate-superseded") return enrolments;
  const before = enrolments.get(fact.course);
  const after = fact.type === "enrolled" ? begin(fact, before) : before && advance(before, fact);
  return after ? new Map(enrolments).set(fact.course, after) : enrolments;
}

function begin(fact: Extract<NumberedFact, { type: "enrolled" }>, before: Enrolment | undefined): Enrolment {
  return {
    course: fact.course,
    version: fact.version,
    begunAt: fact.at,
    again: before?.completedAt !== undefined,
    opened: new Map(),
    done: new Set(),
    lessonAnswers: new Map(),
    rounds: [],
    checkPassed: false,
  };
}

function advance(enrolment: Enrolment, fact: Exclude<EnrolmentFact, { type: "enrolled" | "certificate-revoked" | "certificate-superseded" }>): Enrolment {
  switch (fact.type) {
    case "completed":
      return { ...enrolment, completedAt: fact.at };
    case "certificate-issued":
      return { ...enrolment, certificate: fact.certificate };
    case "lesson-opened":
      return { ...enrolment, opened: new Map(enrolment.opened).set(fact.lesson, fact.at) };
    case "lesson-done":
      return { ...enrolment, done: new Set(enrolment.done).add(fact.lesson) };
    case "lesson-reopened":
      return { ...enrolment, done: new Set([...enrolment.done].filter((lesson) => lesson !== fact.lesson)) };
    case "lesson-question-answered":
      return { ...enrolment, lessonAnswers: new Map(enrolment.lessonAnswers).set(`${fact.lesson}#${fact.question}`, fact.answer) };
    case "check-drawn":
      return { ...enrolment, rounds: [...enrolment.rounds, { round: fact.round, questions: fact.questions, answers: new Map() }] };
    case "question-answered":
      return { ...enrolment, rounds: enrolment.rounds.map((round) => (round.round === fact.round ? answered(round, fact) : round)) };
    case "check-passed":
      return { ...enrolment, checkPassed: true };
  }
}

function answered(round: CheckRound, fact: Extract<NumberedFact, { type: "question-answered" }>): CheckRound {
  return { ...round, answers: new Map(round.answers).set(fact.question, { answer: fact.answer, correct: fact.correct }) };
}
