import { may } from "../core/access";
import { isDay } from "../core/days";
import type { Actor, Assignment, AssignmentTarget } from "../core/organisation/model";
import { saysTheSame } from "../core/organisation/assignment-plan";
import { openUnits } from "../core/organisation/units";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Deps } from "./deps";
import { readLine, readRemark } from "./read-reason";
import { visibleCourse, visibleCourses } from "./visible-course";

export type AssignCommand = { readonly course: string; readonly target: AssignmentTarget; readonly mandatory: boolean; readonly due?: string; readonly message?: string };

/** HR assigns a course to the authority, a unit or a person of it. */
export async function assignCourse(deps: Deps, actor: Actor, command: AssignCommand): Promise<Assignment | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const wrong = await wrongIn(deps, actor, [command.target], command);
  if (wrong) return wrong;
  return assigned(deps, actor, command);
}

/** The same for several targets: all are looked at before the first is assigned. What is assigned just so already is not assigned again. */
export async function assignCourses(deps: Deps, actor: Actor, targets: readonly AssignmentTarget[], rest: Omit<AssignCommand, "target">): Promise<"done" | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  if (targets.length === 0) return refuse("target-empty", "target");
  const wrong = await wrongIn(deps, actor, targets, rest);
  if (wrong) return wrong;
  const present = await deps.store.assignments.ofAuthority(actor.authority);
  for (const target of targets) if (!present.some((one) => saysTheSame(one, { ...rest, target }))) await assigned(deps, actor, { ...rest, target });
  return "done";
}

async function wrongIn(deps: Deps, actor: Actor, targets: readonly AssignmentTarget[], { course, due, message = "" }: Omit<AssignCommand, "target">): Promise<Refusal | undefined> {
  if (!(await visibleCourse(deps, actor, course))) return refuse("course-unknown", "course");
  if (due !== undefined && !isDay(due)) return refuse("due-invalid", "due");
  const read = readRemark(message, "message");
  if (isRefusal(read)) return read;
  const known = await Promise.all(targets.map((target) => targetKnown(deps, actor.authority, target)));
  return known.includes(false) ? refuse("target-empty", "target") : undefined;
}

async function assigned(deps: Deps, actor: Actor, command: AssignCommand): Promise<Assignment> {
  const message = readLine(command.message ?? "");
  const assignment: Assignment = {
    id: deps.newId(),
    authority: actor.authority,
    course: command.course,
    target: command.target,
    mandatory: command.mandatory,
    ...(command.due === undefined ? {} : { due: command.due }),
    ...(message === "" ? {} : { message }),
    assignedBy: actor.person,
    assignedAt: deps.now(),
  };
  await deps.store.assignments.save(assignment);
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: assignment.assignedAt, by: actor.person, deed: "course-assigned", query: command.course });
  return assignment;
}

async function targetKnown(deps: Deps, authority: string, target: AssignmentTarget): Promise<boolean> {
  if (target.kind === "authority") return true;
  if (target.kind === "unit") return openUnits(await deps.store.organisation.units(authority)).some(({ id }) => id === target.unit);
  const person = await deps.store.people.byId(target.person);
  return person?.active === true && person.authority === authority;
}

/** What has been assigned, newest first. */
export type AssignmentsSeen = {
  readonly assignments: readonly (Assignment & { readonly courseTitle: Words; readonly targetName?: string; /** Months after which it has to be done again. */ readonly again?: number })[];
};

export async function seeAssignments(deps: Deps, actor: Actor): Promise<AssignmentsSeen | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const [assignments, courses, units, people] = await Promise.all([
    deps.store.assignments.ofAuthority(actor.authority),
    visibleCourses(deps, actor),
    deps.store.organisation.units(actor.authority),
    deps.store.people.ofAuthority(actor.authority),
  ]);
  const known = new Map(courses.map((course) => [course.id, course]));
  const names = new Map([...units.map(({ id, name }) => [id, name] as const), ...people.map(({ id, name }) => [id, name] as const)]);
  const named = assignments.map((assignment) => {
    const { target } = assignment;
    const targetName = target.kind === "authority" ? undefined : names.get(target.kind === "unit" ? target.unit : target.person);
    const course = known.get(assignment.course);
    const again = course?.validityMonths === undefined ? {} : { again: course.validityMonths };
    return { ...assignment, courseTitle: course?.title ?? { de: assignment.course }, ...again, ...(targetName === undefined ? {} : { targetName }) };
  });
  return {
    assignments: named.sort((a, b) => b.assignedAt.localeCompare(a.assignedAt)),
  };
}
