import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_QUERY, queryRows, REPORT_COLUMNS, totalsOf, type ReportQuery } from "~/core/reporting/filter";
import { REPORT_STATUSES, type ReportRow } from "~/core/reporting/report";

function row(person: string, name: string, more: Partial<ReportRow> = {}): ReportRow {
  return { person, name, unit: "u1", unitName: "Servicepunkt", course: "k3", courseTitle: { de: "Klar sprechen" }, status: "open", mandatory: true, ...more };
}

const ROWS: readonly ReportRow[] = [
  row("p1", "Zoë Ärmel", { status: "completed", completedOn: "2026-11-20", validUntil: "2028-11-20" }),
  row("p2", "Änne Berg", { unit: "u2", unitName: "Leitung", due: "2026-12-01" }),
  row("p3", "Bernd Öztürk", { status: "overdue", due: "2026-11-01" }),
  row("p1", "Zoë Ärmel", { course: "k5", courseTitle: { de: "Fair entscheiden" }, status: "completed", completedOn: "2026-10-01" }),
];
const asked = (query: Partial<ReportQuery>) => queryRows(ROWS, { ...DEFAULT_QUERY, ...query });
const shown = (query: Partial<ReportQuery>) => asked(query).map(({ person, course }) => `${person} ${course}`);

describe("filters", () => {
  test.each([
    [{}, ["p2 k3", "p3 k3", "p1 k3", "p1 k5"]],
    [{ course: "k5" }, ["p1 k5"]],
    [{ unit: "u2" }, ["p2 k3"]],
    [{ status: "completed" }, ["p1 k3", "p1 k5"]],
    [{ from: "2026-11-20" }, ["p1 k3"]],
    [{ from: "2026-11-21" }, []],
    [{ to: "2026-10-01" }, ["p1 k5"]],
    [{ to: "2026-09-30" }, []],
    [{ from: "2026-10-01", to: "2026-11-20" }, ["p1 k3", "p1 k5"]],
    [{ course: "k3", status: "overdue", unit: "u2" }, []],
  ] as const)("%j", (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });
});

describe("sorting", () => {
  test.each([
    ["name", ["p2 k3", "p3 k3", "p1 k3", "p1 k5"]],
    ["unit", ["p2 k3", "p3 k3", "p1 k3", "p1 k5"]],
    ["course", ["p1 k5", "p2 k3", "p3 k3", "p1 k3"]],
    ["completedOn", ["p1 k5", "p1 k3", "p2 k3", "p3 k3"]],
    ["due", ["p3 k3", "p2 k3", "p1 k3", "p1 k5"]],
    ["validUntil", ["p1 k3", "p2 k3", "p3 k3", "p1 k5"]],
  ] as const)("by %s", (sort, expected) => {
    expect(shown({ sort })).toEqual(expected);
  });

  test("descending turns the column around, but equal rows stay in the order of names", () => {
    expect(shown({ sort: "status", descending: true })).toEqual(["p3 k3", "p2 k3", "p1 k3", "p1 k5"]);
    expect(shown({ sort: "due", descending: true })).toEqual(["p1 k3", "p1 k5", "p2 k3", "p3 k3"]);
  });

  test("umlauts and numbers stand where German dictionaries have them", () => {
    const names = ["Zoe", "Ötzi", "Ole", "Ärmel", "Arm", "Person 10", "Person 9"];
    const sorted = queryRows(names.map((name, index) => row(`p${index}`, name)), DEFAULT_QUERY);
    expect(sorted.map(({ name }) => name)).toEqual(["Arm", "Ärmel", "Ole", "Ötzi", "Person 9", "Person 10", "Zoe"]);
  });

  test("whatever order the rows come in, a query answers the same", () => {
    const order = fc.shuffledSubarray([...ROWS], { minLength: ROWS.length, maxLength: ROWS.length });
    const query = fc.record({ sort: fc.constantFrom(...REPORT_COLUMNS), descending: fc.boolean() });
    fc.assert(
      fc.property(order, query, (mixed, one) => {
        expect(queryRows(mixed, one)).toEqual(queryRows(ROWS, one));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("the rows that were handed in stay as they are", () => {
    const before = JSON.stringify(ROWS);
    asked({ sort: "due", descending: true });
    expect(JSON.stringify(ROWS)).toBe(before);
  });
});

test("the filters by status take the rows apart without a rest", () => {
  const apart = REPORT_STATUSES.flatMap((status) => asked({ status }));
  expect(apart).toHaveLength(ROWS.length);
});

describe("the numbers of the sentence", () => {
  test("people are counted once, rows each", () => {
    expect(totalsOf(ROWS)).toEqual({ people: 3, rows: 4, completed: 2, recognised: 0, overdue: 1 });
  });

  test("nothing gives nothing", () => {
    expect(totalsOf([])).toEqual({ people: 0, rows: 0, completed: 0, recognised: 0, overdue: 0 });
  });
});
