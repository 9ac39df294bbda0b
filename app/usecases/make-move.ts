import type { Actor } from "../core/organisation/model";
import { decideMove, decideStepBack, type MoveCommand } from "../core/progress/conversation";
import type { LearnerState } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Scenario } from "../core/scenario/model";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { runningScenario } from "./running-scenario";

/** Where the learner stands after a deed: the place in the transcript to go to. */
export type Moved = { readonly step: number; readonly over: boolean };

/** Answers a moment of the learner's own attempt. `scenario` must be the one the address names. */
export async function makeMove(deps: Deps, actor: Actor, scenario: string, command: MoveCommand): Promise<Moved | Refusal> {
  return change(deps, actor, scenario, command.attempt, (state, played, now) => decideMove(state, played, command, now));
}

/** Steps back by one, or to a place in the transcript. */
export async function stepBack(deps: Deps, actor: Actor, scenario: string, command: { readonly attempt: string; readonly turn: number; readonly to?: number }): Promise<Moved | Refusal> {
  return change(deps, actor, scenario, command.attempt, (state, _played, now) => decideStepBack(state, command, now));
}

type Decide = (state: LearnerState, scenario: Scenario, now: string) => ReturnType<typeof decideMove>;

async function change(deps: Deps, actor: Actor, scenario: string, attemptId: string, decide: Decide): Promise<Moved | Refusal> {
  const written = await commitDecision(deps, actor, async (state, now) => {
    const attempt = state.attempts.get(attemptId);
    if (!attempt || attempt.scenario !== scenario) return refuse("not-found");
    const { scenario: played, moving, current } = await runningScenario(deps, attempt);
    const facts = decide(state, played, now);
    if (isRefusal(facts) || moving !== "move" || !current) return facts;
    return [{ type: "attempt-moved", at: now, attempt: attemptId, version: current.version }, ...facts];
  });
  if (isRefusal(written)) return written;
  const after = written.state.attempts.get(attemptId);
  return { step: after?.steps.length ?? 0, over: after?.ending !== undefined };
}
