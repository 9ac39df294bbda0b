import type { Instant } from "../words";
import type { Cards } from "../scenario/cards";
import { evolveEnrolments, type Enrolment } from "./enrolment";
import type { AttemptMode, NumberedFact } from "./facts";
import { evolveToolbox, EMPTY_TOOLBOX, type Toolbox } from "./kept-cards";
import { evolveRefreshers, NO_REFRESHERS, type Refreshers } from "./refreshed";
import { evolveSelfChecks, type SelfChecks } from "./self-checks";

export type { CheckRound, Enrolment } from "./enrolment";

/** One learner's life on the platform, folded from her facts. */
export type LearnerState = {
  /** Number of the last fact. */
  readonly version: number;
  readonly enrolments: ReadonlyMap<string, Enrolment>;
  readonly attempts: ReadonlyMap<string, Attempt>;
  /** Texts of private fields, by `place#field`. */
  readonly notes: ReadonlyMap<string, string>;
  readonly refreshers: Refreshers;
  readonly toolbox: Toolbox;
  readonly selfChecks: SelfChecks;
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
  /** Paths that were left by stepping back, as they stood then. */
  readonly branches: readonly (readonly (readonly string[])[])[];
  /** True while nothing was answered since the last step back. */
  readonly returned: boolean;
  readonly ending?: string;
  /** Endings seen in this attempt, in order. */
  readonly endings: readonly string[];
  readonly debriefClosedAt?: Instant;
  /** A newer version that was offered and declined. */
  readonly keptAgainst?: string;
};

export const EMPTY_STATE: LearnerState = { version: 0, enrolments: new Map(), attempts: new Map(), notes: new Map(), refreshers: NO_REFRESHERS, toolbox: EMPTY_TOOLBOX, selfChecks: [] };

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
      return { enrolments: evolveEnrolments(state.enrolments, fact), refreshers: evolveRefreshers(state.refreshers, fact) };
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
      return { enrolments: evolveEnrolments(state.enrolments, fact) };
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
    case "card-kept":
    case "card-changed":
    case "card-dropped":
    case "card-used":
      return { toolbox: evolveToolbox(state.toolbox, fact) };
    case "self-check-answered":
      return { selfChecks: evolveSelfChecks(state.selfChecks, fact) };
    case "refresher-drawn":
    case "refresher-answered":
    case "refresher-played":
    case "refresher-skipped":
    case "refreshers-stopped":
    case "refreshers-resumed":
      return { refreshers: evolveRefreshers(state.refreshers, fact) };
  }
}

export function noteKey(place: string, field: string): string {
  return `${place}#${field}`;
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
  return { id, scenario, version, bypass, mode, cards, begunAt: at, lastAt: at, turn: number, steps: [], formerly: new Map(), branches: [], returned: false, endings: [] };
}

function stepped(attempt: Attempt, fact: Exclude<AttemptFact, { type: "attempt-begun" }>): Partial<Attempt> {
  switch (fact.type) {
    case "move-made":
      return { steps: [...attempt.steps, fact.chosen], returned: false };
    case "stepped-back": {
      const formerly = new Map(attempt.formerly);
      attempt.steps.slice(fact.to).forEach((chosen, index) => formerly.set(fact.to + index, chosen));
      return { steps: attempt.steps.slice(0, fact.to), formerly, branches: [...attempt.branches, attempt.steps], returned: true, ending: undefined };
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
