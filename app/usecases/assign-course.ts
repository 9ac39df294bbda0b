import { may } from "../core/access";
import { isDay } from "../core/days";
import type { Actor, Assignment, AssignmentTarget } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

export type AssignCommand = { readonly course: string; readonly target: AssignmentTarget; readonly mandatory: boolean; readonly due?: string };

/** HR assigns a course to the authority, a unit or a person of it. */
export async function assignCourse(deps: Deps, actor: Actor, command: AssignCommand): Promise<Assignment | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  if (!(await deps.catalogue.course(command.course))) return refuse("course-unknown", "course");
  if (command.due !== undefined && !isDay(command.due)) return refuse("due-invalid", "due");
  if (!(await targetKnown(deps, actor.authority, command.target))) return refuse("target-empty", "target");
  const assignment: Assignment = {
    id: deps.newId(),
    authority: actor.authority,
    course: command.course,
    target: command.target,
    mandatory: command.mandatory,
    ...(command.due === undefined ? {} : { due: command.due }),
    assignedBy: actor.person,
    assignedAt: deps.now(),
  };
  await deps.store.assignments.save(assignment);
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: assignment.assignedAt, by: actor.person, deed: "course-assigned", query: command.course });
  return assignment;
}

async function targetKnown(deps: Deps, authority: string, target: AssignmentTarget): Promise<boolean> {
  if (target.kind === "authority") return true;
  if (target.kind === "unit") return (await deps.store.organisation.units(authority)).some(({ id }) => id === target.unit);
  return (await deps.store.people.byId(target.person))?.authority === authority;
}
