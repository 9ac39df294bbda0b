import type { ReportRow, ReportStatus } from "./report";

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
  const collator = new Intl.Collator("de", { numeric: true });
  const compare = (a: string, b: string) => (a === b ? 0 : collator.compare(a, b));
  const direction = query.descending ? -1 : 1;
  return rows
    .filter((row) => asked(row, query))
    .map((row) => ({ row, key: sortKey(row, query.sort) }))
    .sort((a, b) => direction * compare(a.key, b.key) || compare(a.row.name, b.row.name) || compare(a.row.course, b.row.course) || compare(a.row.person, b.row.person))
    .map(({ row }) => row);
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

/** Numbers for the summary sentence over the rows of a query. */
export type ReportTotals = { readonly people: number; readonly rows: number; readonly completed: number; readonly overdue: number };

export function totalsOf(rows: readonly ReportRow[]): ReportTotals {
  return {
    people: new Set(rows.map(({ person }) => person)).size,
    rows: rows.length,
    completed: rows.filter(({ status }) => status === "completed").length,
    overdue: rows.filter(({ status }) => status === "overdue").length,
  };
}
