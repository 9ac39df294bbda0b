import { carried } from "./carried";
import { groupedBy } from "./grouped";
import { byName, compareText } from "./order";
import type { Draft, DraftStore, StoredVersion, VersionStore } from "./port";
import { keyOf, type Archive, type Cache, type CurrentDocument, type Shelf } from "./shelf";
import { documentOfSteps, placeOfSteps, stepsIn } from "./steps";
import type { Turns } from "./turns";

export function versionsOver(versions: Archive<StoredVersion>, current: Shelf<CurrentDocument>, artefacts: Cache, turns: Turns): VersionStore {
  let changes = 0;
  current.follow(() => {
    changes += 1;
  });
  return {
    revision: async () => String(changes),
    read: (kind, id, version) => versions.read(keyOf(kind, id, version)),
    current: async (kind) => {
      const pairs = current.get(kind)?.versions ?? [];
      const found = await Promise.all(pairs.map(([id, version]) => versions.read(keyOf(kind, id, version))));
      return found.flatMap((version) => version ?? []);
    },
    publish: (given) => {
      const key = keyOf(given.kind, given.id, given.version);
      return turns.of(`publish ${keyOf(given.kind, given.id)}`, async () => {
        if (!versions.has(key)) await versions.add(key, carried(given));
        await current.change(given.kind, (now) => pointedTo(now, given));
      });
    },
    withdraw: (kind, id) =>
      turns.of(`publish ${keyOf(kind, id)}`, () =>
        current.change(kind, (now) => {
          const left = (now?.versions ?? []).filter(([known]) => known !== id);
          return left.length === (now?.versions ?? []).length ? { answer: undefined } : { next: carried({ kind, versions: left }), answer: undefined };
        })),
    artefact: (key) => artefacts.read(key),
    saveArtefact: (key, json) => artefacts.save(key, json),
  };
}

function pointedTo(now: CurrentDocument | undefined, { kind, id, version }: StoredVersion) {
  const versions = new Map(now?.versions ?? []);
  if (versions.get(id) === version) return { answer: undefined };
  versions.set(id, version);
  const sorted = [...versions].sort(([a], [b]) => compareText(a, b));
  return { next: carried({ kind, versions: sorted }), answer: undefined };
}

export function draftsOver(drafts: Shelf<Draft>, versions: Archive<StoredVersion>): DraftStore {
  const ofAuthority = groupedBy(drafts, (draft) => draft.authority);

  return {
    ofAuthority: async (authority) =>
      [...ofAuthority(authority)].sort((a, b) => byName({ id: a.id, name: a.title }, { id: b.id, name: b.title })),
    read: async (authority, id) => drafts.get(keyOf(authority, id)),
    save: (draft, expectedRevision) =>
      drafts.change(keyOf(draft.authority, draft.id), (now) => {
        if ((now?.revision ?? 0) !== expectedRevision) return { answer: "conflict" };
        return { next: carried(withStoredPlay(draft, now)), answer: "done" };
      }),
    notePlayed: (authority, id, next) =>
      drafts.change(keyOf(authority, id), (now) => {
        const before = now?.played ?? {};
        const played = next(before);
        return now === undefined || played === before ? { answer: undefined } : { next: carried({ ...now, played }), answer: undefined };
      }),
    keepSteps: async (at, steps, now) => {
      const document = documentOfSteps(at, steps, now);
      const key = keyOf(document.kind, document.id, document.version);
      if (!versions.has(key)) await versions.add(key, document);
    },
    steps: async (at) => {
      const { id, version } = placeOfSteps(at);
      return stepsIn(await versions.read(keyOf("steps", id, version)));
    },
  };
}

/** What was played meanwhile is no part of an edit. A draft that is new brings its own. */
export function withStoredPlay(draft: Draft, now: Draft | undefined): Draft {
  if (!now) return draft;
  const { played: _played, ...rest } = draft;
  return now.played === undefined ? rest : { ...rest, played: now.played };
}
