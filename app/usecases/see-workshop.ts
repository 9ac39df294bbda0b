import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { playedBy } from "../core/scenario/cards";
import { reviewScenario, type ReviewSheet } from "../core/scenario/review";
import { classifyEdit, type Edit } from "../core/scenario/edit";
import { refuse, type Refusal } from "../core/refusal";
import type { Scenario } from "../core/scenario/model";
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
/** `forecast`: what publishing would mean, where the draft has no error and its scene is published already. */
export type DraftSeen = { readonly draft: Draft; readonly problems: readonly Problem[]; readonly forecast?: Forecast };
/** `people`: how many have a running attempt; few are not counted, so that nobody can be guessed. */
export type Forecast = { readonly edit: Edit; readonly people: number | "few" };
/** Below this, counts of people are not shown. */
const FEW = 5;

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

/** A published scenario to be saved in another format. */
export async function exportScenario(deps: Deps, actor: Actor, id: string): Promise<Scenario | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const found = await deps.catalogue.scenario(id);
  return found ? playedBy(found.scenario) : refuse("not-found");
}

/** The review sheet of a published scenario, beside all others. */
export async function seeReview(deps: Deps, actor: Actor, id: string): Promise<ReviewSheet | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const today = dayIn("Europe/Berlin", deps.now());
  const [reviewed, all] = await Promise.all([deps.catalogue.reviewScenario(id, today), deps.catalogue.scenarios()]);
  if (!reviewed) return refuse("not-found");
  const { scenario, problems, walked } = reviewed;
  return reviewScenario({ scenario, all: all.map((one) => one.scenario), remarks: problems, today, ...(walked ? { walked } : {}) });
}

/** One draft of the own authority; another's looks like a missing one. */
export async function seeDraft(deps: Deps, actor: Actor, id: string): Promise<DraftSeen | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  return draft ? checked(deps, draft) : refuse("not-found");
}

async function checked(deps: Deps, draft: Draft): Promise<DraftSeen> {
  if (draft.kind !== "scenario") return { draft, problems: [] };
  const { problems, scenario } = await deps.catalogue.checkScenario(draft.id, new Map(Object.entries(draft.sources)), dayIn("Europe/Berlin", deps.now()));
  const published = await deps.catalogue.scenario(draft.id);
  if (!scenario || !published) return { draft, problems };
  return { draft, problems, forecast: { edit: classifyEdit(published.scenario, scenario), people: hideFew(await deps.store.learners.peopleRunning(draft.id)) } };
}

function hideFew(people: number): number | "few" {
  return people > 0 && people < FEW ? "few" : people;
}
