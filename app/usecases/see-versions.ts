import { bareFiles } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Draft, Release } from "../store/port";
import type { Deps } from "./deps";
import { doorOf, type Difference } from "./publish-door";
import { draftAt, keepDraft, type DraftAt } from "./save-draft";
import { nameIn, ownDraft, type DraftName } from "./see-workshop";

export type ReleaseSeen = Release & { readonly number: number; readonly byName: string };
export type VersionsSeen = { readonly draft: Draft; readonly timeZone: string; readonly releases: readonly ReleaseSeen[]; readonly withdrawnByName?: string };

/** Everything that was published from a draft, newest first. */
export async function seeVersions(deps: Deps, actor: Actor, name: DraftName): Promise<VersionsSeen | Refusal> {
  const draft = await ownDraft(deps, actor, name);
  if (isRefusal(draft)) return draft;
  const nameOf = async (person: string) => nameIn(actor, await deps.store.people.byId(person));
  const authority = await deps.store.organisation.authority(actor.authority);
  const releases = await Promise.all(draft.releases.map(async (release, place) => ({ ...release, number: place + 1, byName: await nameOf(release.by) })));
  return { draft, timeZone: authority?.timeZone ?? "Europe/Berlin", releases: releases.reverse(), ...(draft.withdrawn ? { withdrawnByName: await nameOf(draft.withdrawn.by) } : {}) };
}

export type Comparison = VersionsSeen & Difference & { readonly from: ReleaseSeen; readonly to: ReleaseSeen };

/** Two published versions side by side, by their numbers in the list. */
export async function compareVersions(deps: Deps, actor: Actor, name: DraftName, from: number, to: number): Promise<Comparison | Refusal> {
  const seen = await seeVersions(deps, actor, name);
  if (isRefusal(seen)) return seen;
  const [before, after] = [from, to].map((number) => seen.releases.find((release) => release.number === number));
  const difference = before && after && (await doorOf(deps, actor, seen.draft).between(before.version, after.version));
  return difference ? { ...seen, from: before, to: after, ...difference } : refuse("not-found");
}

/** Brings an earlier version back into the draft. What stood there is set aside; publishing makes it a new version. */
export async function restoreVersion(deps: Deps, actor: Actor, name: DraftName, { number, revision }: { readonly number: number; readonly revision: number }): Promise<Draft | Refusal> {
  return replaced(deps, actor, { ...name, revision }, async (draft) => {
    const release = draft.releases[number - 1];
    return release && doorOf(deps, actor, draft).sources(release.version);
  });
}

/** Takes back what a restored version has set aside; that one is set aside then. */
export function takeBack(deps: Deps, actor: Actor, at: DraftAt): Promise<Draft | Refusal> {
  return replaced(deps, actor, at, ({ setAside }) => setAside);
}

/** Goes back to the last text that could be read; the one that cannot is set aside. */
export function backToGood(deps: Deps, actor: Actor, at: DraftAt): Promise<Draft | Refusal> {
  return replaced(deps, actor, at, ({ good }) => good);
}

type Sources = Draft["sources"] | undefined;

async function replaced(deps: Deps, actor: Actor, at: DraftAt, wanted: (draft: Draft) => Sources | Promise<Sources>): Promise<Draft | Refusal> {
  const draft = await draftAt(deps, actor, at);
  if (isRefusal(draft)) return draft;
  const sources = await wanted(draft);
  if (!sources) return refuse("not-found");
  const saved = await keepDraft(deps, actor, { ...draft, sources, setAside: bareFiles(draft.sources) }, draft);
  if (isRefusal(saved)) return saved;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: saved.savedAt, by: actor.person, deed: "version-restored", query: draft.id });
  return saved;
}
