import type { Actor } from "../core/organisation/model";
import { decideMove, decideStepBack, type AttemptCommand, type MoveCommand } from "../core/progress/conversation";
import { decideSkip, earlierOf, type Earlier } from "../core/progress/earlier";
import type { LearnerState } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Scenario } from "../core/scenario/model";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { pinnedScenario, runningScenario } from "./running-scenario";

/** Where the learner stands after a deed: the place in the transcript to go to. */
export type Moved = { readonly step: number; readonly over: boolean };

/** Answers a moment of the learner's own attempt. `scenario` must be the one the address names. */
export async function makeMove(deps: Deps, actor: Actor, scenario: string, command: MoveCommand): Promise<Moved | Refusal> {
  return change(deps, actor, scenario, command.attempt, (state, played, now) => decideMove(state, played, command, now));
}

/** Steps back by one, or to a place in the transcript. */
export async function stepBack(deps: Deps, actor: Actor, scenario: string, command: AttemptCommand & { readonly to?: number }): Promise<Moved | Refusal> {
  return change(deps, actor, scenario, command.attempt, (state, _played, now) => decideStepBack(state, command, now));
}

/** Passes what is only told and was read in an earlier attempt, up to the next decision. */
export async function skipKnown(deps: Deps, actor: Actor, scenario: string, command: AttemptCommand): Promise<Moved | Refusal> {
  return change(deps, actor, scenario, command.attempt, async (state, played, now) => decideSkip(state, played, await earlierAttempts(deps, state, command.attempt), command, now));
}

type Decided = ReturnType<typeof decideMove>;
type Decide = (state: LearnerState, scenario: Scenario, now: string) => Decided | Promise<Decided>;

async function change(deps: Deps, actor: Actor, scenario: string, attemptId: string, decide: Decide): Promise<Moved | Refusal> {
  const written = await commitDecision(deps, actor, async (state, now) => {
    const attempt = state.attempts.get(attemptId);
    if (!attempt || attempt.scenario !== scenario) return refuse("not-found");
    const { scenario: played, moving, current } = await runningScenario(deps, attempt);
    const facts = await decide(state, played, now);
    if (isRefusal(facts) || moving !== "move" || !current) return facts;
    return [{ type: "attempt-moved", at: now, attempt: attemptId, version: current.version }, ...facts];
  });
  if (isRefusal(written)) return written;
  const after = written.state.attempts.get(attemptId);
  return { step: after?.steps.length ?? 0, over: after?.ending !== undefined };
}

/** What the learner's attempts at the same scenario before this one left behind. */
export async function earlierAttempts(deps: Deps, state: LearnerState, id: string): Promise<Earlier> {
  const all = [...state.attempts.values()];
  const place = all.findIndex((attempt) => attempt.id === id);
  const before = all.slice(0, Math.max(0, place)).filter(({ scenario }) => scenario === all[place]?.scenario);
  return earlierOf(await Promise.all(before.map(async (attempt) => ({ attempt, scenario: await pinnedScenario(deps, attempt) }))));
}
