import { type ReadCell, rowDrawer } from "./cell";
import { inChunks } from "./chunks";
import type { ReportTable } from "./table";

/** The report for programs: the same rows, each an object by column key; a date is `YYYY-MM-DD`, an empty cell `null`. */
export function reportJson(table: ReportTable): AsyncIterable<Uint8Array> {
  return inChunks(jsonLines(table));
}

function* jsonLines(table: ReportTable): Generator<string> {
  const { title, asOf, timeZone, language, filters, columns } = table;
  yield `${JSON.stringify({ title, asOf, timeZone, language, filters, columns }).slice(0, -1)},"rows":[`;
  const names = columns.map(({ key }) => `${JSON.stringify(key)}:`);
  const draw = rowDrawer(table, (cell) => JSON.stringify(plainValue(cell)));
  let separator = "\n";
  for (const row of table.rows) {
    yield `${separator}{${draw(row).map((value, index) => `${names[index] ?? ""}${value}`).join(",")}}`;
    separator = ",\n";
  }
  yield "\n]}\n";
}

function plainValue(cell: ReadCell): string | number | null {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "date":
      return cell.day;
    default:
      return null;
  }
}
