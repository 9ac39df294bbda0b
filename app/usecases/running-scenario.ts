import { movingOf, type Moving, type Versioned } from "../core/progress/moving";
import type { Attempt } from "../core/progress/state";
import { playedBy } from "../core/scenario/cards";
import type { Scenario } from "../core/scenario/model";
import type { Deps } from "./deps";

/** What an attempt is played on: its pinned version, or the newer one that it moves over to by itself. */
export type Running = { readonly scenario: Scenario; readonly pinned: Scenario; readonly current?: Versioned; readonly moving: Moving };

/** The scenario a running attempt goes on in. A missing pinned version is named, never replaced. */
export async function runningScenario(deps: Deps, attempt: Attempt): Promise<Running> {
  const pinned = await pinnedVersion(deps, attempt);
  const current = await deps.catalogue.scenario(attempt.scenario);
  const moving = current ? movingOf(attempt, pinned, current) : "stay";
  const scenario = moving === "move" && current ? current.scenario : pinned;
  return { scenario: playedBy(scenario, attempt.cards), pinned, moving, ...(current ? { current } : {}) };
}

/** The scenario at the version the attempt is pinned to, with its people put in. */
export async function pinnedScenario(deps: Deps, attempt: Pick<Attempt, "scenario" | "version" | "cards">): Promise<Scenario> {
  return playedBy(await pinnedVersion(deps, attempt), attempt.cards);
}

async function pinnedVersion(deps: Deps, attempt: Pick<Attempt, "scenario" | "version">): Promise<Scenario> {
  const found = await deps.catalogue.scenario(attempt.scenario, attempt.version);
  if (!found) throw new Error(`scenario ${attempt.scenario} at version ${attempt.version} is missing from the store`);
  return found.scenario;
}
