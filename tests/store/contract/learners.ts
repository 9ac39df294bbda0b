import { describe, expect, test } from "vitest";
import type { LearnerStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, certificate, change, enrolled, moved, note, opened, row } from "../fixtures";

export function learnersContract(subject: Subject): void {
  const learners = (): LearnerStore => subject.store().learners;

  describe("learners", () => {
    test("an unknown learner has an empty stream at version 0 and an empty record", async () => {
      expect(await learners().read("nobody")).toEqual({ version: 0, facts: [], certificates: [] });
      expect(await learners().record("nobody")).toEqual({ rows: [], certificates: [] });
    });

    test("facts are numbered from 1 over both kinds and come back in order", async () => {
      expect(await learners().commit(change("anna", 0, [opened("1"), enrolled, note("leise")]))).toBe("done");
      expect(await learners().commit(change("anna", 3, [moved("a1", "b")]))).toBe("done");
      const { learners: after } = await subject.restarted();
      const stream = await after.read("anna");
      expect(stream.version).toBe(4);
      expect(stream.facts).toEqual([
        { ...opened("1"), number: 1 },
        { ...enrolled, number: 2 },
        { ...note("leise"), number: 3 },
        { ...moved("a1", "b"), number: 4 },
      ]);
    });

    test("running attempts are counted by people, of one authority or all", async () => {
      const begun = (attempt: string, version: string) => ({ type: "attempt-begun", at: AT, attempt, scenario: "s12", version, bypass: false }) as const;
      await learners().commit(change("anna", 0, [begun("a1", "v1"), begun("a2", "v1"), begun("a3", "v2"), { type: "attempt-moved", at: AT, attempt: "a3", version: "v3" }]));
      await learners().commit(change("bert", 0, [begun("b1", "v1"), { type: "scenario-ended", at: AT, attempt: "b1", ending: "e1" }]));
      await learners().commit(change("cem", 0, [begun("c1", "v1"), { type: "scenario-ended", at: AT, attempt: "c1", ending: "e1" }, { type: "stepped-back", at: AT, attempt: "c1", to: 0 }], { authority: "musterland" }));
      const { learners: after } = await subject.restarted();
      expect(await after.peopleRunning("s12")).toBe(2);
      expect(await after.peopleRunning("s12", "musterland")).toBe(1);
      expect(await after.peopleRunning("s10")).toBe(0);
      await after.forget("anna", { all: true });
      expect(await after.peopleRunning("s12", "musterstadt")).toBe(0);
    });

    test("who has begun a course and not completed it is counted, of one authority", async () => {
      const begun = (course: string) => ({ type: "enrolled", at: AT, course, version: "v1" }) as const;
      const done = (course: string) => ({ type: "completed", at: AT, course, version: "v1" }) as const;
      await learners().commit(change("anna", 0, [begun("k9"), begun("k8"), done("k8")]));
      await learners().commit(change("bert", 0, [begun("k9"), done("k9"), begun("k9")]));
      await learners().commit(change("cem", 0, [begun("k9")], { authority: "musterland" }));
      const { learners: after } = await subject.restarted();
      expect(await Promise.all([after.peopleEnrolled("k9", "musterstadt"), after.peopleEnrolled("k8", "musterstadt"), after.peopleEnrolled("k9", "musterland"), after.peopleEnrolled("k7", "musterstadt")])).toEqual([2, 0, 1, 0]);
    });

    test("a conflict changes nothing", async () => {
      await learners().commit(change("anna", 0, [enrolled]));
      const before = await learners().read("anna");
      for (const stale of [0, 2]) {
        const late = change("anna", stale, [opened("2")], { authority: "other", rows: [row("anna", "c1", "CODE1")], certificates: [certificate("anna", "c1", "CODE1")] });
        expect(await learners().commit(late)).toBe("conflict");
      }
      const after = await subject.restarted();
      expect(await after.learners.read("anna")).toEqual(before);
      expect(await after.learners.record("anna")).toEqual({ rows: [], certificates: [] });
      expect(await after.learners.completions("other")).toEqual([]);
      expect(await after.learners.certificateByCode("CODE1")).toBeUndefined();
    });

    test("of 20 writers at one version exactly one wins, and no fact is lost or doubled", async () => {
      const tried = Array.from({ length: 20 }, (_, writer) => writer);
      for (let at = 0; at < 5; at += 1) {
        const answers = await Promise.all(tried.map((writer) => learners().commit(change("anna", at, [moved(`attempt-${writer}`, String(at))]))));
        expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      }
      const { version, facts } = await (await subject.restarted()).learners.read("anna");
      expect(version).toBe(5);
      expect(facts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
      expect(facts.map((fact) => fact.type === "move-made" && fact.chosen[0])).toEqual(["0", "1", "2", "3", "4"]);
    });

    test("20 writers that try again until they are done lose and double nothing", async () => {
      async function write(writer: number): Promise<void> {
        const { version } = await learners().read("anna");
        if ((await learners().commit(change("anna", version, [moved(`attempt-${writer}`, "a"), note(String(writer))]))) === "conflict") await write(writer);
      }
      await Promise.all(Array.from({ length: 20 }, (_, writer) => write(writer)));
      const { version, facts } = await (await subject.restarted()).learners.read("anna");
      expect(version).toBe(40);
      const attempts = facts.flatMap((fact) => (fact.type === "move-made" ? fact.attempt : []));
      expect(new Set(attempts).size).toBe(20);
      expect(attempts).toHaveLength(20);
    });

    test("learners do not disturb each other", async () => {
      const names = Array.from({ length: 20 }, (_, place) => `learner-${place}`);
      expect(await Promise.all(names.map((name) => learners().commit(change(name, 0, [enrolled]))))).toEqual(names.map(() => "done"));
    });

    test("what was handed in can change afterwards without changing what is kept", async () => {
      const chosen = ["a"];
      await learners().commit(change("anna", 0, [{ type: "move-made", at: AT, attempt: "a1", chosen }]));
      chosen.push("b");
      expect((await learners().read("anna")).facts).toEqual([{ ...moved("a1", "a"), number: 1 }]);
    });
  });
}
