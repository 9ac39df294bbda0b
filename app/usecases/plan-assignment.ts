import { may } from "../core/access";
import { dayIn } from "../core/days";
import { countsOn } from "../core/dossier/recognise";
import { saysTheSame, type AssignmentPlan, type DueSeen, type PlanSeen } from "../core/organisation/assignment-plan";
import type { Actor, AssignmentTarget, Person, Unit } from "../core/organisation/model";
import { asOne, idsOf, reaches } from "../core/organisation/target";
import { openUnits, withAllBelow } from "../core/organisation/units";
import { isWorkday, nextWorkday } from "../core/organisation/workdays";
import { refuse, type Refusal } from "../core/refusal";
import { readDeadline } from "../core/typed-day";
import type { Day } from "../core/words";
import type { Deps } from "./deps";
import { visibleCourses } from "./visible-course";

/** HR looks at a plan before anything is done. */
export async function seePlan(deps: Deps, actor: Actor, plan: AssignmentPlan): Promise<PlanSeen | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const { store } = deps;
  const [authority, courses, units, people, completions, dossiers, assignments] = await Promise.all([
    store.organisation.authority(actor.authority),
    visibleCourses(deps, actor),
    store.organisation.units(actor.authority),
    store.people.ofAuthority(actor.authority),
    store.learners.completions(actor.authority),
    store.dossiers.ofAuthority(actor.authority),
    store.assignments.ofAuthority(actor.authority),
  ]);
  if (!authority) return refuse("not-found");
  const active = people.filter((person) => person.active);
  const today = dayIn(authority.timeZone, deps.now());
  const due = dueOf(plan.due, today, authority.land);
  const [unitsById, peopleById] = [new Map(units.map((unit) => [unit.id, unit])), new Map(active.map((person) => [person.id, person]))];
  const one = asOne(plan.targets);
  const concerned = one === undefined ? [] : active.filter((person) => reaches(one, person));
  const valid = new Set(completions.filter(({ course, revokedAt, validUntil }) => course === plan.course && revokedAt === undefined && (validUntil ?? "9999") >= today).map(({ learner }) => learner));
  for (const { person, recognitions } of dossiers) if (recognitions.some((one) => one.course === plan.course && countsOn(one, today))) valid.add(person);
  const course = courses.find(({ id }) => id === plan.course);
  const same = (target: AssignmentTarget) => assignments.some((one) => saysTheSame(one, { ...plan, course: plan.course ?? "", target, due: due?.day }));
  return {
    courses: courses.map(({ id, title }) => ({ id, title })),
    units: openUnits(units),
    course: course?.title,
    again: course?.validityMonths,
    named: plan.targets.flatMap((target) => namedBy(target, unitsById, peopleById)),
    people: concerned.length,
    alreadyDone: concerned.filter(({ id }) => valid.has(id)).length,
    due,
    assigned: one !== undefined && (same(one) || plan.targets.every(same)),
  };
}

function dueOf(typed: string, today: Day, land: string): DueSeen | undefined {
  const day = readDeadline(typed, today);
  if (day === undefined) return undefined;
  return isWorkday(day, land) ? { day, today } : { day, today, workday: nextWorkday(day, land) };
}

function namedBy(target: AssignmentTarget, units: ReadonlyMap<string, Unit>, people: ReadonlyMap<string, Person>): PlanSeen["named"] {
  if (target.kind === "authority") return [{ target }];
  const ids = idsOf(target);
  const inUnits = ids.units.flatMap((id) => units.get(id) ?? []).map(({ id, name }) => ({ target: { kind: "unit", unit: id }, name }) as const);
  const single = ids.people.flatMap((id) => people.get(id) ?? []).map(({ id, name, email }) => ({ target: { kind: "person", person: id }, name, email }) as const);
  return [...inUnits, ...single];
}

/** Open units that were chosen, with everything below them if that is wanted; `undefined` if one of them is none. */
export async function chosenUnits(deps: Deps, actor: Actor, chosen: readonly string[], below: boolean): Promise<readonly string[] | undefined | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const units = await deps.store.organisation.units(actor.authority);
  const open = openUnits(units);
  if (!chosen.every((id) => open.some((unit) => unit.id === id))) return undefined;
  const wanted = new Set(below ? chosen.flatMap((id) => [...withAllBelow(units, id)]) : chosen);
  return below ? open.flatMap(({ id }) => (wanted.has(id) ? [id] : [])) : [...wanted];
}
