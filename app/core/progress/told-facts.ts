import type { Instant, Shown } from "../words";
import type { Fact, NumberedFact } from "./facts";
import type { PrivatePart } from "./private-parts";
import type { Step } from "../self-check/statements";
import { EMPTY_STATE, evolve, type Attempt } from "./state";

/** One stored fact in words, for the learner's own page. Ids that no content knows any more stand for themselves. */
export type ToldFact = {
  readonly number: number;
  readonly at: Instant;
  readonly type: Fact["type"];
  readonly part: PrivatePart | "setting" | "record";
  /** The course, lesson or scenario it belongs to. */
  readonly of?: Shown;
  /** The lesson, question or ending itself. */
  readonly what?: Shown;
  /** A given card of the toolbox: its words stand in the product. */
  readonly card?: string;
  /** A statement of taking stock and what was said of it: their words stand in the product. */
  readonly statement?: { readonly id: string; readonly step: Step };
  /** What was chosen or written. */
  readonly words: readonly Shown[];
  /** Questions: whether the answer was right. */
  readonly right?: boolean;
  /** Rounds, counted from 1; steps back: how many answers remain. */
  readonly count?: number;
};

/** The attempts as they stood after each of their facts, by the fact's number. */
export function attemptsAfter(facts: readonly NumberedFact[]): ReadonlyMap<number, Attempt> {
  const after = new Map<number, Attempt>();
  let state = EMPTY_STATE;
  for (const fact of facts) {
    state = evolve(state, fact);
    const attempt = "attempt" in fact && fact.attempt !== undefined ? state.attempts.get(fact.attempt) : undefined;
    if (attempt) after.set(fact.number, attempt);
  }
  return after;
}
