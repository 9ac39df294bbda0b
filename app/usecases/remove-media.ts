import { may } from "../core/access";
import type { LessonNode } from "../core/course/model";
import { recordingIn } from "../core/media/recording";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/**
 * Deletes a picture or a recording of the own authority for good: somebody who is in it may take back that she agreed (Art. 7(3) GDPR).
 * Lessons that show it keep what stands for it in words. One that is gone already, or another authority's, is no error and no entry of the log.
 */
export async function removeMedia(deps: Deps, actor: Actor, id: string): Promise<"done" | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (!(await isThere(deps, actor, id))) return "done";
  const authority = await deps.store.organisation.authority(actor.authority);
  if (authority?.appearance?.logo === id) return refuse("picture-is-logo");
  await deps.store.media.remove(actor.authority, id);
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "media-removed", query: id, people: [] });
  return "done";
}

/** Those of the pictures and recordings in a lesson of the own authority that were deleted since it was published. */
export async function goneMedia(deps: Pick<Deps, "store">, actor: Pick<Actor, "authority">, body: readonly LessonNode[]): Promise<readonly string[]> {
  const named = [...new Set(mediaIn(body))];
  const there = await Promise.all(named.map((id) => isThere(deps, actor, id)));
  return named.filter((_, place) => !there[place]);
}

async function isThere({ store }: Pick<Deps, "store">, { authority }: Pick<Actor, "authority">, id: string): Promise<boolean> {
  return (recordingIn(id) ? await store.media.recording(authority, id) : await store.media.about(authority, id)) !== undefined;
}

const SHOWING: ReadonlySet<string> = new Set(["Picture", "Film", "Sound"]);

function mediaIn(nodes: readonly LessonNode[]): readonly string[] {
  return nodes.flatMap((node) => (typeof node === "string" ? [] : [...(SHOWING.has(node.name) ? [String(node.props["media"])] : []), ...mediaIn(node.children)]));
}
