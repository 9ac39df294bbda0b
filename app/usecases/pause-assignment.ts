import { may } from "../core/access";
import type { Actor, Assignment } from "../core/organisation/model";
import { paused, resumed } from "../core/organisation/pause";
import { refuse, type Refusal } from "../core/refusal";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { seeCalendar } from "./see-calendar";

/** HR lets an assignment rest: it concerns nobody until it is in force again. What was completed stays. */
export async function pauseAssignment(deps: Deps, actor: Actor, id: string): Promise<Assignment | Refusal> {
  return change(deps, actor, id, "assignment-paused", (one) => paused(one, deps.now()));
}

/** In force again; the last day comes later by the days of the pause. */
export async function resumeAssignment(deps: Deps, actor: Actor, id: string): Promise<Assignment | Refusal> {
  const { timeZone } = await seeCalendar(deps, actor);
  return change(deps, actor, id, "assignment-resumed", (one) => resumed(one, deps.now(), timeZone));
}

/** What is so already is kept and told nobody. */
async function change(deps: Deps, actor: Actor, id: string, deed: LogEntry["deed"], by: (one: Assignment) => Assignment): Promise<Assignment | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const found = (await deps.store.assignments.ofAuthority(actor.authority)).find((one) => one.id === id);
  if (!found) return refuse("not-found");
  const changed = by(found);
  if (changed.paused === found.paused) return found;
  await deps.store.assignments.save(changed);
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, query: found.course });
  return changed;
}
