import { may } from "../core/access";
import { dayIn } from "../core/days";
import { countsOn } from "../core/dossier/recognise";
import { saysTheSame, type AssignmentPlan, type DueSeen, type PlanSeen } from "../core/organisation/assignment-plan";
import { foldEmail, type Actor, type AssignmentTarget, type Person, type Unit } from "../core/organisation/model";
import { openUnits } from "../core/organisation/units";
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
  const concerned = active.filter((person) => plan.targets.some((target) => reaches(target, person)));
  const valid = new Set(completions.filter(({ course, revokedAt, validUntil }) => course === plan.course && revokedAt === undefined && (validUntil ?? "9999") >= today).map(({ learner }) => learner));
  for (const { person, recognitions } of dossiers) if (recognitions.some((one) => one.course === plan.course && countsOn(one, today))) valid.add(person);
  const course = courses.find(({ id }) => id === plan.course);
  const same = (target: AssignmentTarget) => assignments.some((one) => saysTheSame(one, { ...plan, course: plan.course ?? "", target, due: due?.day }));
  return {
    courses: courses.map(({ id, title }) => ({ id, title })),
    units: openUnits(units),
    course: course?.title,
    again: course?.validityMonths,
    named: plan.targets.flatMap((target) => named(target, units, active)),
    people: concerned.length,
    alreadyDone: concerned.filter(({ id }) => valid.has(id)).length,
    due,
    assigned: plan.targets.length > 0 && plan.targets.every(same),
  };
}

function dueOf(typed: string, today: Day, land: string): DueSeen | undefined {
  const day = readDeadline(typed, today);
  if (day === undefined) return undefined;
  return isWorkday(day, land) ? { day, today } : { day, today, workday: nextWorkday(day, land) };
}

function reaches(target: AssignmentTarget, { id, unit }: Person): boolean {
  if (target.kind === "authority") return true;
  return target.kind === "unit" ? target.unit === unit : target.person === id;
}

function named(target: AssignmentTarget, units: readonly Unit[], people: readonly Person[]): PlanSeen["named"] {
  if (target.kind === "authority") return [{ target }];
  if (target.kind === "unit") return units.flatMap(({ id, name }) => (id === target.unit ? [{ target, name }] : []));
  return people.flatMap(({ id, name, email }) => (id === target.person ? [{ target, name, email }] : []));
}

/** A pasted list of addresses, one a line: who was found, and which lines say nobody of the own authority. */
export type PeopleFound = { readonly people: readonly string[]; readonly unknown: readonly { readonly line: number; readonly text: string }[] };

export async function findPeople(deps: Deps, actor: Actor, list: string): Promise<PeopleFound | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const active = (await deps.store.people.ofAuthority(actor.authority)).filter((person) => person.active);
  const ids = new Map(active.map(({ email, id }) => [email, id]));
  const lines = list.split(/\r?\n/u).map((text, index) => ({ line: index + 1, text: text.trim(), id: ids.get(foldEmail(text)) })).filter(({ text }) => text !== "");
  return {
    people: [...new Set(lines.flatMap(({ id }) => id ?? []))],
    unknown: lines.filter(({ id }) => id === undefined).map(({ line, text }) => ({ line, text: text.slice(0, 100) })),
  };
}
