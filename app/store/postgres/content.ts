import { withStoredPlay } from "../content";
import { aboutIn, documentsOf, documentsOfRecording, inOrder, mediaId, mediaOwner, recordingOf, singleMedia } from "../media";
import { byName, compareText } from "../order";
import type { Draft, DraftStore, MediaStore, StoredVersion, VersionStore } from "../port";
import { scopeOf, type Database, type Query } from "./database";
import { keyed } from "./keys";
import { documentOfSteps, placeOfSteps, stepsIn } from "../steps";
import { bodiesOf, bodyOf, firstBody, textOf } from "./rows";

/** Content is shared by all authorities, pictures are one's own. */
const CONTENT = scopeOf({ content: "shared" });

export function scopeOfVersion({ kind, id }: Pick<StoredVersion, "kind" | "id">): ReturnType<typeof scopeOf> {
  return kind === "media" ? scopeOf({ authority: mediaOwner(id) }) : CONTENT;
}

/** Without making it the current one; a version that is there already never changes. */
export async function insertVersion(query: Query, version: StoredVersion): Promise<void> {
  const { kind, id } = version;
  const values = [kind, keyed(id), keyed(version.version), kind === "media" ? keyed(mediaOwner(id)) : null, JSON.stringify(version)];
  await query("INSERT INTO versions (kind, id, version, only_for, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING", values);
}

const CURRENT = `
  SELECT versions.body FROM current_versions JOIN versions USING (kind, id, version) WHERE current_versions.kind = $1`;

const POINT = `
  INSERT INTO current_versions (kind, id, version) VALUES ($1, $2, $3)
  ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version WHERE current_versions.version <> excluded.version
  RETURNING id`;

export function versionsIn(database: Database): VersionStore {
  return {
    read: (kind, id, version) =>
      database.read(scopeOfVersion({ kind, id }), async (query) => firstBody(await query("SELECT body FROM versions WHERE kind = $1 AND id = $2 AND version = $3", [kind, keyed(id), keyed(version)]))),
    current: (kind) =>
      database.read(CONTENT, async (query) => [...bodiesOf<StoredVersion>(await query(CURRENT, [kind]))].sort((a, b) => compareText(a.id, b.id))),
    publish: (given) =>
      database.write(CONTENT, undefined, async (query) => {
        await insertVersion(query, given);
        const moved = await query(POINT, [given.kind, keyed(given.id), keyed(given.version)]);
        if (moved.length > 0) await query("UPDATE content_revision SET revision = revision + 1");
      }),
    withdraw: (kind, id) =>
      database.write(CONTENT, undefined, async (query) => {
        const gone = await query("DELETE FROM current_versions WHERE kind = $1 AND id = $2 RETURNING id", [kind, keyed(id)]);
        if (gone.length > 0) await query("UPDATE content_revision SET revision = revision + 1");
      }),
    revision: () =>
      database.read(CONTENT, async (query) => {
        const [row] = await query("SELECT revision FROM content_revision");
        return row === undefined ? "" : textOf(row, "revision");
      }),
    artefact: (key) =>
      database.read(CONTENT, async (query) => {
        const [row] = await query("SELECT body FROM artefacts WHERE key = $1", [keyed(key)]);
        return row && bodyOf<{ readonly text: string }>(row).text;
      }),
    saveArtefact: (key, text) =>
      database.write(CONTENT, undefined, async (query) => {
        await query("INSERT INTO artefacts (key, body) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET body = excluded.body", [keyed(key), JSON.stringify({ text })]);
      }),
  };
}

const LOCKED = "SELECT body FROM drafts WHERE authority = $1 AND id = $2 FOR UPDATE";
const CHANGE = "UPDATE drafts SET body = $3 WHERE authority = $1 AND id = $2 RETURNING id";

export function mediaIn(database: Database): MediaStore {
  const { read } = versionsIn(database);
  const all = (authority: string, part: string) =>
    database.read(scopeOf({ authority }), async (query) => bodiesOf<StoredVersion>(await query("SELECT body FROM versions WHERE only_for = $1 AND version = $2", [keyed(authority), keyed(part)])));
  const addAll = (authority: string, documents: readonly StoredVersion[]) =>
    database.write(scopeOf({ authority }), undefined, async (query) => {
      for (const document of documents) await insertVersion(query, document);
    });
  return {
    ofAuthority: async (authority) => inOrder((await all(authority, "about")).map(aboutIn)),
    recordings: async (authority) => inOrder((await all(authority, "recording")).map(recordingOf)),
    ...singleMedia((id, part) => read("media", id, part)),
    add: (about, bytes) => addAll(about.authority, documentsOf(about, bytes)),
    addRecording: (about, pieces) => addAll(about.authority, documentsOfRecording(about, pieces)),
    remove: (authority, id) =>
      database.write(scopeOf({ authority }), undefined, async (query) => {
        await query("DELETE FROM versions WHERE kind = 'media' AND only_for = $1 AND id = $2", [keyed(authority), keyed(mediaId(authority, id))]);
      }),
  };
}

export function draftsIn(database: Database): DraftStore {
  return {
    ofAuthority: (authority) =>
      database.read(scopeOf({ authority }), async (query) => {
        const drafts = bodiesOf<Draft>(await query("SELECT body FROM drafts WHERE authority = $1", [keyed(authority)]));
        return [...drafts].sort((a, b) => byName({ id: a.id, name: a.title }, { id: b.id, name: b.title }));
      }),
    read: (authority, id) =>
      database.read(scopeOf({ authority }), async (query) => firstBody(await query("SELECT body FROM drafts WHERE authority = $1 AND id = $2", [keyed(authority), keyed(id)]))),
    save: (draft, expectedRevision) =>
      database.write<"done" | "conflict">(scopeOf({ authority: draft.authority }), "done", async (query) => {
        const place = [keyed(draft.authority), keyed(draft.id)];
        const now = firstBody<Draft>(await query(LOCKED, place));
        if ((now?.revision ?? 0) !== expectedRevision) return "conflict";
        const body = JSON.stringify(withStoredPlay(draft, now));
        const saved =
          now === undefined
            ? await query("INSERT INTO drafts (authority, id, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id", [...place, body])
            : await query(CHANGE, [...place, body]);
        return saved.length > 0 ? "done" : "conflict";
      }),
    notePlayed: (authority, id, next) =>
      database.write(scopeOf({ authority }), undefined, async (query) => {
        const place = [keyed(authority), keyed(id)];
        const now = firstBody<Draft>(await query(LOCKED, place));
        const played = next(now?.played ?? {});
        if (now) await query(CHANGE, [...place, JSON.stringify({ ...now, played })]);
      }),
    keepSteps: (at, steps, now) =>
      database.write(CONTENT, undefined, (query) => insertVersion(query, documentOfSteps(at, steps, now))),
    steps: (at) =>
      database.read(CONTENT, async (query) => {
        const { id, version } = placeOfSteps(at);
        return stepsIn(firstBody<StoredVersion>(await query("SELECT body FROM versions WHERE kind = 'steps' AND id = $1 AND version = $2", [keyed(id), keyed(version)])));
      }),
  };
}
