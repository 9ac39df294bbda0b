import { isRefusal, refuse, type Refusal } from "../refusal";
import { isBridge, type Scenario } from "../scenario/model";
import { showMoment, type Moment } from "../scenario/moment";
import { movesHere, sceneOf, type Trace } from "../scenario/play";
import type { Instant } from "../words";
import { currentAttempt, traceOf, type AttemptCommand } from "./conversation";
import type { PrivateFact } from "./facts";
import type { Attempt, LearnerState } from "./state";

type Played = Pick<Attempt, "steps" | "bypass">;

/** What earlier attempts at the same scenario left behind: the last choice by scene id, and what was read, word for word. */
export type Earlier = { readonly chosen: ReadonlyMap<string, readonly string[]>; readonly read: ReadonlySet<string> };

/** From attempts in their order, each with the scenario at its own version. What was left out was not seen. */
export function earlierOf(attempts: readonly { readonly scenario: Scenario; readonly attempt: Played }[]): Earlier {
  const chosen = new Map<string, readonly string[]>();
  const read = new Set<string>();
  for (const { scenario, attempt } of attempts) {
    const trace = traceOf(scenario, attempt);
    for (const turn of trace.turns) if (!turn.bypassed) chosen.set(turn.scene, turn.chosen);
    for (const words of wordsOnTheWay(scenario, trace)) read.add(words);
  }
  return { chosen, read };
}

/** The only answers of the known bridges ahead, up to the next moment that asks for a decision or was never read. */
export function bridgesAhead(scenario: Scenario, attempt: Played, earlier: Earlier): readonly (readonly string[])[] {
  const ahead: (readonly string[])[] = [];
  const passed = new Set<string>();
  for (;;) {
    const trace = traceOf(scenario, { steps: [...attempt.steps, ...ahead], bypass: attempt.bypass });
    const { at, over } = trace.position;
    if (over || passed.has(at) || !isBridge(sceneOf(scenario, at)) || !earlier.read.has(wordsRead(scenario, trace))) return ahead;
    const only = movesHere(scenario, trace.position).find(({ offered }) => offered);
    if (!only) return ahead;
    passed.add(at);
    ahead.push([only.move.id]);
  }
}

/** Takes the known bridges from where the learner stands, all at once. */
export function decideSkip(state: LearnerState, scenario: Scenario, earlier: Earlier, command: AttemptCommand, now: Instant): readonly PrivateFact[] | Refusal {
  const attempt = currentAttempt(state, command);
  if (isRefusal(attempt)) return attempt;
  const ahead = bridgesAhead(scenario, attempt, earlier);
  if (ahead.length === 0) return refuse("move-not-offered");
  const { position } = traceOf(scenario, { steps: [...attempt.steps, ...ahead], bypass: attempt.bypass });
  const facts: PrivateFact[] = ahead.map((chosen) => ({ type: "move-made", at: now, attempt: attempt.id, chosen }));
  return position.over ? [...facts, { type: "scenario-ended", at: now, attempt: attempt.id, ending: position.at }] : facts;
}

const kept = new WeakMap<Trace, readonly string[]>();

/** The words of every moment that was answered on a way; worked out once for a way that many went. */
function wordsOnTheWay(scenario: Scenario, trace: Trace): readonly string[] {
  const known = kept.get(trace);
  if (known) return known;
  const { turns } = trace;
  const words = turns.flatMap((turn, index) => (turn.bypassed ? [] : [wordsRead(scenario, { turns: turns.slice(0, index), position: { ...turn.before, at: turn.scene, over: false } })]));
  kept.set(trace, words);
  return words;
}

/** The words of a moment as somebody reads them: a variant, a memory or another person makes them new. */
function wordsRead(scenario: Scenario, trace: Trace): string {
  const { scene, speaker, voices, echoes, observation, speech }: Moment = showMoment(scenario, trace, "de");
  return JSON.stringify([scene, speaker.name, voices.map(({ line }) => line.text), echoes, observation, speech.spans]);
}
