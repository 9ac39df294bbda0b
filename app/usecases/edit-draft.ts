import { bareFiles } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal, type RefusalCode } from "../core/refusal";
import type { Edit } from "../core/workshop/edit";
import { NO_HISTORY, redo, undo } from "../core/workshop/history";
import { textAt } from "../core/workshop/tree";
import type { EditDone, EditRefused } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { draftAt, saveDraft } from "./save-draft";

type At = { readonly id: string; readonly expectedRevision: number };
export type EditedDraft = EditDone & { readonly draft: Draft };

const REFUSED: Readonly<Record<EditRefused, RefusalCode>> = {
  unreadable: "draft-unreadable", "place-missing": "place-missing", "text-forbidden": "text-forbidden", "text-missing": "phrase-not-found",
};

/** A trainer edits a draft at the revision she has seen: all edits as one step that can be undone, or none. */
export async function editDraft(deps: Deps, actor: Actor, command: At & { readonly edits: readonly Edit[] }): Promise<EditedDraft | Refusal> {
  const draft = await draftAt(deps, actor, { id: command.id, kind: "scenario", revision: command.expectedRevision });
  if (isRefusal(draft)) return draft;
  if (command.edits.length === 0) return { draft, lost: [] };
  const edited = await deps.catalogue.editDraft(draft.id, new Map(Object.entries(draft.sources)), command.edits, deps.newId());
  if ("refused" in edited) return refuse(REFUSED[edited.refused]);
  const { sources, ...done } = edited;
  const titled = command.edits.findLast((edit) => edit.kind === "text" && edit.language === "de" && edit.path.join("/") === "title");
  const title = titled?.kind === "text" && titled.text !== "" ? titled.text : draft.title;
  const { id, kind } = draft;
  const saved = await saveDraft(deps, actor, { id, kind, title, sources: Object.fromEntries(sources), expectedRevision: command.expectedRevision });
  return isRefusal(saved) ? saved : { draft: saved, ...done };
}

/** Takes the last step of a draft back, or does it again, whoever made it. */
export async function stepDraft(deps: Deps, actor: Actor, command: At & { readonly direction: "undo" | "redo" }): Promise<EditedDraft | Refusal> {
  const draft = await draftAt(deps, actor, { id: command.id, kind: "scenario", revision: command.expectedRevision });
  if (isRefusal(draft)) return draft;
  const stepped = (command.direction === "undo" ? undo : redo)(draft.history ?? NO_HISTORY, bareFiles(draft.sources));
  if (!stepped) return refuse("nothing-to-undo");
  const read = await deps.catalogue.readDraft(draft.id, new Map(Object.entries(stepped.texts)));
  const title = ("trees" in read ? textAt(read.trees.structure, ["title"]) : undefined) ?? draft.title;
  const saved = await saveDraft(deps, actor, { ...draft, title, sources: stepped.texts, history: stepped.history, expectedRevision: command.expectedRevision });
  return isRefusal(saved) ? saved : { draft: saved, lost: [] };
}
