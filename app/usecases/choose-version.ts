import type { Actor } from "../core/organisation/model";
import { decideKeepVersion, decideMoveOver } from "../core/progress/moving";
import { refuse, isRefusal, type Refusal } from "../core/refusal";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { runningScenario } from "./running-scenario";

/** `move`: go on in the newer version that was offered; otherwise finish on the one the attempt was begun in. */
export type VersionChoice = { readonly attempt: string; readonly turn: number; readonly move: boolean };

/** Records what the learner chose for her running attempt. Answers the place in the transcript where she stands. */
export async function chooseVersion(deps: Deps, actor: Actor, scenario: string, choice: VersionChoice): Promise<{ readonly step: number } | Refusal> {
  const written = await commitDecision(deps, actor, async (state, now) => {
    const attempt = state.attempts.get(choice.attempt);
    if (!attempt || attempt.scenario !== scenario) return refuse("not-found");
    if (attempt.turn !== choice.turn) return refuse("stale-turn");
    const { pinned, current } = await runningScenario(deps, attempt);
    if (!current) return refuse("version-settled");
    return choice.move ? decideMoveOver(attempt, pinned, current, now) : decideKeepVersion(attempt, pinned, current, now);
  });
  return isRefusal(written) ? written : { step: written.state.attempts.get(choice.attempt)?.steps.length ?? 0 };
}
