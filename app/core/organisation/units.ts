import type { Unit } from "./model";

/** A unit with those that belong to it, each level in the order in which the list came. */
export type UnitBranch = { readonly unit: Unit; readonly below: readonly UnitBranch[] };

/** Units as they belong to each other. One whose parent is not there, or that belongs to itself in a circle, stands on top. */
export function unitTree(units: readonly Unit[]): readonly UnitBranch[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const placed = new Set<string>();
  const branch = (unit: Unit): UnitBranch => {
    placed.add(unit.id);
    return { unit, below: units.filter(({ id, parent }) => parent === unit.id && !placed.has(id)).map(branch) };
  };
  const top = units.filter(({ parent }) => parent === undefined || !known.has(parent)).map(branch);
  return [...top, ...units.flatMap((unit) => (placed.has(unit.id) ? [] : [branch(unit)]))];
}

/** The unit itself and everything that belongs to it, on all levels. */
export function withAllBelow(units: readonly Unit[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const unit of units) if (unit.parent !== undefined && found.has(unit.parent)) found.add(unit.id);
  }
  return found;
}

/** Those into which people can be put. */
export function openUnits(units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ closed }) => closed !== true);
}

/** Names are compared in this form: no two units of an authority may differ in case or blanks only. */
export function foldUnitName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ").toLocaleLowerCase("de");
}
