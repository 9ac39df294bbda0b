import { dayIn } from "../core/days";
import type { Actor } from "../core/organisation/model";
import type { Day } from "../core/words";
import type { Deps } from "./deps";

/** What day it is for somebody: instants become dates in the zone of the own authority. */
export type Calendar = { readonly today: Day; readonly timeZone: string };

export async function seeCalendar(deps: Deps, actor: Actor): Promise<Calendar> {
  const timeZone = (await deps.store.organisation.authority(actor.authority))?.timeZone ?? "Europe/Berlin";
  return { today: dayIn(timeZone, deps.now()), timeZone };
}
