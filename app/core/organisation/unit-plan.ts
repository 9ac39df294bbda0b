import type { Unit } from "./model";
import { readUnitList, type ListFault, type UnitLine } from "./unit-list";
import { foldUnitName } from "./units";

/** What a line of the list does. `from` and `to`: names of the units it belonged to and will belong to; "" stands for none. */
export type UnitChange =
  | { readonly kind: "created"; readonly name: string; readonly to: string }
  | { readonly kind: "moved"; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: "opened"; readonly name: string; readonly from: string; readonly to: string };

/** What an import would do, and to nothing else. `units`: those to be kept, whole; `others`: names that are not in the list and stay. */
export type UnitPlan = { readonly changes: readonly UnitChange[]; readonly unchanged: number; readonly others: readonly string[]; readonly units: readonly Unit[]; readonly faults: readonly ListFault[] };

/**
 * What a list would change in an authority's units. With a single fault nothing is planned: an import happens whole or
 * not at all. Units that are not in the list stay as they are. `newId` is asked once for each new unit.
 */
export function planUnitImport(authority: string, present: readonly Unit[], text: string, newId: () => string): UnitPlan {
  const { lines, faults } = readUnitList(text);
  const known = new Map(present.map((unit) => [foldUnitName(unit.name), unit]));
  const listed = new Map(lines.map((line) => [foldUnitName(line.name), line]));
  const others = present.filter(({ name }) => !listed.has(foldUnitName(name))).map(({ name }) => name);
  const names = new Map(present.map((unit) => [unit.id, foldUnitName(unit.name)]));
  const found = [...faults, ...lines.flatMap((line) => parentFault(line, listed, known, names))].sort((a, b) => a.line - b.line);
  if (found.length > 0) return { changes: [], unchanged: 0, others, units: [], faults: found };
  const ids = new Map(lines.map(({ name }) => [foldUnitName(name), known.get(foldUnitName(name))?.id ?? newId()]));
  const idOf = (parent: string): string | undefined => (parent === "" ? undefined : (ids.get(foldUnitName(parent)) ?? known.get(foldUnitName(parent))?.id));
  const planned = lines.map((line) => plannedFor(line, { authority, present, before: known.get(foldUnitName(line.name)), id: ids.get(foldUnitName(line.name)) ?? "", parent: idOf(line.parent) }));
  const changed = planned.flatMap((one) => one ?? []);
  return { changes: changed.map(({ change }) => change), unchanged: planned.length - changed.length, others, units: changed.map(({ unit }) => unit), faults: [] };
}

type Place = { readonly authority: string; readonly present: readonly Unit[]; readonly before: Unit | undefined; readonly id: string; readonly parent: string | undefined };

function plannedFor({ name, parent: to }: UnitLine, { authority, present, before, id, parent }: Place): { readonly change: UnitChange; readonly unit: Unit } | undefined {
  const unit: Unit = { id, authority, name: before?.name ?? name, ...(parent === undefined ? {} : { parent }) };
  if (!before) return { change: { kind: "created", name, to }, unit };
  if (before.parent === parent && before.closed !== true) return undefined;
  const from = present.find((one) => one.id === before.parent)?.name ?? "";
  return { change: { kind: before.closed === true ? "opened" : "moved", name: before.name, from, to }, unit };
}

/** A parent has to be in the list or there already, open, and the way up must come to an end. */
function parentFault(line: UnitLine, listed: ReadonlyMap<string, UnitLine>, known: ReadonlyMap<string, Unit>, names: ReadonlyMap<string, string>): readonly ListFault[] {
  if (line.parent === "") return [];
  const key = foldUnitName(line.parent);
  const there = known.get(key);
  if (!listed.has(key) && (there === undefined || there.closed === true)) return [{ line: line.line, code: "parent-unknown", text: line.parent }];
  const seen = new Set([foldUnitName(line.name)]);
  for (let at = key; at !== ""; ) {
    if (seen.has(at)) return [{ line: line.line, code: "parent-circle", text: line.parent }];
    seen.add(at);
    const listedAbove = listed.get(at);
    at = listedAbove ? foldUnitName(listedAbove.parent) : (names.get(known.get(at)?.parent ?? "") ?? "");
  }
  return [];
}
