import type { DrawnMoment, DrawnQuestion, RecordFact, RefresherFact } from "./facts";

/** What a learner has done with her refreshers. */
export type Refreshers = {
  /** She wants none. */
  readonly stopped: boolean;
  /** By course and round; see `refreshedRound`. */
  readonly rounds: ReadonlyMap<string, RefreshedRound>;
};

export type RefreshedRound = {
  readonly drawn?: { readonly questions: readonly DrawnQuestion[]; readonly moment?: DrawnMoment };
  readonly answers: ReadonlyMap<string, readonly string[]>;
  /** What was answered in the moment. */
  readonly chosen?: readonly string[];
  readonly skipped: boolean;
};

export const NO_REFRESHERS: Refreshers = { stopped: false, rounds: new Map() };
const UNTOUCHED: RefreshedRound = { answers: new Map(), skipped: false };

/** What was done in one round of a course; nothing yet is a round as well. */
export function refreshedRound({ rounds }: Refreshers, course: string, round: number): RefreshedRound {
  return rounds.get(keyOf(course, round)) ?? UNTOUCHED;
}

/** True once everything that was drawn is answered. */
export function roundIsDone({ drawn, answers, chosen }: RefreshedRound): boolean {
  return drawn !== undefined && drawn.questions.every(({ question }) => answers.has(question)) && (drawn.moment === undefined || chosen !== undefined);
}

/** Taking a course again begins its rounds anew. */
export function evolveRefreshers(refreshers: Refreshers, fact: RefresherFact | Extract<RecordFact, { readonly type: "enrolled" }>): Refreshers {
  switch (fact.type) {
    case "enrolled":
      return { ...refreshers, rounds: new Map([...refreshers.rounds].filter(([key]) => !key.startsWith(keyOf(fact.course, "")))) };
    case "refreshers-stopped":
      return { ...refreshers, stopped: true };
    case "refreshers-resumed":
      return { ...refreshers, stopped: false };
    default: {
      const before = refreshedRound(refreshers, fact.course, fact.round);
      return { ...refreshers, rounds: new Map(refreshers.rounds).set(keyOf(fact.course, fact.round), { ...before, ...changed(before, fact) }) };
    }
  }
}

type RoundFact = Extract<RefresherFact, { readonly round: number }>;

function changed(before: RefreshedRound, fact: RoundFact): Partial<RefreshedRound> {
  switch (fact.type) {
    case "refresher-drawn":
      return { drawn: { questions: fact.questions, ...(fact.moment ? { moment: fact.moment } : {}) } };
    case "refresher-answered":
      return { answers: new Map(before.answers).set(fact.question, fact.answer) };
    case "refresher-played":
      return { chosen: fact.chosen };
    case "refresher-skipped":
      return { skipped: true };
  }
}

function keyOf(course: string, round: number | ""): string {
  return `${course}#${round}`;
}
