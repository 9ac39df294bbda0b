import fc from "fast-check";
import { expect, test } from "vitest";
import type { Assignment, Person, Unit } from "~/core/organisation/model";
import { inOrder } from "~/core/reporting/filter";
import { reportRows, type ReportSource } from "~/core/reporting/report";
import type { CompletionRow } from "~/core/reporting/rows";
import { completedTitles, rowsOf } from "~/usecases/report-rows";

const NAMES = ["Änne", "Bernd", "Person 9", "Person 10", "Zoë"] as const;
const PEOPLE = ["p1", "p2", "p3", "p4", "p5"] as const;
const UNITS: readonly Unit[] = [{ id: "u1", authority: "a1", name: "Servicepunkt" }, { id: "u2", authority: "a1", name: "Leitung" }];
const ASSIGNMENTS: readonly Assignment[] = [
  { id: "as1", authority: "a1", course: "k1", target: { kind: "authority" }, mandatory: true, due: "2026-11-01", assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z" },
];
const TITLES = new Map([["k1", { de: "Klar sprechen" }]]);

function person(id: string, name: string, unit: string): Person {
  return { id, authority: "a1", unit, name, email: `${id}@x.example`, roles: ["learner"], active: true, createdAt: "2026-01-01T00:00:00.000Z" };
}

function completed(learner: string, course: string, hour: number): CompletionRow {
  return { learner, course, courseTitle: { de: `Kurs ${course}` }, completedAt: `2026-10-0${hour}T12:00:00.000Z`, certificate: `c-${learner}-${course}`, code: "7F3A9C21ABCDEFGH", kind: "assessed" };
}

function source(people: readonly Person[], completions: readonly CompletionRow[], now = "2026-11-22T09:30:00.000Z"): ReportSource {
  return { people, units: UNITS, assignments: ASSIGNMENTS, completions, titles: TITLES, timeZone: "Europe/Berlin", now };
}

const somebody = fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom(...NAMES), fc.constantFrom("u1", "u2"));
/** A change: somebody is entered, changed or gone, or completes a course or loses it. */
const change = fc.oneof(
  somebody.map(([id, name, unit]) => ({ people: (now: readonly Person[]) => [...now.filter((one) => one.id !== id), person(id, name, unit)] })),
  fc.constantFrom(...PEOPLE).map((id) => ({ people: (now: readonly Person[]) => now.filter((one) => one.id !== id) })),
  fc.tuple(fc.constantFrom(...PEOPLE), fc.constantFrom("k1", "k2", "k3"), fc.integer({ min: 1, max: 9 })).map(([id, course, hour]) => ({
    completions: (now: readonly CompletionRow[]) => [...now.filter((row) => row.learner !== id || row.course !== course), completed(id, course, hour)],
  })),
  fc.constantFrom(...PEOPLE).map((id) => ({ completions: (now: readonly CompletionRow[]) => now.filter(({ learner }) => learner !== id) })),
);

test("after any history of changes the rows are those that are made from nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 8 }), (history) => {
      const store = {};
      let [people, completions]: [readonly Person[], readonly CompletionRow[]] = [[], []];
      for (const changes of history) {
        for (const one of changes) {
          if ("people" in one) people = one.people(people);
          else completions = one.completions(completions);
        }
        expect(rowsOf(store, "a1", source(people, completions)).rows).toEqual(inOrder(reportRows(source(people, completions))));
      }
    }),
    { seed: 20261126, numRuns: 300 },
  );
});

test("nothing is made again while nothing has changed, and everything on the next day", () => {
  const store = {};
  const given = source([person("p1", "Zoë", "u1")], [completed("p1", "k1", 1)]);
  const first = rowsOf(store, "a1", given);
  expect(rowsOf(store, "a1", { ...given, now: "2026-11-22T20:00:00.000Z" }).rows).toBe(first.rows);
  expect(rowsOf(store, "a1", { ...given, now: "2026-11-23T09:00:00.000Z" }).rows).not.toBe(first.rows);
});

test("another assignment, another unit and another title change the rows", () => {
  const store = {};
  const given = source([person("p1", "Zoë", "u1")], []);
  rowsOf(store, "a1", given);
  expect(rowsOf(store, "a1", { ...given, assignments: [] }).rows).toEqual([]);
  expect(rowsOf(store, "a1", { ...given, units: [] }).rows).toMatchObject([{ unitName: "" }]);
  expect(rowsOf(store, "a1", { ...given, titles: new Map([["k1", { de: "Neu" }]]) }).rows).toMatchObject([{ courseTitle: { de: "Neu" } }]);
});

test("authorities and stores have rows of their own", () => {
  const [one, other] = [{}, {}];
  const given = source([person("p1", "Zoë", "u1")], []);
  expect(rowsOf(one, "a1", given).rows).toHaveLength(1);
  expect(rowsOf(one, "a2", source([], [])).rows).toHaveLength(0);
  expect(rowsOf(other, "a1", source([], [])).rows).toHaveLength(0);
  expect(rowsOf(one, "a1", given).rows).toHaveLength(1);
});

test("of a course that was renamed the last title counts", () => {
  const renamed = { ...completed("p2", "k1", 2), courseTitle: { de: "Neuer Name" } };
  expect([...completedTitles([completed("p1", "k1", 1), renamed])]).toEqual([["k1", { de: "Neuer Name" }]]);
});
