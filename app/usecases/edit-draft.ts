import { bareFiles } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal, type RefusalCode } from "../core/refusal";
import type { DraftTrees } from "../core/workshop/change";
import type { Edit } from "../core/workshop/edit";
import { fieldsOf } from "../core/workshop/fields";
import { NO_HISTORY, redo, undo } from "../core/workshop/history";
import { findNode } from "../core/workshop/node";
import { editsFromForm, type Posted } from "../core/workshop/posted-edits";
import { repairEdits, type RepairAsked } from "../core/workshop/repair-edits";
import type { EditDone, EditRefused } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { draftAt, saveOver } from "./save-draft";
import { broughtBack } from "./steps-apart";

type At = { readonly id: string; readonly expectedRevision: number };
export type EditedDraft = EditDone & { readonly draft: Draft };

const REFUSED: Readonly<Record<EditRefused, RefusalCode>> = {
  unreadable: "draft-unreadable", "place-missing": "place-missing", "text-forbidden": "text-forbidden", "text-missing": "phrase-not-found", "name-taken": "name-taken",
};

/** A trainer edits a draft at the revision she has seen: all edits as one step that can be undone, or none. */
export async function editDraft(deps: Deps, actor: Actor, { edits, ...at }: At & { readonly edits: readonly Edit[] }): Promise<EditedDraft | Refusal> {
  const draft = await scenarioAt(deps, actor, at);
  return isRefusal(draft) ? draft : edited(deps, actor, draft, edits);
}

/** Mends what the check found, as one step. Where somebody has mended it already, nothing changes. */
export async function repairDraft(deps: Deps, actor: Actor, { id, expectedRevision, ...asked }: At & RepairAsked): Promise<EditedDraft | Refusal> {
  const opened = await openedDraft(deps, actor, { id, expectedRevision });
  return isRefusal(opened) ? opened : edited(deps, actor, opened.draft, repairEdits(opened.trees, asked));
}

/** What a form of one node wants changed, as one step. Fields that it does not hold stay. */
export async function editNode(deps: Deps, actor: Actor, { node, posted, ...at }: At & { readonly node: string; readonly posted: Posted }): Promise<EditedDraft | Refusal> {
  const opened = await openedDraft(deps, actor, at);
  if (isRefusal(opened)) return opened;
  const { draft, trees } = opened;
  const path = findNode(trees.structure, node);
  return path ? edited(deps, actor, draft, editsFromForm(trees, fieldsOf(trees.structure, path), posted)) : refuse("place-missing");
}

/** Takes the last step of a draft back, or does it again, whoever made it. */
export async function stepDraft(deps: Deps, actor: Actor, { direction, ...at }: At & { readonly direction: "undo" | "redo" }): Promise<EditedDraft | Refusal> {
  const draft = await scenarioAt(deps, actor, at);
  if (isRefusal(draft)) return draft;
  const stepped = (direction === "undo" ? undo : redo)(draft.history ?? NO_HISTORY, bareFiles(draft.sources));
  if (!stepped) return refuse("nothing-to-undo");
  const history = await broughtBack(deps, draft, stepped.history);
  return done(await saveOver(deps, actor, draft, { ...draft, sources: stepped.texts, history }), { lost: [] });
}

function scenarioAt(deps: Deps, actor: Actor, { id, expectedRevision }: At): Promise<Draft | Refusal> {
  return draftAt(deps, actor, { id, kind: "scenario", revision: expectedRevision });
}

async function openedDraft(deps: Deps, actor: Actor, at: At): Promise<{ readonly draft: Draft; readonly trees: DraftTrees } | Refusal> {
  const draft = await scenarioAt(deps, actor, at);
  if (isRefusal(draft)) return draft;
  const read = await deps.catalogue.playDraft(draft.id, new Map(Object.entries(draft.sources)));
  return "trees" in read ? { draft, trees: read.trees } : refuse("draft-unreadable");
}

async function edited(deps: Deps, actor: Actor, draft: Draft, edits: readonly Edit[]): Promise<EditedDraft | Refusal> {
  if (edits.length === 0) return { draft, lost: [] };
  const { id, kind, title } = draft;
  const answer = await deps.catalogue.editDraft(id, new Map(Object.entries(draft.sources)), edits, deps.newId());
  if ("refused" in answer) return refuse(REFUSED[answer.refused]);
  const { sources, ...made } = answer;
  return done(await saveOver(deps, actor, draft, { id, kind, title, sources: Object.fromEntries(sources) }), made);
}

function done(saved: Draft | Refusal, made: EditDone): EditedDraft | Refusal {
  return isRefusal(saved) ? saved : { draft: saved, ...made };
}
