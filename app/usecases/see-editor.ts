import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { JourneyRun } from "../core/scenario/journey-runs";
import type { DraftTrees } from "../core/workshop/change";
import { coverageOf, type Coverage } from "../core/workshop/coverage";
import { fieldsOf } from "../core/workshop/fields";
import { findNode, nodeIdOf } from "../core/workshop/node";
import { editsFromForm, type Posted } from "../core/workshop/posted-edits";
import { repairsOf, type Repair } from "../core/workshop/repair";
import { repairEdits, type RepairAsked } from "../core/workshop/repair-edits";
import type { Path } from "../core/workshop/tree";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { runsOf } from "./draft-play";
import { editDraft, type EditedDraft } from "./edit-draft";

/** A draft as the outline shows it. `trees` is absent while its text cannot be read. */
export type EditorSeen = { readonly draft: Draft; readonly timeZone: string; readonly trees?: DraftTrees; readonly problems: readonly LocatedProblem[]; readonly runs: readonly JourneyRun[]; readonly coverage?: Coverage };
/** `node`: what has to be selected to mend it; `path`: the field, in the German file's terms. */
export type LocatedProblem = Problem & { readonly node?: string; readonly path?: Path; readonly repairs?: readonly Repair[] };

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
  return { ...seen, trees, coverage: coverageOf(trees, draft.played ?? {}, seen.runs), problems: problems.map((problem, index) => located(trees, problem, paths[index] ?? [])) };
}

function located(trees: DraftTrees, problem: Problem, path: Path): LocatedProblem {
  const place = nodeIdOf(trees.structure, path);
  const language = problem.file.endsWith(".en.yaml") ? "en" : "de";
  return { ...problem, ...place, repairs: repairsOf(trees, { code: problem.code, path: place.path ?? [], language }) };
}

/** Mends what the check found, as one step. Where somebody has mended it already, nothing changes. */
export async function repairDraft(deps: Deps, actor: Actor, { id, expectedRevision, ...asked }: { readonly id: string; readonly expectedRevision: number } & RepairAsked): Promise<EditedDraft | Refusal> {
  const opened = await openedDraft(deps, actor, id, expectedRevision);
  return isRefusal(opened) ? opened : editDraft(deps, actor, { id, expectedRevision, edits: repairEdits(opened, asked) });
}

/** What a form of one node wants changed, as one step. Fields that it does not hold stay. */
export async function editNode(deps: Deps, actor: Actor, command: { readonly id: string; readonly expectedRevision: number; readonly node: string; readonly posted: Posted }): Promise<EditedDraft | Refusal> {
  const { id, expectedRevision, node, posted } = command;
  const trees = await openedDraft(deps, actor, id, expectedRevision);
  if (isRefusal(trees)) return trees;
  const path = findNode(trees.structure, node);
  if (!path) return refuse("place-missing");
  return editDraft(deps, actor, { id, expectedRevision, edits: editsFromForm(trees, fieldsOf(trees.structure, path), posted) });
}

async function openedDraft(deps: Deps, actor: Actor, id: string, expectedRevision: number): Promise<DraftTrees | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (!draft) return refuse("not-found");
  if (draft.revision !== expectedRevision) return refuse("version-conflict");
  const read = await deps.catalogue.readDraft(id, new Map(Object.entries(draft.sources)));
  return "trees" in read ? read.trees : refuse("draft-unreadable");
}
