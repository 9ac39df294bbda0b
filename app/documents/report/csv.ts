import type { Language } from "~/core/words";
import { shortDay } from "../dates";
import { type ReadCell, readText, rowDrawer } from "./cell";
import { inChunks } from "./chunks";
import type { ReportTable } from "./table";

const BYTE_ORDER_MARK = "\uFEFF";
/** Where a program that splits at another separator would begin a new cell with a formula. */
const INNER_FORMULA = /([,;|]["'\s]*)([=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu;

/** The report for spreadsheets of German offices: UTF-8 with byte order mark, semicolons, CRLF. Written row by row. */
export function reportCsv(table: ReportTable): AsyncIterable<Uint8Array> {
  return inChunks(csvLines(table));
}

function* csvLines(table: ReportTable): Generator<string> {
  const draw = rowDrawer(table, (cell) => csvCell(cell, table.language));
  yield `${BYTE_ORDER_MARK}${table.columns.map((column) => csvCell(readText(column.label), table.language)).join(";")}\r\n`;
  for (const row of table.rows) yield `${draw(row).join(";")}\r\n`;
}

function csvCell(cell: ReadCell, language: Language): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return language === "de" ? String(cell.value).replace(".", ",") : String(cell.value);
    case "date":
      return shortDay(cell.day, language);
    case "text":
      return cell.plain ? cell.text : quoted(`${cell.formula ? "'" : ""}${cell.text.replace(INNER_FORMULA, "$1'$2")}`);
  }
}

function quoted(text: string): string {
  return /[";,\t]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
