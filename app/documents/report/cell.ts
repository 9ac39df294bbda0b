import { wallClock } from "../dates";
import type { Cell, CellKind, ReportTable } from "./table";

/** A cell as every form shows it. `formula` says that a spreadsheet might take the text for a formula. */
export type ReadCell =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "date"; readonly day: string }
  /** `plain`: no form has to guard, quote or escape anything in it. */
  | { readonly kind: "text"; readonly text: string; readonly formula: boolean; readonly plain: boolean };

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** Signs that begin a formula in a spreadsheet, also as full-width and small variants that some programs fold. */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Z}'"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212]|^[\t\r\n]/u;

/** Almost every cell of a report: looked at once instead of for everything that could be in it. */
const PLAIN = /^[A-Za-z0-9\u00C0-\u024F](?:[A-Za-z0-9\u00C0-\u024F .()/:_-]*[A-Za-z0-9\u00C0-\u024F.)])?$/;

/** One row, read. A row that is shorter than the table has empty cells. */
export function readRow(table: ReportTable, row: readonly Cell[]): readonly ReadCell[] {
  return table.columns.map((column, index) => readCell(row[index], column.kind, table.timeZone));
}

/** Cells of a column that are remembered: units, courses and states repeat, days of some years do, too. */
const REMEMBERED = 1000;

/** Draws rows cell by cell; what a column says again is not read again. */
export function rowDrawer(table: ReportTable, draw: (cell: ReadCell) => string): (row: readonly Cell[]) => readonly string[] {
  const columns = table.columns.map(({ kind }) => ({ kind, known: new Map<Cell, string>() }));
  return (row) =>
    columns.map(({ kind, known }, index) => {
      const value = row[index];
      const remembered = known.get(value);
      if (remembered !== undefined) return remembered;
      const drawn = draw(readCell(value, kind, table.timeZone));
      if (known.size < REMEMBERED) known.set(value, drawn);
      return drawn;
    });
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
  if (PLAIN.test(value)) return { kind: "text", text: value, formula: false, plain: true };
  const text = value.replace(/\p{Cs}/gu, "\uFFFD").replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, " ");
  return { kind: "text", text, formula: FORMULA.test(value), plain: false };
}
