import type { AssignmentTarget, Person } from "./model";

/** Ids of a target by what they name. */
export type TargetIds = { readonly units: readonly string[]; readonly people: readonly string[] };
/** The names a target is told by: those of its first units and people. */
export type TargetNames = TargetIds;

/** So many names of each kind tell a target; the rest is a number. */
export const MOST_NAMES = 10;

/** True if the target names this person, her unit, or everybody. */
export function reaches(target: AssignmentTarget, { id, unit }: Pick<Person, "id" | "unit">): boolean {
  switch (target.kind) {
    case "authority":
      return true;
    case "unit":
      return target.unit === unit;
    case "person":
      return target.person === id;
    case "several":
      return target.units.includes(unit) || lookedUp(target.people).has(id);
  }
}

/** What a target names; nothing if it is everybody. */
export function idsOf(target: AssignmentTarget): TargetIds {
  switch (target.kind) {
    case "authority":
      return { units: [], people: [] };
    case "unit":
      return { units: [target.unit], people: [] };
    case "person":
      return { units: [], people: [target.person] };
    case "several":
      return target;
  }
}

/** Several targets as one, so that one act is one assignment; `undefined` without any. Everybody takes in all others. */
export function asOne(targets: readonly AssignmentTarget[]): AssignmentTarget | undefined {
  const [first] = targets;
  if (targets.length < 2 || first === undefined) return first;
  if (targets.some(({ kind }) => kind === "authority")) return { kind: "authority" };
  const ids = targets.map(idsOf);
  const units = [...new Set(ids.flatMap((one) => one.units))];
  const people = [...new Set(ids.flatMap((one) => one.people))];
  if (units.length + people.length > 1) return { kind: "several", units, people };
  return first;
}

/** The same text for targets that name the same. Ids of units and people never meet. */
export function targetKey(target: AssignmentTarget): string {
  const { units, people } = idsOf(target);
  return [...units, ...people].sort().join(" ");
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Lists of people never change and hold thousands, of whom everybody of an authority is asked. */
function lookedUp(people: readonly string[]): ReadonlySet<string> {
  const found = known.get(people) ?? new Set(people);
  known.set(people, found);
  return found;
}
