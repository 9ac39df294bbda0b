import { wallClock } from "../dates";
import { readRow, readText } from "./cell";
import { inChunks } from "./chunks";
import { cellXml, type SheetCell, type SheetRow, STYLE } from "./sheet-cell";
import type { CellKind, ReportTable } from "./table";
import { columnName, escapeXml, fixedParts, workbook } from "./workbook";
import { zip, type ZipFile } from "./zip";

const SHEETS = { de: ["Bericht", "Filter und Stand"], en: ["Report", "Filters and time"] } as const;
const INFO = {
  de: { head: ["Angabe", "Wert"], title: "Bericht", asOf: "Stand", zone: "Zeitzone", rows: "Zeilen" },
  en: { head: ["Item", "Value"], title: "Report", asOf: "As of", zone: "Time zone", rows: "Rows" },
} as const;
const WIDTHS: Readonly<Record<CellKind, number>> = { text: 30, date: 14, number: 12 };

/**
 * The report as a workbook: typed dates and numbers, texts as texts, a header row that stays and filters; a second
 * sheet says what was asked and when. Written row by row; the same rows give the same bytes.
 */
export function reportXlsx(table: ReportTable): AsyncIterable<Uint8Array> {
  return zip(parts(table));
}

/** In this order: the workbook names the filtered range, which is known once the rows have been written. */
function* parts(table: ReportTable): Generator<ZipFile> {
  const count = { rows: 0 };
  const sheets = SHEETS[table.language];
  const range = (): string => `A1:${columnName(table.columns.length - 1)}${count.rows + 1}`;
  const head = table.columns.map((column) => readText(column.label));
  const widths = table.columns.map((column) => Math.max(WIDTHS[column.kind], column.label.length + 4));
  for (const [name, xml] of fixedParts(table)) yield { name, content: inChunks([xml]) };
  yield { name: "xl/worksheets/sheet1.xml", content: inChunks(sheetXml(head, widths, counted(table, count), range)) };
  yield { name: "xl/worksheets/sheet2.xml", content: inChunks(infoSheet(table, count)) };
  yield { name: "xl/workbook.xml", content: inChunks(once(() => workbook(sheets, range()))) };
}

/** Made only when its turn comes. */
function* once(text: () => string): Generator<string> {
  yield text();
}

function* counted(table: ReportTable, count: { rows: number }): Generator<SheetRow> {
  for (const row of table.rows) {
    count.rows += 1;
    yield readRow(table, row);
  }
}

function* infoSheet(table: ReportTable, count: { readonly rows: number }): Generator<string> {
  const words = INFO[table.language];
  const { day, time } = wallClock(table.asOf, table.timeZone);
  const rows: readonly (readonly [label: string, value: SheetCell])[] = [
    [words.title, readText(table.title)],
    [words.asOf, { kind: "moment", day, time }],
    [words.zone, readText(table.timeZone)],
    [words.rows, { kind: "number", value: count.rows }],
    ...table.filters.map(({ label, value }) => [label, readText(value)] as const),
  ];
  yield* sheetXml(words.head.map(readText), [28, 60], rows.map(([label, value]) => [readText(label), value]));
}

function* sheetXml(
  head: SheetRow, widths: readonly number[], rows: Iterable<SheetRow>, filter?: () => string,
): Generator<string> {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("");
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetViews><sheetView workbookViewId="0"${filter ? ' tabSelected="1"' : ""}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
  yield rowXml(head, 1, STYLE.head);
  let number = 1;
  for (const row of rows) yield rowXml(row, (number += 1));
  yield `</sheetData>${filter ? `<autoFilter ref="${escapeXml(filter())}"/>` : ""}</worksheet>`;
}

function rowXml(cells: SheetRow, number: number, style?: number): string {
  return `<row r="${number}">${cells.map((cell, index) => cellXml(cell, placeOf(index, number), style)).join("")}</row>`;
}

const LETTERS = Array.from({ length: 26 }, (_, index) => columnName(index));

function placeOf(column: number, row: number): string {
  return `${LETTERS[column] ?? columnName(column)}${row}`;
}
