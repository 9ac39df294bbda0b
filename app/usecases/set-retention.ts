import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor, Retention } from "../core/organisation/model";
import { PRIVATE_PARTS, type PrivatePart } from "../core/progress/private-parts";
import { dueNumbers, isRetention, type RetentionRules } from "../core/progress/retention";
import { refuse, type Refusal } from "../core/refusal";
import { hideFew } from "../core/reporting/suppress";
import type { Instant } from "../core/words";
import type { Deps } from "./deps";

/** New rules take nothing before this time has passed, so that a mistake can be mended. Milliseconds. */
export const RETENTION_GRACE = 24 * 60 * 60 * 1000;
const AT_ONCE = 16;

/** The rules of the own authority; none where nothing was decided yet. */
export async function seeRetention(deps: Deps, actor: Actor): Promise<Partial<Retention> | Refusal> {
  if (may(actor, "set-retention") !== "yes") return refuse("not-permitted");
  return (await deps.store.organisation.authority(actor.authority))?.retention ?? {};
}

/** How many people a rule would take something from today. */
export type RetentionEffect = { readonly part: PrivatePart; readonly people: number | "few" };
export type RetentionPlan = { readonly effects: readonly RetentionEffect[]; readonly begins: Instant };

/** What rules would do if they were in force today. Nothing is kept. */
export async function planRetention(deps: Deps, actor: Actor, rules: RetentionRules): Promise<RetentionPlan | Refusal> {
  const wrong = checkRetention(actor, rules);
  if (wrong) return wrong;
  const { store } = deps;
  const timeZone = (await store.organisation.authority(actor.authority))?.timeZone ?? "Europe/Berlin";
  const today = dayIn(timeZone, deps.now());
  const people = await store.people.ofAuthority(actor.authority);
  const parts = PRIVATE_PARTS.filter((part) => rules[part] !== undefined);
  const counts = new Map<PrivatePart, number>();
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const streams = await Promise.all(people.slice(at, at + AT_ONCE).map(({ id }) => store.learners.read(id)));
    for (const { facts } of streams) for (const part of parts) if (dueNumbers(facts, { [part]: rules[part] }, today).length > 0) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const effects = parts.map((part) => ({ part, people: hideFew(counts.get(part) ?? 0) }));
  return { effects, begins: new Date(Date.parse(deps.now()) + RETENTION_GRACE).toISOString() };
}

/** Keeps the rules. They are in force after `RETENTION_GRACE`. */
export async function setRetention(deps: Deps, actor: Actor, rules: RetentionRules): Promise<Retention | Refusal> {
  const wrong = checkRetention(actor, rules);
  if (wrong) return wrong;
  const authority = await deps.store.organisation.authority(actor.authority);
  if (!authority) return refuse("not-found");
  const retention: Retention = { rules, changedAt: deps.now() };
  await deps.store.organisation.saveAuthority({ ...authority, retention });
  const query = new URLSearchParams(PRIVATE_PARTS.map((part) => [part, String(rules[part] ?? "")])).toString();
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: retention.changedAt, by: actor.person, deed: "retention-changed", query, people: [] });
  return retention;
}

/** What is wrong with rules before anything is counted or kept. */
export function checkRetention(actor: Actor, rules: RetentionRules): Refusal | undefined {
  if (may(actor, "set-retention") !== "yes") return refuse("not-permitted");
  const wrong = PRIVATE_PARTS.find((part) => rules[part] !== undefined && !isRetention(rules[part]));
  return wrong && refuse("retention-invalid", wrong);
}
