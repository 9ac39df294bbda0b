import type { Actor } from "../core/organisation/model";
import { decideChangeCard, decideDropCard, decideRestoreCard, decideUseCard, type CardText } from "../core/progress/kept-cards";
import { refuse, type Refusal } from "../core/refusal";
import { givenCard } from "../core/toolbox/cards";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";

/** Changes title and words of an own card. */
export async function changeCard(deps: Deps, actor: Actor, card: string, text: CardText): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, ({ toolbox }, now) => decideChangeCard(toolbox, card, text, now));
}

/** Takes a card out of the toolbox. */
export async function dropCard(deps: Deps, actor: Actor, card: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, ({ toolbox }, now) => decideDropCard(toolbox, card, now));
}

/** Puts a card back that was taken out. */
export async function restoreCard(deps: Deps, actor: Actor, card: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, ({ toolbox }, now) => decideRestoreCard(toolbox, card, now));
}

/** Notes that a card is shown to somebody, once a day. Nobody but the learner ever learns of it. */
export async function noteCardUse(deps: Deps, actor: Actor, card: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, ({ toolbox }, now) => (givenCard(card) || toolbox.cards.has(card) ? decideUseCard(toolbox, card, now) : refuse("not-found")));
}
