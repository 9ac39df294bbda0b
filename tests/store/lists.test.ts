import { expect, test } from "vitest";
import { openMemoryStore } from "~/store/memory/store";
import type { CompletionRow } from "~/core/reporting/rows";

const ROW: CompletionRow = { learner: "l1", course: "k1", courseTitle: { de: "Kurs" }, completedAt: "2026-11-20T12:00:00.000Z", certificate: "c1", code: "7F3A9C21ABCDEFGH", kind: "assessed" };
const PERSON = { id: "p1", authority: "a1", unit: "u1", name: "Zoë", email: "p1@x.example", roles: ["learner"], active: true, createdAt: "2026-01-01T00:00:00.000Z" } as const;
const ASSIGNMENT = { id: "as1", authority: "a1", course: "k1", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z" } as const;

test("lists of an authority are the same lists until something in them changes", async () => {
  const { learners, people, assignments } = openMemoryStore();
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [ROW] });
  await people.save(PERSON);
  await assignments.save(ASSIGNMENT);
  const lists = async () => [await learners.completions("a1"), await people.ofAuthority("a1"), await assignments.ofAuthority("a1")] as const;
  const before = await lists();
  await learners.commit({ learner: "l2", authority: "a2", expectedVersion: 0, facts: [], rows: [{ ...ROW, learner: "l2" }] });
  const same = await lists();
  expect(before.map((list, index) => list === same[index])).toEqual([true, true, true]);
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [{ ...ROW, course: "k2" }] });
  await people.save({ ...PERSON, name: "Zoë Ärmel" });
  await assignments.save({ ...ASSIGNMENT, id: "as2" });
  const after = await lists();
  expect(after.map((list, index) => list === before[index])).toEqual([false, false, false]);
  expect(after[0].map(({ course }) => course)).toEqual(["k2"]);
});

test("nobody can change a list for others", async () => {
  const { learners } = openMemoryStore();
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [ROW] });
  expect(Object.isFrozen(await learners.completions("a1"))).toBe(true);
});
