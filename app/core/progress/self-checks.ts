import { isStep, STATEMENTS, type Step } from "../self-check/statements";
import { refuse, type Refusal } from "../refusal";
import type { Instant } from "../words";
import type { SelfCheckFact } from "./facts";

/** One time somebody took stock. `answers`: by statement. */
export type SelfCheck = { readonly round: number; readonly begunAt: Instant; readonly lastAt: Instant; readonly answers: ReadonlyMap<string, Step> };

/** All of them, oldest first. Rounds that were deleted leave a gap. */
export type SelfChecks = readonly SelfCheck[];

/** The rounds after one more answer. What is kept of a statement nobody asks any more changes nothing that is shown. */
export function evolveSelfChecks(checks: SelfChecks, { round, statement, step, at }: SelfCheckFact): SelfChecks {
  const before = checks.find((one) => one.round === round);
  const after = { round, begunAt: before?.begunAt ?? at, lastAt: at, answers: new Map(before?.answers).set(statement, step) };
  return before ? checks.map((one) => (one === before ? after : one)) : [...checks, after];
}

/** True when every statement of today was answered. */
export function isWhole({ answers }: SelfCheck): boolean {
  return STATEMENTS.every(({ id }) => answers.has(id));
}

/** The round that is under way or would begin now. */
export function roundNow(checks: SelfChecks): number {
  const last = checks.at(-1);
  return last === undefined ? 1 : isWhole(last) ? last.round + 1 : last.round;
}

/** The place, from 1, of the first statement of a round without an answer; of the last one where all have one. */
export function placeToGoOn(check: SelfCheck | undefined): number {
  const open = STATEMENTS.findIndex(({ id }) => !check?.answers.has(id));
  return open === -1 ? STATEMENTS.length : open + 1;
}

/**
 * Answers a statement, or changes an answer as long as the round is the newest one. `not-found`: another round or no such statement;
 * `answer-missing`: no step was chosen.
 */
export function decideSelfCheck(checks: SelfChecks, round: number, statement: string, step: string, now: Instant): readonly SelfCheckFact[] | Refusal {
  const newest = checks.at(-1)?.round;
  if ((round !== newest && round !== roundNow(checks)) || !STATEMENTS.some(({ id }) => id === statement)) return refuse("not-found");
  if (!isStep(step)) return refuse("answer-missing", "answer");
  const said = checks.find((one) => one.round === round)?.answers.get(statement);
  return said === step ? [] : [{ type: "self-check-answered", at: now, round, statement, step }];
}
