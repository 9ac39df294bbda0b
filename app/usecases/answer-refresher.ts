import type { Answer } from "../core/course/judge";
import type { Actor } from "../core/organisation/model";
import { decideRefresherAnswer, decideRefresherMove } from "../core/progress/refresher";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { pinnedScenario } from "./running-scenario";
import { openRefresher } from "./see-refresher";

/** Answers one question of the open refresher. Private: nothing of it ever reaches a report or a certificate. */
export async function answerRefresher(deps: Deps, actor: Actor, courseId: string, command: { readonly question: string; readonly answer: Answer }): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const refresher = await openRefresher(deps, actor, state, courseId);
    return isRefusal(refresher) ? refresher : decideRefresherAnswer(refresher, refresher.pool, command, now);
  });
}

/** Answers the moment of the open refresher, once. */
export async function playRefresher(deps: Deps, actor: Actor, courseId: string, chosen: readonly string[]): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const refresher = await openRefresher(deps, actor, state, courseId);
    if (isRefusal(refresher)) return refresher;
    const { moment } = refresher.draw;
    return moment ? decideRefresherMove(refresher, await pinnedScenario(deps, { ...moment, cards: {} }), chosen, now) : refuse("not-found");
  });
}
