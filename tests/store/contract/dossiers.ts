import { describe, expect, test } from "vitest";
import { dossier, reminder } from "../../fixtures/dossier";
import type { Subject } from "../contract";
import { person } from "../fixtures";

export function dossiersContract(subject: Subject): void {
  describe("dossiers", () => {
    test("are kept with the next revision and found by authority and person", async () => {
      const { dossiers } = subject.store();
      expect(await dossiers.read("musterstadt", "anna")).toBeUndefined();
      expect(await dossiers.ofAuthority("musterstadt")).toEqual([]);
      const anna = dossier("anna", { reminders: [reminder("r1", { text: "Größe, „ja“ \u0000" })] });
      expect(await dossiers.save(anna)).toBe("done");
      expect(await dossiers.save(dossier("fern", { authority: "musterland" }))).toBe("done");
      const { dossiers: after } = await subject.restarted();
      expect(await after.read("musterstadt", "anna")).toEqual({ ...anna, revision: 1 });
      expect(await after.read("musterland", "anna")).toBeUndefined();
      expect(await after.ofAuthority("musterstadt")).toEqual([{ ...anna, revision: 1 }]);
    });

    test("of two changes of the same revision one is refused, and nothing of it is kept", async () => {
      const { dossiers } = subject.store();
      await dossiers.save(dossier("anna"));
      const answers = await Promise.all(["a", "b", "c"].map((id) => dossiers.save(dossier("anna", { revision: 1, reminders: [reminder(id)] }))));
      expect(answers.sort()).toEqual(["conflict", "conflict", "done"]);
      expect(await dossiers.read("musterstadt", "anna")).toMatchObject({ revision: 2, reminders: { length: 1 } });
      expect(await dossiers.save(dossier("anna"))).toBe("conflict");
    });

    test("the list is fresh after every change, and what has not changed is the same thing", async () => {
      const { dossiers } = subject.store();
      await dossiers.save(dossier("anna"));
      await dossiers.save(dossier("bert"));
      const before = await dossiers.ofAuthority("musterstadt");
      await dossiers.save(dossier("bert", { revision: 1, reminders: [reminder("r1")] }));
      const after = await dossiers.ofAuthority("musterstadt");
      const of = (list: typeof before, who: string) => list.find((one) => one.person === who);
      expect(of(after, "anna")).toBe(of(before, "anna"));
      expect(of(after, "bert")?.reminders).toHaveLength(1);
    });

    test("stay when the person or her password changes, and change neither", async () => {
      const { people, dossiers } = subject.store();
      await people.save(person("anna", "Anna"));
      await dossiers.save(dossier("anna"));
      await people.save(person("anna", "Änne"));
      await people.saveCredentials({ person: "anna", passwordHash: "hash" });
      const after = await subject.restarted();
      expect(await after.dossiers.read("musterstadt", "anna")).toEqual(dossier("anna", { revision: 1 }));
      expect(await after.people.byId("anna")).toEqual(person("anna", "Änne"));
      expect(await after.people.credentials("anna")).toEqual({ person: "anna", passwordHash: "hash" });
    });
  });
}
