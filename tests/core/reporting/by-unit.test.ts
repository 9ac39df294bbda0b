import { expect, test } from "vitest";
import { mostOverdue, onlyCourse, totalsByUnit } from "~/core/reporting/by-unit";
import type { ReportRow } from "~/core/reporting/report";

function row(person: string, unitName: string, status: ReportRow["status"], course = "kurs"): ReportRow {
  return { person, name: person, unit: unitName.toLowerCase(), unitName, course, courseTitle: { de: course }, status, mandatory: true };
}

const ROWS = [row("ada", "Schalter", "completed"), row("ben", "Leitung", "overdue"), row("cem", "Schalter", "overdue"), row("dia", "Schalter", "overdue"), row("eva", "Ärztlicher Dienst", "open")];

test("rows are counted by unit, units stand as German dictionaries sort", () => {
  expect(totalsByUnit(ROWS)).toEqual([
    { unit: "ärztlicher dienst", name: "Ärztlicher Dienst", rows: 1, completed: 0, overdue: 0 },
    { unit: "leitung", name: "Leitung", rows: 1, completed: 0, overdue: 1 },
    { unit: "schalter", name: "Schalter", rows: 3, completed: 1, overdue: 2 },
  ]);
  expect(totalsByUnit([])).toEqual([]);
});

test("the unit with most overdue is named where there are several", () => {
  expect(mostOverdue(totalsByUnit(ROWS))?.name).toBe("Schalter");
  expect(mostOverdue(totalsByUnit([row("ada", "Schalter", "overdue")]))).toBeUndefined();
  expect(mostOverdue(totalsByUnit([row("ada", "Schalter", "open"), row("ben", "Leitung", "completed")]))).toBeUndefined();
});

test("one course of all rows has its title, several have none", () => {
  expect(onlyCourse(ROWS)).toEqual({ de: "kurs" });
  expect(onlyCourse([...ROWS, row("ada", "Schalter", "open", "zweiter")])).toBeUndefined();
  expect(onlyCourse([])).toBeUndefined();
});
