import type { Actor } from "../core/organisation/model";
import { decideCloseDebrief } from "../core/progress/conversation";
import { refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";

/** Records that the debrief of an ended attempt was closed. Completes a course if it was the last missing part. */
export async function closeDebrief(deps: Deps, actor: Actor, scenario: string, attempt: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, (state, now) =>
    state.attempts.get(attempt)?.scenario === scenario ? decideCloseDebrief(state, attempt, now) : refuse("not-found"),
  );
}
