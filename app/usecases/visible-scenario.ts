import type { Actor } from "../core/organisation/model";
import type { ScenarioAtVersion } from "../content/port";
import type { Deps } from "./deps";

/** Own content stays within its authority; what is shipped is for everybody. */
export function isVisibleTo({ authority }: Pick<Actor, "authority">, scenario: Pick<ScenarioAtVersion, "authority">): boolean {
  return scenario.authority === undefined || scenario.authority === authority;
}

/** A scenario that somebody of this authority may see, at the present version or the named one. Another authority's looks like a missing one. */
export async function visibleScenario(deps: Deps, actor: Actor, id: string, version?: string): Promise<ScenarioAtVersion | undefined> {
  const found = await deps.catalogue.scenario(id, version);
  return found && isVisibleTo(actor, found) ? found : undefined;
}
