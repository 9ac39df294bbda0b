import { describe, expect, test } from "vitest";
import type { LearnerStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, certificate, change, enrolled, opened, row } from "../fixtures";

export function completionsContract(subject: Subject): void {
  const learners = (): LearnerStore => subject.store().learners;

  describe("completions and certificates", () => {
    test("rows and certificates come with the facts; absent rows stay, certificates are replaced by id", async () => {
      const issued = certificate("anna", "c1", "CODE1");
      await learners().commit(change("anna", 0, [enrolled], { rows: [row("anna", "c1", "CODE1")], certificates: [issued] }));
      await learners().commit(change("anna", 1, [opened("1")]));
      const revoked = { ...issued, revoked: { at: AT, by: "hr", reason: "Irrtum" } };
      await learners().commit(change("anna", 2, [], { certificates: [revoked, certificate("anna", "c2", "CODE2")] }));
      const { learners: after } = await subject.restarted();
      expect(await after.record("anna")).toEqual({ rows: [row("anna", "c1", "CODE1")], certificates: [revoked, certificate("anna", "c2", "CODE2")] });
      expect((await after.read("anna")).certificates).toEqual([revoked, certificate("anna", "c2", "CODE2")]);
      expect((await after.read("anna")).version).toBe(2);
      expect(await after.certificateByCode("CODE1")).toEqual(revoked);
      expect(await after.certificateById("c2")).toEqual(certificate("anna", "c2", "CODE2"));
      expect(await after.certificateByCode("c1")).toBeUndefined();
      expect(await after.certificateById("CODE1")).toBeUndefined();
    });

    test("rows go with their learner to another authority", async () => {
      await learners().commit(change("anna", 0, [enrolled], { rows: [row("anna", "c1", "CODE1")] }));
      expect(await learners().completions("musterstadt")).toHaveLength(1);
      await learners().commit(change("anna", 1, [opened("1")], { authority: "musterland" }));
      const { learners: after } = await subject.restarted();
      expect(await after.completions("musterstadt")).toEqual([]);
      expect(await after.completions("musterland")).toEqual([row("anna", "c1", "CODE1")]);
    });

    test("completions are those of the authority", async () => {
      await learners().commit(change("anna", 0, [enrolled], { rows: [row("anna", "c1", "CODE1"), row("anna", "c2", "CODE2")] }));
      await learners().commit(change("bert", 0, [enrolled], { rows: [row("bert", "c3", "CODE3")] }));
      await learners().commit(change("cem", 0, [enrolled], { authority: "musterland", rows: [row("cem", "c4", "CODE4")] }));
      await learners().commit(change("dora", 0, [enrolled]));
      await learners().commit(change("bert", 1, [], { rows: [] }));
      const { learners: after } = await subject.restarted();
      expect((await after.completions("musterstadt")).map(({ certificate: id }) => id).sort()).toEqual(["c1", "c2"]);
      expect(await after.completions("musterland")).toEqual([row("cem", "c4", "CODE4")]);
      expect(await after.completions("nowhere")).toEqual([]);
    });
  });
}
