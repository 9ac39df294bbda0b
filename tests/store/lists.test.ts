import { expect, onTestFinished, test } from "vitest";
import { openMemoryStore } from "~/store/memory/store";
import type { CompletionRow } from "~/core/reporting/rows";
import type { Store } from "~/store/port";
import { openPostgresStore } from "~/store/postgres/store";
import { databaseWithStore } from "./postgres/database";

const ROW: CompletionRow = { learner: "l1", course: "k1", courseTitle: { de: "Kurs" }, completedAt: "2026-11-20T12:00:00.000Z", certificate: "c1", code: "7F3A9C21ABCDEFGH", kind: "assessed" };
const PERSON = { id: "p1", authority: "a1", unit: "u1", name: "Zoë", email: "p1@x.example", roles: ["learner"], active: true, createdAt: "2026-01-01T00:00:00.000Z" } as const;
const ASSIGNMENT = { id: "as1", authority: "a1", course: "k1", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: "2026-10-01T08:00:00.000Z" } as const;

type Lists = { readonly store: Store; readonly close: () => Promise<void> };

const STORES: Readonly<Record<string, () => Promise<Lists>>> = {
  memory: async () => ({ store: openMemoryStore(), close: async () => undefined }),
  PostgreSQL: async () => {
    const database = await databaseWithStore();
    const store = await openPostgresStore(database.url);
    return { store, close: () => store.close().then(() => database.remove()) };
  },
};

test.each(Object.keys(STORES))("lists of an authority are the same lists until something in them changes, and what has not changed is the same thing: %s", async (name) => {
  const opened = await STORES[name]?.();
  if (!opened) throw new Error(name);
  onTestFinished(opened.close);
  const { learners, people, assignments, organisation } = opened.store;
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [ROW] });
  await learners.commit({ learner: "l0", authority: "a1", expectedVersion: 0, facts: [], rows: [{ ...ROW, learner: "l0" }] });
  await people.save(PERSON);
  await people.save({ ...PERSON, id: "p2", name: "Ada", email: "p2@x.example" });
  await assignments.save(ASSIGNMENT);
  await organisation.saveUnit({ id: "u1", authority: "a1", name: "Schalter" });
  const lists = async () => [await learners.completions("a1"), await people.ofAuthority("a1"), await assignments.ofAuthority("a1"), await organisation.units("a1")] as const;
  const before = await lists();
  await learners.commit({ learner: "l2", authority: "a2", expectedVersion: 0, facts: [], rows: [{ ...ROW, learner: "l2" }] });
  const same = await lists();
  expect(before.map((list, index) => list === same[index])).toEqual([true, true, true, true]);
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [{ ...ROW, course: "k2" }] });
  await people.save({ ...PERSON, name: "Zoë Ärmel" });
  await assignments.save({ ...ASSIGNMENT, id: "as2" });
  await organisation.saveUnit({ id: "u2", authority: "a1", name: "Telefon" });
  const after = await lists();
  expect(after.map((list, index) => list === before[index])).toEqual([false, false, false, false]);
  expect(after[0].map(({ learner, course }) => [learner, course]).sort()).toEqual([["l0", "k1"], ["l1", "k2"]]);
  expect(after[0].find(({ learner }) => learner === "l0")).toBe(before[0].find(({ learner }) => learner === "l0"));
  expect(after[1][0]).toBe(before[1][0]);
});

test("nobody can change a list for others", async () => {
  const { learners } = openMemoryStore();
  await learners.commit({ learner: "l1", authority: "a1", expectedVersion: 0, facts: [], rows: [ROW] });
  expect(Object.isFrozen(await learners.completions("a1"))).toBe(true);
});
