import { may } from "../core/access";
import { isDay } from "../core/days";
import type { Actor, Assignment, AssignmentTarget } from "../core/organisation/model";
import { saysTheSame } from "../core/organisation/assignment-plan";
import { MOST_ADDRESSES } from "../core/organisation/address-list";
import { asOne, idsOf } from "../core/organisation/target";
import { openUnits } from "../core/organisation/units";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { readLine, readRemark } from "./read-reason";
import { visibleCourse } from "./visible-course";

export type AssignCommand = { readonly course: string; readonly target: AssignmentTarget; readonly mandatory: boolean; readonly due?: string; readonly message?: string };

/** HR assigns a course to the authority, a unit or a person of it. */
export async function assignCourse(deps: Deps, actor: Actor, command: AssignCommand): Promise<Assignment | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const wrong = await wrongIn(deps, actor, command.target, command);
  if (wrong) return wrong;
  return assigned(deps, actor, command);
}

/** The same for several targets, as one assignment: it is kept whole, and rests whole. What is assigned just so already is not assigned again. */
export async function assignCourses(deps: Deps, actor: Actor, targets: readonly AssignmentTarget[], rest: Omit<AssignCommand, "target">): Promise<"done" | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const target = asOne(targets);
  if (target === undefined) return refuse("target-empty", "target");
  const wrong = await wrongIn(deps, actor, target, rest);
  if (wrong) return wrong;
  const present = await deps.store.assignments.ofAuthority(actor.authority);
  const same = (one: AssignmentTarget) => present.some((known) => saysTheSame(known, { ...rest, target: one }));
  if (!same(target) && !targets.every(same)) await assigned(deps, actor, { ...rest, target });
  return "done";
}

async function wrongIn(deps: Deps, actor: Actor, target: AssignmentTarget, { course, due, message = "" }: Omit<AssignCommand, "target">): Promise<Refusal | undefined> {
  if (!(await visibleCourse(deps, actor, course))) return refuse("course-unknown", "course");
  if (due !== undefined && !isDay(due)) return refuse("due-invalid", "due");
  const read = readRemark(message, "message");
  if (isRefusal(read)) return read;
  return (await targetKnown(deps, actor.authority, target)) ? undefined : refuse("target-empty", "target");
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

/** True if each unit is open and each person active, and all of them are the authority's. */
async function targetKnown({ store }: Deps, authority: string, target: AssignmentTarget): Promise<boolean> {
  const { units, people } = idsOf(target);
  if (units.length > 0) {
    const open = new Set(openUnits(await store.organisation.units(authority)).map(({ id }) => id));
    if (!units.every((id) => open.has(id))) return false;
  }
  if (people.length === 0) return true;
  const active = new Set((await store.people.ofAuthority(authority)).flatMap((person) => (person.active ? [person.id] : [])));
  return people.length <= MOST_ADDRESSES && people.every((id) => active.has(id));
}
