import { may } from "../core/access";
import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { JourneyRun } from "../core/scenario/journey-runs";
import type { DraftTrees } from "../core/workshop/change";
import { coverageOf, type Coverage } from "../core/workshop/coverage";
import { nodeIdOf } from "../core/workshop/node";
import { repairsOf, type Repair } from "../core/workshop/repair";
import type { Path } from "../core/workshop/tree";
import type { Problem } from "../content/port";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { runsOf } from "./draft-play";

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
  const read = await deps.catalogue.playDraft(id, sources);
  const runs = await runsOf(deps, draft);
  const seen = { draft, timeZone: authority?.timeZone ?? "Europe/Berlin", runs };
  if (!("trees" in read)) return { ...seen, problems: read.problems };
  const { trees } = read;
  const paths = await deps.catalogue.problemPaths(id, sources, problems);
  return { ...seen, trees, coverage: coverageOf(trees, draft.played ?? {}, runs), problems: problems.map((problem, index) => located(trees, problem, paths[index] ?? [])) };
}

function located(trees: DraftTrees, problem: Problem, path: Path): LocatedProblem {
  const place = nodeIdOf(trees.structure, path);
  const language = problem.file.endsWith(".en.yaml") ? "en" : "de";
  return { ...problem, ...place, repairs: repairsOf(trees, { code: problem.code, path: place.path ?? [], language }) };
}
