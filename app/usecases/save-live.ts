import type { Actor } from "../core/organisation/model";
import { isRefusal, type Refusal } from "../core/refusal";
import type { Language } from "../core/words";
import type { Posted } from "../core/workshop/posted-edits";
import type { Deps } from "./deps";
import { editNode, stepDraft } from "./edit-draft";
import { saveDraftText } from "./save-draft";

/** What an editor that stays open saves: fields of a node, one of the two texts, or a step back or forth. */
export type LiveSave = { readonly id: string; readonly revision: number } & (
  | { readonly kind: "node"; readonly node: string; readonly posted: Posted }
  | { readonly kind: "text"; readonly language: Language; readonly text: string }
  | { readonly kind: "step"; readonly direction: "undo" | "redo" }
);

/** What is kept now, and since when. */
export type LiveSaved = { readonly revision: number; readonly savedAt: string; readonly timeZone: string };

/** The same doors as those of the forms; answers only what the open page has to know. */
export async function saveLive(deps: Deps, actor: Actor, command: LiveSave): Promise<LiveSaved | Refusal> {
  const draft = await savedBy(deps, actor, command);
  if (isRefusal(draft)) return draft;
  const authority = await deps.store.organisation.authority(actor.authority);
  return { revision: draft.revision, savedAt: draft.savedAt, timeZone: authority?.timeZone ?? "Europe/Berlin" };
}

async function savedBy(deps: Deps, actor: Actor, command: LiveSave) {
  const { id, revision } = command;
  if (command.kind === "text") return saveDraftText(deps, actor, id, command);
  const edited = command.kind === "step"
    ? await stepDraft(deps, actor, { id, expectedRevision: revision, direction: command.direction })
    : await editNode(deps, actor, { id, expectedRevision: revision, node: command.node, posted: command.posted });
  return isRefusal(edited) ? edited : edited.draft;
}
