import { may } from "../core/access";
import { bareFiles } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Draft, LogEntry, Release } from "../store/port";
import type { Deps } from "./deps";
import { doorOf, type Affected, type Looked } from "./publish-door";
import { ownDraft, type DraftName } from "./see-workshop";

/** Everything that is asked and shown before a draft is published. */
export type Publication = Looked & { readonly draft: Draft; readonly affected: Affected };

/** What learners are told about a version. Characters. */
export const LONGEST_NOTE = 300;
/** So often a publication is written down anew where somebody saves the draft at the same time. */
const TRIES = 5;

export async function seePublication(deps: Deps, actor: Actor, name: DraftName): Promise<Publication | Refusal> {
  const draft = await ownDraft(deps, actor, name);
  if (isRefusal(draft)) return draft;
  const door = doorOf(deps, actor, draft);
  const [looked, affected] = await Promise.all([door.look(draft), door.affected()]);
  return { draft, ...looked, affected };
}

/** Publishes a draft as it was seen: for the own authority, in a version that stays. The draft is what the next one begins with. */
export async function publishDraft(deps: Deps, actor: Actor, name: DraftName, { revision, note }: { readonly revision: number; readonly note: string }): Promise<Release | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (note.length > LONGEST_NOTE) return refuse("text-too-long", "hinweis");
  const draft = await ownDraft(deps, actor, name);
  if (isRefusal(draft)) return draft;
  if (draft.revision !== revision) return refuse("version-conflict");
  const door = doorOf(deps, actor, draft);
  const [present, { edit }] = await Promise.all([door.present(), door.look(draft)]);
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  if (edit === undefined) return refuse("draft-has-errors");
  const { version } = await door.publish(new Map(Object.entries(draft.sources)));
  if (version === undefined) return refuse("draft-has-errors");
  if (isPublished(draft, version)) return refuse("nothing-changed");
  const at = deps.now();
  const written = await writeDown(deps, actor, draft, "draft-published", (now) => {
    if (isPublished(now, version)) return undefined;
    const release: Release = { version, revision: now.revision === revision ? revision + 1 : revision, at, by: actor.person, edit, ...(note.trim() === "" ? {} : { note: note.trim() }) };
    const { withdrawn: _withdrawn, ...rest } = now;
    return { ...rest, releases: [...now.releases, release] };
  });
  return isRefusal(written) ? written : (written.releases.at(-1) ?? refuse("not-found"));
}

function isPublished({ releases, withdrawn }: Draft, version: string): boolean {
  return releases.at(-1)?.version === version && !withdrawn;
}

/** Takes a scene or a course back: whoever is in the middle can finish, nobody begins anew. */
export async function withdrawDraft(deps: Deps, actor: Actor, name: DraftName, reason: string): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await ownDraft(deps, actor, name);
  if (isRefusal(draft)) return draft;
  if (draft.releases.length === 0 || draft.withdrawn) return refuse("not-published");
  if (reason.trim() === "") return refuse("reason-missing", "grund");
  if (reason.length > LONGEST_NOTE) return refuse("text-too-long", "grund");
  const door = doorOf(deps, actor, draft);
  const present = await door.present();
  if (present && present.authority !== actor.authority) return refuse("id-taken");
  const at = deps.now();
  await door.withdraw();
  return writeDown(deps, actor, draft, door.withdrawn, (now) => (now.withdrawn ? undefined : { ...now, withdrawn: { at, by: actor.person, reason: reason.trim() } }));
}

/**
 * What has happened is kept with the newest draft, whoever else has saved it meanwhile (its text is theirs), and in the log.
 * `undefined`: somebody else has just done the same, so that it is not done twice.
 */
async function writeDown(deps: Deps, actor: Actor, draft: Draft, deed: LogEntry["deed"], change: (now: Draft) => Draft | undefined): Promise<Draft | Refusal> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const now = (await deps.store.drafts.read(draft.authority, draft.id)) ?? draft;
    const changed = change(now);
    if (!changed) return now;
    const next = { ...changed, sources: bareFiles(now.sources), revision: now.revision + 1 };
    if ((await deps.store.drafts.save(next, now.revision)) !== "done") continue;
    await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, query: draft.id });
    return next;
  }
  return refuse("busy");
}
