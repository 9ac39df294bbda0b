import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { JourneyRun } from "../core/scenario/journey-runs";
import type { DraftTrees } from "../core/workshop/change";
import { coverageOf, type Coverage } from "../core/workshop/coverage";
import { fieldsOf } from "../core/workshop/fields";
import { findNode, nodeIdOf } from "../core/workshop/node";
import { editsFromForm, type Posted } from "../core/workshop/posted-edits";
import type { Path } from "../core/workshop/tree";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { runsOf } from "./draft-play";
import { editDraft, type EditedDraft } from "./edit-draft";

/** A draft as the outline shows it. `trees` is absent while its text cannot be read. */
export type EditorSeen = { readonly draft: Draft; readonly timeZone: string; readonly trees?: DraftTrees; readonly problems: readonly LocatedProblem[]; readonly runs: readonly JourneyRun[]; readonly coverage?: Coverage };
/** `node`: what has to be selected to mend it; `path`: the field, in the German file's terms. */
export type LocatedProblem = Problem & { readonly node?: string; readonly path?: Path };

/** The proof of the whole comes from the same door as publishing's. */
export async function seeEditor(deps: Deps, actor: Actor, id: string): Promise<EditorSeen | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const [draft, authority] = await Promise.all([deps.store.drafts.read(actor.authority, id), deps.store.organisation.authority(actor.authority)]);
  if (!draft || draft.kind !== "scenario") return refuse("not-found");
  const sources = new Map(Object.entries(draft.sources));
  const { problems } = await deps.catalogue.checkScenario(id, sources, dayIn("Europe/Berlin", deps.now()));
  const read = await deps.catalogue.readDraft(id, sources, problems);
  const seen = { draft, timeZone: authority?.timeZone ?? "Europe/Berlin", runs: await runsOf(deps, draft) };
  if (!("trees" in read)) return { ...seen, problems: read.problems };
  const { trees, paths } = read;
  return { ...seen, trees, coverage: coverageOf(trees, draft.played ?? {}, seen.runs), problems: problems.map((problem, index) => ({ ...problem, ...nodeIdOf(trees.structure, paths[index] ?? []) })) };
}

/** What a form of one node wants changed, as one step. Fields that it does not hold stay. */
export async function editNode(deps: Deps, actor: Actor, command: { readonly id: string; readonly expectedRevision: number; readonly node: string; readonly posted: Posted }): Promise<EditedDraft | Refusal> {
  const { id, expectedRevision, node, posted } = command;
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft) return refuse("not-found");
  if (draft.revision !== expectedRevision) return refuse("version-conflict");
  const read = await deps.catalogue.readDraft(id, new Map(Object.entries(draft.sources)));
  if (!("trees" in read)) return refuse("draft-unreadable");
  const path = findNode(read.trees.structure, node);
  if (!path) return refuse("place-missing");
  return editDraft(deps, actor, { id, expectedRevision, edits: editsFromForm(read.trees, fieldsOf(read.trees.structure, path), posted) });
}
