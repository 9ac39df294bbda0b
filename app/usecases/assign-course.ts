import { may } from "../core/access";
import { isDay } from "../core/days";
import type { Actor, Assignment, AssignmentTarget } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
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

/** The same for several targets, one after the other. The first that is refused ends it; what was assigned before stays. */
export async function assignCourses(deps: Deps, actor: Actor, targets: readonly AssignmentTarget[], rest: Omit<AssignCommand, "target">): Promise<"done" | Refusal> {
  if (targets.length === 0) return refuse("target-empty", "target");
  for (const target of targets) {
    const assigned = await assignCourse(deps, actor, { ...rest, target });
    if (isRefusal(assigned)) return assigned;
  }
  return "done";
}

async function targetKnown(deps: Deps, authority: string, target: AssignmentTarget): Promise<boolean> {
  if (target.kind === "authority") return true;
  if (target.kind === "unit") return (await deps.store.organisation.units(authority)).some(({ id }) => id === target.unit);
  const person = await deps.store.people.byId(target.person);
  return person?.active === true && person.authority === authority;
}

/** What has been assigned, newest first. */
export type AssignmentsSeen = {
  readonly assignments: readonly (Assignment & { readonly courseTitle: Words; readonly targetName?: string })[];
};

export async function seeAssignments(deps: Deps, actor: Actor): Promise<AssignmentsSeen | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const [assignments, courses, units, people] = await Promise.all([
    deps.store.assignments.ofAuthority(actor.authority),
    deps.catalogue.courses(),
    deps.store.organisation.units(actor.authority),
    deps.store.people.ofAuthority(actor.authority),
  ]);
  const titles = new Map(courses.map(({ id, title }) => [id, title]));
  const names = new Map([...units.map(({ id, name }) => [id, name] as const), ...people.map(({ id, name }) => [id, name] as const)]);
  const named = assignments.map((assignment) => {
    const { target } = assignment;
    const targetName = target.kind === "authority" ? undefined : names.get(target.kind === "unit" ? target.unit : target.person);
    return { ...assignment, courseTitle: titles.get(assignment.course) ?? { de: assignment.course }, ...(targetName === undefined ? {} : { targetName }) };
  });
  return {
    assignments: named.sort((a, b) => b.assignedAt.localeCompare(a.assignedAt)),
  };
}
