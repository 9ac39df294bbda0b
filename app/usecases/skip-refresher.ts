import type { Actor } from "../core/organisation/model";
import { decideSkipRefresher, decideStopRefreshers } from "../core/progress/refresher";
import { isRefusal, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { openRefresher } from "./see-refresher";

/** Leaves the open round of a course out; the next one comes nevertheless. */
export async function skipRefresher(deps: Deps, actor: Actor, courseId: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const refresher = await openRefresher(deps, actor, state, courseId);
    return isRefusal(refresher) ? refresher : decideSkipRefresher(state, courseId, refresher.round, now);
  });
}

/** No refreshers any more, for no course; or again. */
export async function stopRefreshers(deps: Deps, actor: Actor, stop: boolean): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, (state, now) => decideStopRefreshers(state, stop, now));
}
