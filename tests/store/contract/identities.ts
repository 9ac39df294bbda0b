import { describe, expect, test } from "vitest";
import type { Identity } from "~/core/organisation/identity";
import type { IdentityStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, person } from "../fixtures";

const ISSUER = "https://id.example";
const identity = (who: string, subject: string, issuer = ISSUER): Identity => ({ person: who, issuer, subject, connectedAt: AT });

export function identitiesContract(subject: Subject): void {
  const identities = (): IdentityStore => subject.store().identities;
  const link = { hash: "ab12", until: AT };

  describe("office accounts", () => {
    test("are found by issuer and subject, and stand apart from the person", async () => {
      await subject.store().people.save(person("anna", "Anna"));
      const anna = identity("anna", "Ärger/\u0000");
      expect(await identities().connect(anna)).toBe("done");
      expect(await identities().connect(identity("anna", "x", "https://a.example"))).toBe("done");
      await subject.store().people.save(person("anna", "Anna Neu"));
      const { identities: after, people } = await subject.restarted();
      expect(await after.find({ issuer: ISSUER, subject: "Ärger/\u0000" })).toEqual(anna);
      expect(await after.ofPerson("anna")).toEqual([identity("anna", "x", "https://a.example"), anna]);
      expect(await after.find({ issuer: ISSUER, subject: "x" })).toBeUndefined();
      expect(await after.find({ issuer: "https://a.example", subject: "X" })).toBeUndefined();
      expect(await after.ofPerson("bert")).toEqual([]);
      expect(await people.byId("anna")).toEqual(person("anna", "Anna Neu"));
      expect(await people.credentials("anna")).toBeUndefined();
    });

    test("issuer and subject are two texts, not one", async () => {
      await identities().connect(identity("anna", "b c", "a"));
      expect(await identities().find({ issuer: "a b", subject: "c" })).toBeUndefined();
      expect(await identities().connect(identity("bert", "c", "a b"))).toBe("done");
    });

    test("belong to one person over all authorities; a person has one per issuer", async () => {
      await identities().connect(identity("anna", "1"));
      expect(await identities().connect({ ...identity("anna", "1"), connectedAt: "2027-01-01T00:00:00.000Z" })).toBe("done");
      expect(await identities().connect(identity("bert", "1"))).toBe("taken");
      expect(await identities().connect(identity("anna", "2"))).toBe("other");
      const { identities: after } = await subject.restarted();
      expect(await after.ofPerson("anna")).toEqual([identity("anna", "1")]);
      expect(await after.ofPerson("bert")).toEqual([]);
      expect(await after.find({ issuer: ISSUER, subject: "2" })).toBeUndefined();
    });

    test("of 20 who ask for one at once exactly one gets it", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => identities().connect(identity(`p${place}`, "1"))));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(await identities().find({ issuer: ISSUER, subject: "1" })).toEqual(identity(`p${answers.indexOf("done")}`, "1"));
    });

    test("of 20 for one person at once exactly one is hers", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => identities().connect(identity("anna", `${place}`))));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(await identities().ofPerson("anna")).toEqual([identity("anna", `${answers.indexOf("done")}`)]);
    });

    test("are removed by issuer or all at once, and are free again", async () => {
      await identities().connect(identity("anna", "1"));
      await identities().connect(identity("anna", "1", "https://a.example"));
      expect(await identities().remove("anna", "https://b.example")).toBe("none");
      expect(await identities().remove("anna", ISSUER)).toBe("done");
      expect(await identities().remove("anna", ISSUER)).toBe("none");
      expect(await identities().connect(identity("bert", "1"))).toBe("done");
      expect(await identities().remove("anna")).toBe("done");
      expect(await identities().remove("anna")).toBe("none");
      const { identities: after } = await subject.restarted();
      expect(await after.ofPerson("anna")).toEqual([]);
      expect(await after.find({ issuer: ISSUER, subject: "1" })).toEqual(identity("bert", "1"));
      expect(await after.find({ issuer: "https://a.example", subject: "1" })).toBeUndefined();
    });

    test("use a one-time link up in the same step, and only when they are connected", async () => {
      const { people } = subject.store();
      await people.saveCredentials({ person: "anna", passwordHash: "$argon2id$old", link });
      await identities().connect(identity("bert", "2"));
      expect(await identities().connect(identity("anna", "1"), "cd34")).toBe("gone");
      expect(await identities().connect(identity("bert", "3", "https://a.example"), "ab12")).toBe("gone");
      expect(await identities().connect(identity("anna", "2"), "ab12")).toBe("taken");
      expect((await people.byLink("ab12"))?.person).toBe("anna");
      expect(await identities().find({ issuer: ISSUER, subject: "1" })).toBeUndefined();
      expect(await identities().connect(identity("anna", "1"), "ab12")).toBe("done");
      const after = await subject.restarted();
      expect(await after.people.credentials("anna")).toEqual({ person: "anna", passwordHash: "$argon2id$old" });
      expect(await after.people.byLink("ab12")).toBeUndefined();
      expect(await after.identities.connect(identity("anna", "1"), "ab12")).toBe("gone");
      expect(await after.identities.ofPerson("anna")).toEqual([identity("anna", "1")]);
    });

    test("and a password share a link that only one of them uses", async () => {
      const { people } = subject.store();
      await people.saveCredentials({ person: "anna", link });
      const answers = await Promise.all([identities().connect(identity("anna", "1"), "ab12"), people.redeemLink("ab12", "$argon2id$new")]);
      expect([...answers].sort()).toEqual(["done", "gone"]);
      expect(await identities().ofPerson("anna")).toHaveLength(answers[0] === "done" ? 1 : 0);
    });

    test("survive a change of password, link and dossier", async () => {
      const { people } = subject.store();
      await people.save(person("anna", "Anna"));
      await identities().connect(identity("anna", "1"));
      await people.saveLink("anna", link);
      await people.redeemLink("ab12", "$argon2id$new");
      await people.saveCredentials({ person: "anna", passwordHash: "$argon2id$newer" });
      const { identities: after } = await subject.restarted();
      expect(await after.ofPerson("anna")).toEqual([identity("anna", "1")]);
    });
  });
}
