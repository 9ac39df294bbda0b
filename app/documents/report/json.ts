import { type ReadCell, readRow } from "./cell";
import { inChunks } from "./chunks";
import type { ReportTable } from "./table";

/** The report for programs: the same rows, each an object by column key; a date is `YYYY-MM-DD`, an empty cell `null`. */
export function reportJson(table: ReportTable): AsyncIterable<Uint8Array> {
  return inChunks(jsonLines(table));
}

async function* jsonLines(table: ReportTable): AsyncGenerator<string> {
  const { title, asOf, timeZone, language, filters, columns } = table;
  yield `${JSON.stringify({ title, asOf, timeZone, language, filters, columns }).slice(0, -1)},"rows":[`;
  let separator = "\n";
  for await (const row of table.rows) {
    const cells = readRow(table, row);
    yield separator + JSON.stringify(Object.fromEntries(columns.map(({ key }, index) => [key, plainValue(cells[index])])));
    separator = ",\n";
  }
  yield "\n]}\n";
}

function plainValue(cell: ReadCell | undefined): string | number | null {
  switch (cell?.kind) {
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
