import { may } from "../core/access";
import type { Actor, Assignment, AssignmentTarget, Person } from "../core/organisation/model";
import { idsOf, MOST_NAMES, type TargetNames } from "../core/organisation/target";
import { refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Deps } from "./deps";
import { visibleCourses } from "./visible-course";

/** An assignment as HR reads it. `people`: how many active people it concerns, or would if it did not rest; `again`: months after which it has to be done again. */
export type AssignmentSeen = Assignment & { readonly courseTitle: Words; readonly names: TargetNames; readonly people: number; readonly again?: number };
/** What has been assigned, newest first. */
export type AssignmentsSeen = { readonly assignments: readonly AssignmentSeen[] };

export async function seeAssignments(deps: Deps, actor: Actor): Promise<AssignmentsSeen | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const [assignments, courses, units, people] = await Promise.all([
    deps.store.assignments.ofAuthority(actor.authority),
    visibleCourses(deps, actor),
    deps.store.organisation.units(actor.authority),
    deps.store.people.ofAuthority(actor.authority),
  ]);
  const known = new Map(courses.map((course) => [course.id, course]));
  const [unitNames, peopleNames] = [units, people].map((all) => new Map(all.map(({ id, name }) => [id, name])));
  const count = counterOf(people);
  const seen = assignments.map((assignment): AssignmentSeen => {
    const { target } = assignment;
    const ids = idsOf(target);
    const course = known.get(assignment.course);
    return {
      ...assignment,
      courseTitle: course?.title ?? { de: assignment.course },
      names: { units: firstNames(ids.units, unitNames), people: firstNames(ids.people, peopleNames) },
      people: count(target),
      ...(course?.validityMonths === undefined ? {} : { again: course.validityMonths }),
    };
  });
  return { assignments: seen.sort((a, b) => b.assignedAt.localeCompare(a.assignedAt)) };
}

/** Counts whom a target concerns without asking everybody for each. */
function counterOf(people: readonly Person[]): (target: AssignmentTarget) => number {
  const unitOf = new Map(people.flatMap(({ id, unit, active }) => (active ? [[id, unit] as const] : [])));
  const inUnit = new Map<string, number>();
  for (const unit of unitOf.values()) inUnit.set(unit, (inUnit.get(unit) ?? 0) + 1);
  return (target) => {
    if (target.kind === "authority") return unitOf.size;
    const ids = idsOf(target);
    const units = new Set(ids.units);
    const single = new Set(ids.people.filter((id) => unitOf.has(id) && !units.has(unitOf.get(id) ?? "")));
    return [...units].reduce((sum, unit) => sum + (inUnit.get(unit) ?? 0), single.size);
  };
}

function firstNames(ids: readonly string[], names: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return ids.slice(0, MOST_NAMES).map((id) => names.get(id) ?? "");
}
