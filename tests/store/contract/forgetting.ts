import { beforeEach, describe, expect, test } from "vitest";
import type { LearnerStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, certificate, change, enrolled, moved, note, row } from "../fixtures";

export function forgettingContract(subject: Subject): void {
  const learners = (): LearnerStore => subject.store().learners;
  const ended = { type: "scenario-ended", at: AT, attempt: "a1", ending: "gut" } as const;

  describe("private facts", () => {
    beforeEach(async () => {
      const facts = [enrolled, moved("a1", "SECRET-move"), note("SECRET-note"), moved("a2", "c"), ended];
      await learners().commit(change("anna", 0, facts, { rows: [row("anna", "c1", "CODE1")], certificates: [certificate("anna", "c1", "CODE1")] }));
    });

    test("never appear in what reports read", async () => {
      expect(JSON.stringify([await learners().record("anna"), await learners().completions("musterstadt")])).not.toContain("SECRET");
    });

    test("can be forgotten whole; record, rows and certificates stay", async () => {
      const before = await learners().record("anna");
      await learners().forget("anna", { all: true });
      const { learners: after } = await subject.restarted();
      expect((await after.read("anna")).facts).toEqual([{ ...enrolled, number: 1 }]);
      expect(await after.record("anna")).toEqual(before);
      expect(await after.completions("musterstadt")).toEqual(before.rows);
      expect(await after.certificateByCode("CODE1")).toEqual(before.certificates[0]);
    });

    test("can be forgotten by attempt, with what was written in its debrief", async () => {
      await learners().commit(change("anna", 5, [note("SECRET-debrief", "a1"), note("andere", "a2")]));
      await learners().forget("anna", { attempt: "a1" });
      const { facts } = await (await subject.restarted()).learners.read("anna");
      expect(facts.map(({ number }) => number)).toEqual([1, 3, 4, 7]);
    });

    test("can be forgotten by number; one of the record drops nothing", async () => {
      const before = await learners().record("anna");
      await learners().forget("anna", { numbers: [1, 2, 5, 99] });
      await learners().forget("anna", { numbers: [] });
      const { learners: after } = await subject.restarted();
      expect((await after.read("anna")).facts.map(({ number }) => number)).toEqual([1, 3, 4]);
      expect(await after.record("anna")).toEqual(before);
    });

    test("leave their numbers behind: the numbering goes on", async () => {
      await learners().forget("anna", { all: true });
      const { learners: after } = await subject.restarted();
      expect((await after.read("anna")).version).toBe(5);
      expect(await after.commit(change("anna", 1, [note("neu")]))).toBe("conflict");
      expect(await after.commit(change("anna", 5, [note("neu")]))).toBe("done");
      const stream = await after.read("anna");
      expect([stream.version, ...stream.facts.map(({ number }) => number)]).toEqual([6, 1, 6]);
    });

    test("forgetting what is not there does nothing", async () => {
      const before = await learners().read("anna");
      await learners().forget("anna", { attempt: "unknown" });
      await learners().forget("nobody", { all: true });
      expect(await learners().read("anna")).toEqual(before);
      expect(await learners().read("nobody")).toEqual({ version: 0, facts: [], certificates: [] });
    });

    test("forgetting while others write loses none of their facts", async () => {
      const writing = Promise.all([0, 1, 2, 3].map(async (place) => learners().commit(change("anna", 5 + place, [enrolled]))));
      await Promise.all([writing, learners().forget("anna", { all: true })]);
      expect(await writing).toEqual(["done", "done", "done", "done"]);
      expect((await learners().read("anna")).facts.map(({ number }) => number)).toEqual([1, 6, 7, 8, 9]);
    });
  });
}
