import type { Words } from "../words";
import { sortedBy } from "./order";
import { isDone, type ReportRow } from "./report";

/** How a unit stands among the rows of a query. `rows` counts entries: one person and one course each. */
export type UnitTotals = { readonly unit: string; readonly name: string; readonly rows: number; readonly completed: number; readonly overdue: number };

/** The rows of a query counted by unit, in the order of the units' names. */
export function totalsByUnit(rows: readonly ReportRow[]): readonly UnitTotals[] {
  const units = new Map<string, { unit: string; name: string; rows: number; completed: number; overdue: number }>();
  for (const { unit, unitName, status } of rows) {
    let counted = units.get(unit);
    if (counted === undefined) units.set(unit, (counted = { unit, name: unitName, rows: 0, completed: 0, overdue: 0 }));
    counted.rows += 1;
    if (isDone(status)) counted.completed += 1;
    if (status === "overdue") counted.overdue += 1;
  }
  return sortedBy([...units.values()], ({ name }) => name);
}

/** The unit with most overdue entries; `undefined` where it would say nothing new: none is overdue, or all lie in the only unit. */
export function mostOverdue(units: readonly UnitTotals[]): UnitTotals | undefined {
  if (units.length < 2) return undefined;
  return units.reduce<UnitTotals | undefined>((found, unit) => (unit.overdue > (found?.overdue ?? 0) ? unit : found), undefined);
}

/** The title of the one course all rows are about, if it is one. */
export function onlyCourse(rows: readonly ReportRow[]): Words | undefined {
  const first = rows[0];
  return first && rows.every(({ course }) => course === first.course) ? first.courseTitle : undefined;
}
