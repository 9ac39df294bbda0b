import { may } from "../core/access";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { JourneyRun } from "../core/scenario/journey-runs";
import type { DraftTrees } from "../core/workshop/change";
import { coverageOf, type Coverage } from "../core/workshop/coverage";
import type { Draft } from "../store/port";
import type { Deps } from "./deps";
import { playOf, runsOf } from "./draft-play";

/** Who has played what of a draft. `trees` and `coverage` are absent while no text of it can be read. */
export type PlayedSeen = { readonly draft: Draft; readonly runs: readonly JourneyRun[]; readonly trees?: DraftTrees; readonly coverage?: Coverage };

export async function seePlayed(deps: Deps, actor: Actor, id: string): Promise<PlayedSeen | Refusal> {
  if (may(actor, "see-workshop") !== "yes") return refuse("not-permitted");
  const draft = await deps.store.drafts.read(actor.authority, id);
  if (draft?.kind !== "scenario") return refuse("not-found");
  const [runs, play] = await Promise.all([runsOf(deps, draft), playOf(deps, draft)]);
  return { draft, runs, ...(play ? { trees: play.trees, coverage: coverageOf(play.trees, draft.played ?? {}, runs) } : {}) };
}
