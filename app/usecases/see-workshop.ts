import { may } from "../core/access";
import { dayIn } from "../core/days";
import { bareFiles, fileName } from "../core/draft/files";
import type { UnreadLine } from "../core/draft/screenplay";
import { unreadIn } from "../core/draft/screenplay-files";
import type { Actor } from "../core/organisation/model";
import { playedBy } from "../core/scenario/cards";
import { reviewScenario, type ReviewSheet } from "../core/scenario/review";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Scenario } from "../core/scenario/model";
import { lineOfNode } from "../core/workshop/text-place";
import type { Language } from "../core/words";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { checkDraft } from "./save-draft";
import { isVisibleTo, visibleScenario } from "./visible-scenario";

/** A draft with what is wrong in it today. */
export type DraftSeen = {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly savedByName: string;
  readonly timeZone: string;
};

/** A published scenario to be saved in another format. */
export async function exportScenario(deps: Deps, actor: Actor, id: string): Promise<Scenario | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const found = await visibleScenario(deps, actor, id);
  return found ? playedBy(found.scenario) : refuse("not-found");
}

/** The review sheet of a published scenario, beside all others that its authority sees. */
export async function seeReview(deps: Deps, actor: Actor, id: string): Promise<ReviewSheet | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const today = dayIn("Europe/Berlin", deps.now());
  const [reviewed, all] = await Promise.all([deps.catalogue.reviewScenario(id, today), deps.catalogue.scenarios()]);
  if (!reviewed || !isVisibleTo(actor, reviewed)) return refuse("not-found");
  const { scenario, problems, walked } = reviewed;
  const visible = all.filter((one) => isVisibleTo(actor, one)).map((one) => one.scenario);
  return reviewScenario({ scenario, all: visible, remarks: problems, today, ...(walked ? { walked } : {}) });
}

/** A draft by its name; `kind` is absent where any will do. */
export type DraftName = { readonly id: string; readonly kind?: Draft["kind"] };

/** A draft of the own authority, its files by their bare names. Another's looks like a missing one, and so does one of another kind. */
export async function ownDraft(deps: Deps, actor: Actor, { id, kind }: DraftName): Promise<Draft | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  return draft && (kind ?? draft.kind) === draft.kind ? { ...draft, sources: bareFiles(draft.sources) } : refuse("not-found");
}

/** The same with what is wrong in it today. */
export async function seeDraft(deps: Deps, actor: Actor, id: string, kind?: Draft["kind"]): Promise<DraftSeen | Refusal> {
  const draft = await ownDraft(deps, actor, { id, kind });
  if (isRefusal(draft)) return draft;
  const [problems, savedBy, authority] = await Promise.all([
    checkDraft(deps, actor, draft).then((checked) => checked.problems),
    deps.store.people.byId(draft.savedBy),
    deps.store.organisation.authority(actor.authority),
  ]);
  return { draft, problems, savedByName: nameIn(actor, savedBy), timeZone: authority?.timeZone ?? "Europe/Berlin" };
}

/** What is shown of a draft before its text. `unread`: lines of a pasted text that nobody has put in yet. */
export type DraftOverview = Pick<Draft, "id" | "revision" | "origin"> & {
  readonly status: "draft" | "published" | "withdrawn";
  readonly ahead: boolean;
  readonly unread: readonly UnreadLine[];
  readonly broken: boolean;
  readonly setAside: boolean;
  readonly releases: number;
  /** Recorded journeys that do not go as recorded any more. */
  readonly brokenJourneys: number;
  readonly reason?: string;
};

export function overviewOf(draft: Draft): DraftOverview {
  const { id, revision, origin, withdrawn, releases } = draft;
  const last = releases.at(-1);
  return {
    id, revision, ...(origin ? { origin } : {}), status: statusOf(draft), ahead: last !== undefined && revision > last.revision, unread: unreadIn(draft.sources[fileName(id, "de")] ?? ""),
    broken: draft.good !== undefined, setAside: draft.setAside !== undefined, releases: releases.length, brokenJourneys: brokenIn(draft), ...(withdrawn ? { reason: withdrawn.reason } : {}),
  };
}

export function brokenIn({ runs = [] }: Draft): number {
  return runs.filter(({ broken }) => broken !== undefined).length;
}

/** One file of a draft, and the last one that could be read while the newest cannot. */
export function textOf({ id, sources, good }: Draft, language: Language): { readonly text: string; readonly good?: string } {
  const before = good && (bareFiles(good)[fileName(id, language)] ?? "");
  return { text: sources[fileName(id, language)] ?? "", ...(before === undefined ? {} : { good: before }) };
}

/** The line of one file in which what is selected in the outline begins, from 1; 0 for none. */
export function nodeLine({ id, sources }: Draft, language: Language, node: string): number {
  return lineOfNode(sources[fileName(id, language)] ?? "", node);
}

/** What has become of a draft. */
export function statusOf({ releases, withdrawn }: Draft): DraftOverview["status"] {
  if (withdrawn) return "withdrawn";
  return releases.length > 0 ? "published" : "draft";
}

/** The name of a colleague; nothing of somebody who has moved to another authority or is gone. */
export function nameIn({ authority }: Pick<Actor, "authority">, person: { readonly name: string; readonly authority: string } | undefined): string {
  return person?.authority === authority ? person.name : "";
}
