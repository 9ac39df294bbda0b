import { dayIn } from "../core/days";
import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";

/** The library of the workshop: drafts of the own authority with what is wrong in them, and what is shipped. */
export type Workshop = {
  readonly timeZone: string;
  readonly drafts: readonly DraftSeen[];
  readonly scenarios: readonly { readonly id: string; readonly version: string; readonly title: Words; readonly minutes: number }[];
  readonly courses: readonly { readonly id: string; readonly version: string; readonly title: Words }[];
};
export type DraftSeen = { readonly draft: Draft; readonly problems: readonly Problem[] };

export async function seeWorkshop(deps: Deps, actor: Actor): Promise<Workshop | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const [authority, drafts, scenarios, courses] = await Promise.all([
    deps.store.organisation.authority(actor.authority),
    deps.store.drafts.ofAuthority(actor.authority),
    deps.catalogue.scenarios(),
    deps.catalogue.courses(),
  ]);
  return {
    timeZone: authority?.timeZone ?? "Europe/Berlin",
    drafts: await Promise.all(drafts.map((draft) => checked(deps, draft))),
    scenarios: scenarios.map(({ version, scenario: { id, title, minutes } }) => ({ id, version, title, minutes })),
    courses: courses.map(({ id, version, title }) => ({ id, version, title })),
  };
}

/** One draft of the own authority; another's looks like a missing one. */
export async function seeDraft(deps: Deps, actor: Actor, id: string): Promise<DraftSeen | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  return draft ? checked(deps, draft) : refuse("not-found");
}

async function checked(deps: Deps, draft: Draft): Promise<DraftSeen> {
  const problems = draft.kind === "scenario" ? await deps.catalogue.checkScenario(draft.id, new Map(Object.entries(draft.sources)), dayIn("Europe/Berlin", deps.now())) : [];
  return { draft, problems };
}
