import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import { NO_HISTORY, remember, stepBetween, type History } from "../core/workshop/history";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";

export type DraftCommand = Pick<Draft, "id" | "kind" | "title" | "sources"> & { readonly expectedRevision: number };
/** Undoing keeps the history that it leaves; any other save is remembered in it as one step. */
export type KeptHistory = { readonly history?: History };

/** A trainer saves a draft of the own authority. Drafts may have problems; publishing may not. */
export async function saveDraft(deps: Deps, actor: Actor, command: DraftCommand & KeptHistory): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const { id, kind, title, sources, expectedRevision } = command;
  const savedAt = deps.now();
  const before = await deps.store.drafts.read(actor.authority, id);
  const history = command.history ?? (before && remember(before.history ?? NO_HISTORY, stepBetween(before.sources, sources)));
  const draft: Draft = { id, kind, title, sources, ...(history ? { history } : {}), authority: actor.authority, revision: expectedRevision + 1, savedBy: actor.person, savedAt };
  if ((await deps.store.drafts.save(draft, expectedRevision)) === "conflict") return refuse("version-conflict");
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: savedAt, by: actor.person, deed: "draft-saved", query: id });
  return draft;
}

/** The drafts a trainer sees: those of the own authority. */
export async function listDrafts(deps: Deps, actor: Actor): Promise<readonly Draft[] | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  return deps.store.drafts.ofAuthority(actor.authority);
}
