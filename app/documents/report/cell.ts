import { wallClock } from "../dates";
import type { Cell, CellKind, ReportTable } from "./table";

/** A cell as every form shows it. `formula` says that a spreadsheet might take the text for a formula. */
export type ReadCell =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "text"; readonly text: string; readonly formula: boolean };

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** Signs that begin a formula in a spreadsheet, also as full-width and small variants that some programs fold. */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]|^[\t\r\n]/u;

/** One row, read. A row that is shorter than the table has empty cells. */
export function readRow(table: ReportTable, row: readonly Cell[]): readonly ReadCell[] {
  return table.columns.map((column, index) => readCell(row[index], column.kind, table.timeZone));
}

/** A value that does not fit its column's kind is text, and guarded like any text. */
export function readCell(value: Cell, kind: CellKind, timeZone: string): ReadCell {
  if (value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "number") return Number.isFinite(value) ? { kind: "number", value } : { kind: "empty" };
  if (kind === "date" && DAY.test(value)) return { kind: "date", day: value };
  if (kind === "date" && INSTANT.test(value) && !Number.isNaN(Date.parse(value))) {
    return { kind: "date", day: wallClock(value, timeZone).day };
  }
  return readText(value);
}

/** A text on one line without characters that no file format can carry. */
export function readText(value: string): Extract<ReadCell, { kind: "text" }> {
  const text = value.replace(/\p{Cs}/gu, "\uFFFD").replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, " ");
  return { kind: "text", text, formula: FORMULA.test(value) };
}
