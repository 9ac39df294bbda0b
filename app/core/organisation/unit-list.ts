import { readCells } from "./list-cells";
import { foldUnitName } from "./units";

/** One line of a list of units. `line` counts from 1, as an editor shows it. */
export type UnitLine = { readonly line: number; readonly name: string; readonly parent: string };
/** What keeps a line from being imported. */
export const LIST_FAULTS = ["list-empty", "list-too-long", "quote-open", "too-many-columns", "name-missing", "name-too-long", "name-unreadable", "name-twice", "parent-unknown", "parent-self", "parent-circle"] as const;
export type ListFault = { readonly line: number; readonly code: (typeof LIST_FAULTS)[number]; readonly text: string };
export type UnitList = { readonly lines: readonly UnitLine[]; readonly faults: readonly ListFault[] };

const MOST_LINES = 2_000;
export const LONGEST_UNIT_NAME = 200;
const HEADS = new Set(["einheit", "unit"]);

/**
 * Reads a list of units: one a line, name and the name of the unit it belongs to, divided by semicolon, tab or comma, in
 * quotes where they hold one. A first line with column names is left out. Whether a parent exists is decided by the plan.
 */
export function readUnitList(text: string): UnitList {
  const cells = readCells(text);
  const body = HEADS.has(foldUnitName(cells[0]?.values[0] ?? "")) ? cells.slice(1) : cells;
  if (body.length === 0) return { lines: [], faults: [{ line: 1, code: "list-empty", text: "" }] };
  if (body.length > MOST_LINES) return { lines: [], faults: [{ line: body[MOST_LINES]?.line ?? MOST_LINES, code: "list-too-long", text: String(MOST_LINES) }] };
  const faults = body.flatMap(({ line, content, values, open }) => faultOf(values, open).map((code): ListFault => ({ line, code, text: content.trim().slice(0, 120) })));
  const faulty = new Set(faults.map(({ line }) => line));
  const lines = body.filter(({ line }) => !faulty.has(line)).map(({ line, values: [name = "", parent = ""] }) => ({ line, name, parent }));
  return { lines, faults: [...faults, ...twice(lines)].sort((a, b) => a.line - b.line) };
}

function faultOf([name = "", parent = "", ...more]: readonly string[], open: boolean): readonly ListFault["code"][] {
  if (open) return ["quote-open"];
  if (more.length > 0) return ["too-many-columns"];
  if (name === "") return ["name-missing"];
  if (name.length > LONGEST_UNIT_NAME) return ["name-too-long"];
  // A control or replacement sign: the file was saved in another encoding.
  if (/[\p{Cc}\uFFFD]/u.test(name + parent)) return ["name-unreadable"];
  return foldUnitName(name) === foldUnitName(parent) ? ["parent-self"] : [];
}

function twice(lines: readonly UnitLine[]): readonly ListFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ line, name }) => {
    const known = seen.has(foldUnitName(name));
    seen.add(foldUnitName(name));
    return known ? [{ line, code: "name-twice" as const, text: name }] : [];
  });
}
