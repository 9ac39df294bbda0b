import fc from "fast-check";
import { expect, test } from "vitest";
import { concerns, type Assignment, type Person } from "~/core/organisation/model";
import { DEFAULT_QUERY, queryRows, totalsOf } from "~/core/reporting/filter";
import { reportRows, type ReportSource } from "~/core/reporting/report";
import type { CompletionRow } from "~/core/reporting/rows";

const RUNS = { seed: 20261123, numRuns: 400 };
const PEOPLE = ["p1", "p2", "p3", "p4"] as const;
const COURSES = ["k1", "k2", "k3"] as const;
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, "0")}`);
const instant = day.map((date) => `${date}T12:00:00.000Z`);

const person: fc.Arbitrary<Omit<Person, "id">> = fc.record({
  authority: fc.constant("a1"), unit: fc.constantFrom("u1", "u2"), name: fc.constantFrom("Änne", "Bernd", "Zoë"), email: fc.constant("x@x.example"),
  roles: fc.constant(["learner"] as const), active: fc.boolean(), createdAt: fc.constant("2026-01-01T00:00:00.000Z"),
});
const assignment: fc.Arbitrary<Assignment> = fc.record({
  id: fc.uuid(), authority: fc.constantFrom("a1", "a2"), course: fc.constantFrom(...COURSES), mandatory: fc.boolean(),
  target: fc.oneof(
    fc.constant({ kind: "authority" as const }),
    fc.record({ kind: fc.constant("unit" as const), unit: fc.constantFrom("u1", "u2") }),
    fc.record({ kind: fc.constant("person" as const), person: fc.constantFrom(...PEOPLE) }),
    fc.record({ kind: fc.constant("several" as const), units: fc.subarray(["u1", "u2"]), people: fc.subarray([...PEOPLE]) }),
  ),
  due: fc.option(day, { nil: undefined }), assignedBy: fc.constant("hr"), assignedAt: instant,
});
const completion: fc.Arbitrary<CompletionRow> = fc.record({
  learner: fc.constantFrom(...PEOPLE), course: fc.constantFrom(...COURSES), courseTitle: fc.constant({ de: "Kurs" }), completedAt: instant,
  certificate: fc.uuid(), code: fc.constant("7F3A9C21ABCDEFGH"), kind: fc.constant("assessed" as const),
  validUntil: fc.option(day, { nil: undefined }), revokedAt: fc.option(instant, { nil: undefined }),
});
const source: fc.Arbitrary<ReportSource> = fc
  .record({
    people: fc.tuple(person, person, person, person).map((all) => all.map((one, index) => ({ ...one, id: PEOPLE[index] ?? "" }))),
    assignments: fc.array(assignment, { maxLength: 6 }), completions: fc.array(completion, { maxLength: 8 }), now: instant,
  })
  .map((some) => ({ ...some, units: [], titles: new Map(), timeZone: "Europe/Berlin" }));

test("there is exactly one row for each active person and course that was assigned or completed", () => {
  fc.assert(
    fc.property(source, (given) => {
      const expected = given.people.filter(({ active }) => active).flatMap((one) =>
        COURSES.filter((course) => given.assignments.some((some) => some.course === course && concerns(some, one)) || given.completions.some((row) => row.course === course && row.learner === one.id))
          .map((course) => `${one.id} ${course}`),
      );
      expect(reportRows(given).map((row) => `${row.person} ${row.course}`).sort()).toEqual(expected.sort());
    }),
    RUNS,
  );
});

test("nobody is overdue who holds a valid certificate, and nobody has completed who holds none", () => {
  fc.assert(
    fc.property(source, (given) => {
      for (const row of reportRows(given)) {
        const valid = given.completions.some((one) => one.learner === row.person && one.course === row.course && one.revokedAt === undefined && (one.validUntil === undefined || one.validUntil >= given.now.slice(0, 10)));
        if (!valid) expect(row.status).not.toBe("completed");
        if (row.status === "overdue") expect(row.mandatory && row.due !== undefined && row.due < given.now.slice(0, 10)).toBe(true);
      }
    }),
    RUNS,
  );
});

test("the numbers of the parts add up to those of the whole", () => {
  fc.assert(
    fc.property(source, (given) => {
      const all = reportRows(given);
      const parts = COURSES.map((course) => totalsOf(queryRows(all, { ...DEFAULT_QUERY, course })));
      const sum = (key: "rows" | "completed" | "overdue") => parts.reduce((total, part) => total + part[key], 0);
      const { rows, completed, overdue } = totalsOf(all);
      expect([sum("rows"), sum("completed"), sum("overdue")]).toEqual([rows, completed, overdue]);
    }),
    RUNS,
  );
});
