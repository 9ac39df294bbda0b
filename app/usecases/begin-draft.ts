import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Draft, DraftSources, Origin } from "../store/port";
import type { Deps } from "./deps";
import { keepDraft } from "./save-draft";

/** Characters of a title. */
export const LONGEST_TITLE = 120;

/** What a draft begins with. `title`: of what it is made from. */
export type Begun = { readonly origin: Origin; readonly title: string; files(title: string): Promise<{ readonly id: string; readonly sources: DraftSources }> };

/** A new draft of the own authority. Whoever gives no title gets the one of what it is made from. */
export async function beginDraft(deps: Deps, actor: Actor, kind: Draft["kind"], typed: string, begin: () => Promise<Begun | Refusal>): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (typed.length > LONGEST_TITLE) return refuse("text-too-long", "title");
  const begun = await begin();
  if (isRefusal(begun)) return begun;
  const title = typed.trim() === "" ? begun.title.slice(0, LONGEST_TITLE) : typed.trim();
  if (title === "") return refuse("title-missing", "title");
  const draft = await keepDraft(deps, actor, { ...(await begun.files(title)), kind, title, origin: begun.origin, releases: [] }, undefined);
  if (isRefusal(draft)) return draft;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: draft.savedAt, by: actor.person, deed: "draft-created", query: draft.id });
  return draft;
}
