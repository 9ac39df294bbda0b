import type { Instant } from "../words";
import type { Cards } from "../scenario/cards";
import type { AttemptMode, DrawnQuestion, NumberedFact } from "./facts";

/** One learner's life on the platform, folded from her facts. */
export type LearnerState = {
  /** Number of the last fact. */
  readonly version: number;
  readonly enrolments: ReadonlyMap<string, Enrolment>;
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** Texts of private fields, by `place#field`. */
  readonly notes: ReadonlyMap<string, string>;
};

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

export type Attempt = {
  readonly id: string;
  readonly scenario: string;
  readonly version: string;
  readonly bypass: boolean;
  readonly mode: AttemptMode;
  readonly cards: Cards;
  readonly begunAt: Instant;
  readonly lastAt: Instant;
  /** Number of the attempt's last fact: a form that carries another one is stale. */
  readonly turn: number;
  readonly steps: readonly (readonly string[])[];
  /** What was chosen at a step before stepping back. */
  readonly formerly: ReadonlyMap<number, readonly string[]>;
  readonly ending?: string;
  /** Endings seen in this attempt, in order. */
  readonly endings: readonly string[];
  readonly debriefClosedAt?: Instant;
  /** A newer version that was offered and declined. */
  readonly keptAgainst?: string;
};

export const EMPTY_STATE: LearnerState = { version: 0, enrolments: new Map(), attempts: new Map(), notes: new Map() };

/** The state after all facts, in order. */
export function foldFacts(facts: readonly NumberedFact[]): LearnerState {
  return facts.reduce(evolve, EMPTY_STATE);
}

/** The state after one more fact. Facts about something that was forgotten change nothing but the version. */
export function evolve(state: LearnerState, fact: NumberedFact): LearnerState {
  return { ...state, ...changed(state, fact), version: fact.number };
}

function changed(state: LearnerState, fact: NumberedFact): Partial<LearnerState> {
  switch (fact.type) {
    case "enrolled":
    case "completed":
    case "certificate-issued":
    case "certificate-revoked":
    case "certificate-superseded":
    case "lesson-opened":
    case "lesson-done":
    case "lesson-reopened":
    case "lesson-question-answered":
    case "check-drawn":
    case "question-answered":
    case "check-passed":
      return evolveEnrolment(state, fact);
    case "note-written": {
      const notes = new Map(state.notes);
      if (fact.text === "") notes.delete(noteKey(fact.place, fact.field));
      else notes.set(noteKey(fact.place, fact.field), fact.text);
      return { notes };
    }
    case "attempt-begun":
    case "move-made":
    case "stepped-back":
    case "scenario-ended":
    case "debrief-closed":
    case "attempt-moved":
    case "version-kept":
      return evolveAttempt(state, fact);
  }
}

export function noteKey(place: string, field: string): string {
  return `${place}#${field}`;
}

type EnrolmentFact = Extract<NumberedFact, { readonly course: string } | { readonly type: "certificate-revoked" | "certificate-superseded" }>;

function evolveEnrolment(state: LearnerState, fact: EnrolmentFact): Partial<LearnerState> {
  if (fact.type === "certificate-revoked" || fact.type === "certificate-superseded") return {};
  const before = state.enrolments.get(fact.course);
  const after = fact.type === "enrolled" ? begin(fact, before) : before && advance(before, fact);
  if (!after) return {};
  return { enrolments: new Map(state.enrolments).set(fact.course, after) };
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

type AttemptFact = Extract<NumberedFact, { readonly attempt: string }>;

function evolveAttempt(state: LearnerState, fact: AttemptFact): Partial<LearnerState> {
  const before = state.attempts.get(fact.attempt);
  const after = fact.type === "attempt-begun" ? start(fact) : before && { ...before, ...stepped(before, fact), turn: fact.number, lastAt: fact.at };
  if (!after) return {};
  return { attempts: new Map(state.attempts).set(fact.attempt, after) };
}

function start(fact: Extract<AttemptFact, { type: "attempt-begun" }>): Attempt {
  const { attempt: id, scenario, version, bypass, at, number, mode = "conversation", cards = {} } = fact;
  return { id, scenario, version, bypass, mode, cards, begunAt: at, lastAt: at, turn: number, steps: [], formerly: new Map(), endings: [] };
}

function stepped(attempt: Attempt, fact: Exclude<AttemptFact, { type: "attempt-begun" }>): Partial<Attempt> {
  switch (fact.type) {
    case "move-made":
      return { steps: [...attempt.steps, fact.chosen] };
    case "stepped-back": {
      const formerly = new Map(attempt.formerly);
      attempt.steps.slice(fact.to).forEach((chosen, index) => formerly.set(fact.to + index, chosen));
      return { steps: attempt.steps.slice(0, fact.to), formerly, ending: undefined };
    }
    case "scenario-ended":
      return { ending: fact.ending, endings: [...attempt.endings, fact.ending] };
    case "debrief-closed":
      return { debriefClosedAt: fact.at };
    case "attempt-moved":
      return { version: fact.version };
    case "version-kept":
      return { keptAgainst: fact.against };
  }
}
