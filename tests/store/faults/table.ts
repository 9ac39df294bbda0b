import { isClean, sumOf, type Tally } from "./tally";

export type Row = { readonly name: string; readonly tally: Tally; readonly seconds: number };

const COLUMNS = ["section", "trials", "acknowledged", "lost", "half done", "doubled", "manual repairs", "mutants found", "seconds"] as const;

/** What the trials came to, a line per section and one for all of them. */
export function tableOf(rows: readonly Row[]): string {
  const all: Row = { name: "all", tally: sumOf(rows.map(({ tally }) => tally)), seconds: rows.reduce((sum, { seconds }) => sum + seconds, 0) };
  const cells = [COLUMNS, ...[...rows, all].map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")).join("\n");
}

function cellsOf({ name, tally, seconds }: Row): readonly string[] {
  const { trials, acknowledged, lost, halfDone, doubled, repairs, mutants } = tally;
  return [name, ...[trials, acknowledged, lost, halfDone, doubled, repairs].map(String), mutants ? `${mutants.found} of ${mutants.all}` : "-", seconds.toFixed(0)];
}

/** Every problem as a line; empty when all is as it has to be. */
export function problemsOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ name, tally }) => (isClean(tally) && tally.trials > 0 ? [] : tally.problems.length > 0 ? tally.problems : [`${name}: not as it has to be`]));
}
