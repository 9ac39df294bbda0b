import { placeIn } from "../sorted";
import { compareGerman, sortedBy } from "./order";
import { isDone, type ReportRow, type ReportStatus } from "./report";

export const REPORT_COLUMNS = ["name", "unit", "course", "status", "completedOn", "due", "validUntil"] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** What the address of a report asks for. Absent: no restriction. Days are inclusive and concern the completion. */
export type ReportQuery = {
  readonly course?: string;
  readonly unit?: string;
  readonly status?: ReportStatus;
  readonly from?: string;
  readonly to?: string;
  readonly sort: ReportColumn;
  readonly descending: boolean;
};

export const DEFAULT_QUERY: ReportQuery = { sort: "name", descending: false };

/** The rows a query asks for, sorted as German dictionaries do; equal keys by name, then course, so paging is stable. */
export function queryRows(rows: readonly ReportRow[], query: ReportQuery): readonly ReportRow[] {
  const all = inOrder(rows);
  const rest = isRestricted(query) ? all.filter((row) => asked(row, query)) : all;
  if (query.sort === "name" && !query.descending) return rest;
  return sortedBy(rest, (row) => sortKey(row, query.sort), query.descending);
}

/** True if the query leaves anybody out. */
export function isRestricted({ course, unit, status, from, to }: ReportQuery): boolean {
  return [course, unit, status, from, to].some((restriction) => restriction !== undefined);
}

const orders = new WeakSet<readonly ReportRow[]>();

/** The rows by name, course, person: the order in which equal rows of every other order stand. */
export function inOrder(rows: readonly ReportRow[]): readonly ReportRow[] {
  return orders.has(rows) ? rows : ordered(namesakesApart(sortedBy(sortedBy(rows, ({ course }) => course), ({ name }) => name)));
}

/** Rows in this order in which all of some people are replaced by others. */
export function patchedInOrder(rows: readonly ReportRow[], people: ReadonlySet<string>, others: readonly ReportRow[]): readonly ReportRow[] {
  const all = rows.filter(({ person }) => !people.has(person));
  for (const row of others) all.splice(placeIn(all, row, compareRows), 0, row);
  return ordered(all);
}

/** Remembers that these rows, which never change, need no sorting any more. */
function ordered(rows: readonly ReportRow[]): readonly ReportRow[] {
  orders.add(rows);
  return rows;
}

function compareRows(a: ReportRow, b: ReportRow): number {
  return compareGerman(a.name, b.name) || compareGerman(a.course, b.course) || compareGerman(a.person, b.person);
}

/** Few people share a name, so only these are compared by person. */
function namesakesApart(rows: ReportRow[]): readonly ReportRow[] {
  const alike = (a: ReportRow | undefined, b: ReportRow | undefined): boolean =>
    a !== undefined && b !== undefined && a.course === b.course && compareGerman(a.name, b.name) === 0;
  for (let from = 0; from < rows.length; from += 1) {
    let end = from + 1;
    while (alike(rows[from], rows[end])) end += 1;
    if (end - from > 1) rows.splice(from, end - from, ...rows.slice(from, end).sort((a, b) => compareGerman(a.person, b.person)));
    from = end - 1;
  }
  return rows;
}

function asked(row: ReportRow, query: ReportQuery): boolean {
  if (query.course !== undefined && row.course !== query.course) return false;
  if (query.unit !== undefined && row.unit !== query.unit) return false;
  if (query.status !== undefined && row.status !== query.status) return false;
  if (query.from !== undefined && (row.completedOn === undefined || row.completedOn < query.from)) return false;
  return query.to === undefined || (row.completedOn !== undefined && row.completedOn <= query.to);
}

function sortKey(row: ReportRow, column: ReportColumn): string {
  switch (column) {
    case "name":
      return row.name;
    case "unit":
      return row.unitName;
    case "course":
      return row.courseTitle.de;
    case "status":
      return row.status;
    case "completedOn":
      return row.completedOn ?? "9999";
    case "due":
      return row.due ?? "9999";
    case "validUntil":
      return row.validUntil ?? "9999";
  }
}

/** Numbers for the summary sentence over the rows of a query. `recognised` are counted in `completed`, too. */
export type ReportTotals = { readonly people: number; readonly rows: number; readonly completed: number; readonly recognised: number; readonly overdue: number };

export function totalsOf(rows: readonly ReportRow[]): ReportTotals {
  const people = new Set<string>();
  let [completed, recognised, overdue] = [0, 0, 0];
  for (const { person, status } of rows) {
    people.add(person);
    if (isDone(status)) completed += 1;
    if (status === "recognised") recognised += 1;
    if (status === "overdue") overdue += 1;
  }
  return { people: people.size, rows: rows.length, completed, recognised, overdue };
}
