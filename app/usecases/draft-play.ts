import { runJourneys, type JourneyRun } from "../core/scenario/journey-runs";
import type { Scenario } from "../core/scenario/model";
import type { DraftTrees } from "../core/workshop/change";
import type { Gap } from "../core/workshop/playable";
import type { Draft, DraftSources } from "../store/port";
import type { Deps } from "./deps";

/** What can be played of a draft. `older`: the newest text cannot be read, this is the last one that could. */
export type DraftPlay = { readonly trees: DraftTrees; readonly scenario?: Scenario; readonly gaps: readonly Gap[]; readonly older: boolean };

/** The last text of a draft that can be read, made ready for playing; `undefined` where there is none. */
export async function playOf(deps: Deps, draft: Draft): Promise<DraftPlay | undefined> {
  const newest = await deps.catalogue.playDraft(draft.id, sourcesOf(draft.sources));
  if ("trees" in newest) return { ...newest, older: false };
  const good = draft.good && (await deps.catalogue.playDraft(draft.id, sourcesOf(draft.good)));
  return good && "trees" in good ? { ...good, older: true } : undefined;
}

/** The recorded journeys played again on a text. While it cannot be played they stay as they were. */
export async function rerun(deps: Deps, id: string, sources: DraftSources, before: readonly JourneyRun[] | undefined): Promise<readonly JourneyRun[] | undefined> {
  const play = await deps.catalogue.playDraft(id, sourcesOf(sources));
  return "trees" in play && play.scenario ? runJourneys(play.scenario, before) : before;
}

/** The runs that a draft remembers; those of one that was saved before there were any are made now. */
export async function runsOf(deps: Deps, draft: Draft): Promise<readonly JourneyRun[]> {
  return draft.runs ?? (await rerun(deps, draft.id, draft.good ?? draft.sources, undefined)) ?? [];
}

function sourcesOf(sources: DraftSources): ReadonlyMap<string, string> {
  return new Map(Object.entries(sources));
}
