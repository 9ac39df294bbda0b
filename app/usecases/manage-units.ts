import { may } from "../core/access";
import type { Actor, Person, Unit } from "../core/organisation/model";
import { LONGEST_UNIT_NAME } from "../core/organisation/unit-list";
import { idsOf } from "../core/organisation/target";
import { openUnits, withAllBelow } from "../core/organisation/units";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { readLine } from "./read-reason";
import { visibleCourses } from "./visible-course";

/** `parent`: id of the unit it belongs to; empty or absent: none. */
export type UnitCommand = { readonly name: string; readonly parent?: string };

/** Units of the own authority and how many active people each of them has. */
export type UnitsSeen = { readonly units: readonly Unit[]; readonly people: ReadonlyMap<string, number> };

export async function seeUnits(deps: Deps, actor: Actor): Promise<UnitsSeen | Refusal> {
  if (may(actor, "manage-units") !== "yes") return refuse("not-permitted");
  const [units, people] = await Promise.all([deps.store.organisation.units(actor.authority), deps.store.people.ofAuthority(actor.authority)]);
  const counts = new Map<string, number>();
  for (const { unit, active } of people) if (active) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return { units, people: counts };
}

/** One unit of the own authority with all others. */
export async function seeUnit(deps: Deps, actor: Actor, id: string): Promise<{ readonly unit: Unit; readonly units: readonly Unit[] } | Refusal> {
  if (may(actor, "manage-units") !== "yes") return refuse("not-permitted");
  const units = await deps.store.organisation.units(actor.authority);
  const unit = units.find((one) => one.id === id);
  return unit ? { unit, units } : refuse("not-found");
}

export async function createUnit(deps: Deps, actor: Actor, name: string, parent = ""): Promise<Unit | Refusal> {
  if (may(actor, "manage-units") !== "yes") return refuse("not-permitted");
  const units = await deps.store.organisation.units(actor.authority);
  return save(deps, actor, units, { id: deps.newId(), authority: actor.authority, name: "" }, { name, parent }, "unit-created");
}

/** Another name, or another place in the tree. */
export async function changeUnit(deps: Deps, actor: Actor, id: string, command: UnitCommand): Promise<Unit | Refusal> {
  const seen = await seeUnit(deps, actor, id);
  return isRefusal(seen) ? seen : save(deps, actor, seen.units, seen.unit, command, "unit-changed");
}

/** A closed unit takes people again. Its place is the one it had. */
export async function openUnit(deps: Deps, actor: Actor, id: string): Promise<Unit | Refusal> {
  const seen = await seeUnit(deps, actor, id);
  if (isRefusal(seen)) return seen;
  if (seen.unit.closed !== true) return seen.unit;
  const { closed: _closed, ...unit } = seen.unit;
  await deps.store.organisation.saveUnit(unit);
  await logUnit(deps, actor, "unit-opened", id);
  return unit;
}

/** What closing a unit would do. `people`: all who are in it; `below`: units that move up; `courses`: what was assigned to the unit and then concerns nobody. */
export type ClosingSeen = {
  readonly unit: Unit;
  readonly people: readonly Person[];
  readonly below: readonly Unit[];
  readonly above: Unit | undefined;
  readonly courses: readonly Words[];
  readonly targets: readonly Unit[];
};

export async function seeClosing(deps: Deps, actor: Actor, id: string): Promise<ClosingSeen | Refusal> {
  const seen = await seeUnit(deps, actor, id);
  if (isRefusal(seen)) return seen;
  const [people, assignments, courses] = await Promise.all([deps.store.people.ofAuthority(actor.authority), deps.store.assignments.ofAuthority(actor.authority), visibleCourses(deps, actor)]);
  const assigned = new Set(assignments.flatMap(({ course, target }) => (idsOf(target).units.includes(id) ? [course] : [])));
  return {
    unit: seen.unit,
    people: people.filter(({ unit }) => unit === id),
    below: seen.units.filter(({ parent }) => parent === id),
    above: seen.units.find((one) => one.id === seen.unit.parent),
    courses: [...assigned].map((course) => courses.find((one) => one.id === course)?.title ?? { de: course }),
    targets: openUnits(seen.units).filter((one) => one.id !== id),
  };
}

/**
 * Closes a unit: its people go to another one, units below it move up, then nobody can be put into it. People go first, so
 * that after an interruption the unit is still open and the deed can be done again.
 */
export async function closeUnit(deps: Deps, actor: Actor, id: string, target: string): Promise<ClosingSeen | Refusal> {
  const seen = await seeClosing(deps, actor, id);
  if (isRefusal(seen)) return seen;
  if (seen.unit.closed === true) return refuse("unit-closed");
  if (seen.people.length > 0 && !seen.targets.some((one) => one.id === target)) return refuse("unit-target-missing", "nach");
  for (const person of seen.people) await deps.store.people.save({ ...person, unit: target });
  const { parent } = seen.unit;
  const raised = seen.below.map(({ parent: _old, ...unit }): Unit => (parent === undefined ? unit : { ...unit, parent }));
  await deps.store.organisation.saveUnits(actor.authority, [{ ...seen.unit, closed: true }, ...raised]);
  await logUnit(deps, actor, "unit-closed", id, seen.people);
  return seen;
}

async function save(deps: Deps, actor: Actor, units: readonly Unit[], unit: Unit, { name, parent = "" }: UnitCommand, deed: LogEntry["deed"]): Promise<Unit | Refusal> {
  const kept = readLine(name);
  if (kept === "" || kept.length > LONGEST_UNIT_NAME) return refuse("name-missing", "name");
  const possible = openUnits(units).filter(({ id }) => !withAllBelow(units, unit.id).has(id));
  if (parent !== "" && parent !== unit.parent && !possible.some(({ id }) => id === parent)) return refuse("unit-parent-invalid", "parent");
  const { parent: _old, ...rest } = unit;
  const changed: Unit = { ...rest, name: kept, ...(parent === "" ? {} : { parent }) };
  if ((await deps.store.organisation.saveUnit(changed)) === "name-taken") return refuse("unit-name-taken", "name");
  await logUnit(deps, actor, deed, unit.id);
  return changed;
}

async function logUnit(deps: Deps, actor: Actor, deed: LogEntry["deed"], unit: string, people: readonly Person[] = []): Promise<void> {
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, query: `einheit=${unit}`, people: people.map(({ id }) => id) });
}
