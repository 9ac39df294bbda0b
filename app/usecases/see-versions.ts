import { may } from "../core/access";
import { compareScenarios, type PartChange } from "../core/draft/compare";
import { bareFiles } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { classifyEdit, type Edit } from "../core/scenario/edit";
import type { Draft, Release } from "../store/port";
import type { Deps } from "./deps";
import { keepDraft } from "./save-draft";
import { nameIn, seeDraft } from "./see-workshop";

export type ReleaseSeen = Release & { readonly number: number; readonly byName: string };
export type VersionsSeen = { readonly draft: Draft; readonly timeZone: string; readonly releases: readonly ReleaseSeen[]; readonly withdrawnByName?: string };

/** Everything that was published from a draft, newest first. */
export async function seeVersions(deps: Deps, actor: Actor, id: string): Promise<VersionsSeen | Refusal> {
  const seen = await seeDraft(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const { draft, timeZone } = seen;
  const name = async (person: string) => nameIn(actor, await deps.store.people.byId(person));
  const releases = await Promise.all(draft.releases.map(async (release, place) => ({ ...release, number: place + 1, byName: await name(release.by) })));
  return { draft, timeZone, releases: releases.reverse(), ...(draft.withdrawn ? { withdrawnByName: await name(draft.withdrawn.by) } : {}) };
}

export type Comparison = VersionsSeen & { readonly from: ReleaseSeen; readonly to: ReleaseSeen; readonly edit: Edit; readonly changes: readonly PartChange[] };

/** Two published versions side by side, by their numbers in the list. */
export async function compareVersions(deps: Deps, actor: Actor, id: string, from: number, to: number): Promise<Comparison | Refusal> {
  const pair = await twoVersions(deps, actor, id, from, to);
  if (isRefusal(pair)) return pair;
  const [old, fresh] = [await deps.catalogue.scenario(id, pair.from.version), await deps.catalogue.scenario(id, pair.to.version)];
  if (!old || !fresh) return refuse("not-found");
  return { ...pair, edit: classifyEdit(old.scenario, fresh.scenario), changes: compareScenarios(old.scenario, fresh.scenario) };
}

/** Two entries of the list by their numbers. */
export async function twoVersions(deps: Deps, actor: Actor, id: string, from: number, to: number): Promise<(VersionsSeen & { readonly from: ReleaseSeen; readonly to: ReleaseSeen }) | Refusal> {
  const seen = await seeVersions(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const [before, after] = [from, to].map((number) => seen.releases.find((release) => release.number === number));
  return before && after ? { ...seen, from: before, to: after } : refuse("not-found");
}

/** Brings an earlier version back into the draft. What stood there is set aside; publishing makes it a new version. */
export async function restoreVersion(deps: Deps, actor: Actor, id: string, { number, revision }: { readonly number: number; readonly revision: number }): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  const release = draft?.releases[number - 1];
  const sourcesOf = draft?.kind === "course" ? deps.catalogue.courseSources : deps.catalogue.scenarioSources;
  const sources = release && (await sourcesOf(id, release.version));
  if (!draft || !sources) return refuse("not-found");
  return replaced(deps, actor, draft, revision, sources);
}

/** Takes back what a restored version has set aside; that one is set aside then. */
export async function takeBack(deps: Deps, actor: Actor, id: string, revision: number): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft?.setAside) return refuse("not-found");
  return replaced(deps, actor, draft, revision, draft.setAside);
}

/** Goes back to the last text that could be read; the one that cannot is set aside. */
export async function backToGood(deps: Deps, actor: Actor, id: string, revision: number): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft?.good) return refuse("not-found");
  return replaced(deps, actor, draft, revision, draft.good);
}

async function replaced(deps: Deps, actor: Actor, draft: Draft, revision: number, sources: Draft["sources"]): Promise<Draft | Refusal> {
  if (draft.revision !== revision) return refuse("version-conflict");
  const saved = await keepDraft(deps, actor, { ...draft, sources, setAside: bareFiles(draft.sources) }, draft);
  if (isRefusal(saved)) return saved;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: saved.savedAt, by: actor.person, deed: "version-restored", query: draft.id });
  return saved;
}
