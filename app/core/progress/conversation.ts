import { isRefusal, refuse, type Refusal } from "../refusal";
import type { Scenario } from "../scenario/model";
import { replay, type Trace } from "../scenario/play";
import type { Instant } from "../words";
import type { PrivateFact } from "./facts";
import type { Attempt, LearnerState } from "./state";

/** Which attempt a form means; `turn` is what its page knew. */
export type AttemptCommand = { readonly attempt: string; readonly turn: number };
/** A move as it comes from the form. `at` is the place in the transcript that is answered. */
export type MoveCommand = AttemptCommand & { readonly at: number; readonly chosen: readonly string[] };

/** Answers the moment at `at`; answering an earlier one steps back and moves in one. Refuses what was not offered there. */
export function decideMove(state: LearnerState, scenario: Scenario, command: MoveCommand, now: Instant): readonly PrivateFact[] | Refusal {
  const attempt = currentAttempt(state, command);
  if (isRefusal(attempt)) return attempt;
  if (!Number.isInteger(command.at) || command.at < 0 || command.at > attempt.steps.length) return refuse("stale-turn");
  const kept = attempt.steps.slice(0, command.at);
  const trace = replay(scenario, { steps: [...kept, command.chosen], bypass: attempt.bypass });
  if (isRefusal(trace)) return trace;
  const facts: PrivateFact[] = command.at < attempt.steps.length ? [{ type: "stepped-back", at: now, attempt: attempt.id, to: command.at }] : [];
  facts.push({ type: "move-made", at: now, attempt: attempt.id, chosen: command.chosen });
  if (trace.position.over) facts.push({ type: "scenario-ended", at: now, attempt: attempt.id, ending: trace.position.at });
  return facts;
}

/** Steps back to a place in the transcript: by one if `to` is not given. Without limit, also from an ending. */
export function decideStepBack(state: LearnerState, command: AttemptCommand & { readonly to?: number }, now: Instant): readonly PrivateFact[] | Refusal {
  const attempt = currentAttempt(state, command);
  if (isRefusal(attempt)) return attempt;
  const to = command.to ?? attempt.steps.length - 1;
  if (!Number.isInteger(to) || to < 0 || to >= attempt.steps.length) return refuse("nothing-to-step-back");
  return [{ type: "stepped-back", at: now, attempt: attempt.id, to }];
}

/** Records that the debrief was closed. Once is enough; again changes nothing. */
export function decideCloseDebrief(state: LearnerState, attemptId: string, now: Instant): readonly PrivateFact[] | Refusal {
  const attempt = state.attempts.get(attemptId);
  if (!attempt) return refuse("not-found");
  if (attempt.ending === undefined) return refuse("attempt-not-over");
  if (attempt.debriefClosedAt !== undefined) return [];
  return [{ type: "debrief-closed", at: now, attempt: attempt.id }];
}

/** The attempt that a page means, unless the page is older than it. */
export function currentAttempt(state: LearnerState, command: AttemptCommand): Attempt | Refusal {
  const attempt = state.attempts.get(command.attempt);
  if (!attempt) return refuse("not-found");
  return attempt.turn === command.turn ? attempt : refuse("stale-turn");
}

/** Play-throughs of a scenario that are remembered, by bypass and steps; nothing of who played belongs to them. */
const REMEMBERED = 2_000;
const remembered = new WeakMap<Scenario, Map<string, Trace>>();

/**
 * The play-through of an attempt up to a place in its transcript. The same steps give the same trace, so the facts stay the
 * record and the machine is asked once. A broken replay is our fault and throws.
 */
export function traceOf(scenario: Scenario, attempt: Pick<Attempt, "steps" | "bypass">, at = attempt.steps.length): Trace {
  const traces = remembered.get(scenario) ?? new Map<string, Trace>();
  remembered.set(scenario, traces);
  const played = { steps: attempt.steps.slice(0, at), bypass: attempt.bypass };
  const key = JSON.stringify([played.bypass, played.steps]);
  const known = traces.get(key);
  if (known) return known;
  const trace = replay(scenario, played);
  if (isRefusal(trace)) throw new Error(`an attempt of ${scenario.id} cannot be replayed: ${trace.refused}`);
  if (traces.size >= REMEMBERED) traces.delete(traces.keys().next().value ?? "");
  traces.set(key, trace);
  return trace;
}
