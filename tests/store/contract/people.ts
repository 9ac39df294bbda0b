import { describe, expect, test } from "vitest";
import { foldEmail } from "~/core/organisation/model";
import type { PeopleStore } from "~/store/port";
import type { Subject } from "../contract";
import { AT, person } from "../fixtures";

export function peopleContract(subject: Subject): void {
  const people = (): PeopleStore => subject.store().people;

  describe("people", () => {
    test("are found by id and by folded address", async () => {
      const anna = person("anna", "Änne Müller", { email: foldEmail(" A\u0308nne@Musterstadt.EXAMPLE ") });
      expect(await people().save(anna)).toBe("done");
      const { people: after } = await subject.restarted();
      expect(await after.byId("anna")).toEqual(anna);
      expect(await after.byEmail(foldEmail("ÄNNE@musterstadt.example"))).toEqual(anna);
      expect(await after.byId("bert")).toBeUndefined();
      expect(await after.byEmail("anne@musterstadt.example")).toBeUndefined();
    });

    test("an address belongs to one person over all authorities, and is free again when given up", async () => {
      await people().save(person("anna", "Anna", { email: "info@example.org" }));
      const bert = person("bert", "Bert", { email: "info@example.org", authority: "musterland" });
      expect(await people().save(bert)).toBe("email-taken");
      expect(await people().byId("bert")).toBeUndefined();
      expect(await people().save(person("anna", "Anna", { email: "anna@example.org" }))).toBe("done");
      expect(await people().save(bert)).toBe("done");
      const { people: after } = await subject.restarted();
      expect((await after.byEmail("info@example.org"))?.id).toBe("bert");
      expect((await after.byEmail("anna@example.org"))?.id).toBe("anna");
    });

    test("of 20 who ask for one address at once exactly one gets it", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => people().save(person(`p${place}`, "Anna", { email: "info@example.org" }))));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(await people().ofAuthority("musterstadt")).toHaveLength(1);
    });

    test("are sorted as German dictionaries do, then by id, also after changes", async () => {
      await people().save(person("a1", "Zacharias"));
      expect((await people().ofAuthority("musterstadt")).map(({ name }) => name)).toEqual(["Zacharias"]);
      const names = ["Öztürk", "Oswald", "Otto", "Müller", "Muster", "Mulder", "Äpfel", "Apfel", "Straße", "Strasse", "zander", "de Vries"];
      for (const [place, name] of names.entries()) await people().save(person(`p${place}`, name));
      await people().save(person("z2", "Otto"));
      await people().save(person("a1", "Anders"));
      await people().save(person("p1", "Oswald", { authority: "musterland" }));
      const sorted = ["Anders", "Apfel", "Äpfel", "de Vries", "Mulder", "Müller", "Muster", "Otto", "Otto", "Öztürk", "Strasse", "Straße", "zander"];
      const list = await people().ofAuthority("musterstadt");
      expect(list.map(({ name }) => name)).toEqual(sorted);
      expect(list.filter(({ name }) => name === "Otto").map(({ id }) => id)).toEqual(["p2", "z2"]);
      const { people: after } = await subject.restarted();
      expect(await after.ofAuthority("musterstadt")).toEqual(list);
      expect((await after.ofAuthority("musterland")).map(({ id }) => id)).toEqual(["p1"]);
      expect(await after.ofAuthority("nowhere")).toEqual([]);
    });
  });
}

export function credentialsContract(subject: Subject): void {
  const people = (): PeopleStore => subject.store().people;
  const link = { hash: "ab12", until: AT };

  describe("credentials", () => {
    test("credentials stand apart from the person and survive a change of the person", async () => {
      await people().save(person("anna", "Anna"));
      expect(await people().credentials("anna")).toBeUndefined();
      await people().saveCredentials({ person: "anna", link });
      await people().save(person("anna", "Anna Neu"));
      const { people: after } = await subject.restarted();
      expect(await after.credentials("anna")).toEqual({ person: "anna", link });
      expect(await after.byLink("ab12")).toEqual({ person: "anna", link });
      expect(await after.byId("anna")).toEqual(person("anna", "Anna Neu"));
    });

    test("a new link makes the old one void", async () => {
      await people().saveCredentials({ person: "anna", link });
      await people().saveCredentials({ person: "anna", link: { hash: "cd34", until: AT } });
      expect(await people().byLink("ab12")).toBeUndefined();
      expect(await people().redeemLink("ab12", "$argon2id$x")).toBe("gone");
      expect((await people().byLink("cd34"))?.person).toBe("anna");
    });

    test("a link is given without the password that is set meanwhile being lost", async () => {
      await people().saveCredentials({ person: "anna", passwordHash: "$argon2id$old", link });
      await Promise.all([people().redeemLink("ab12", "$argon2id$new"), people().saveLink("anna", { hash: "cd34", until: AT, kind: "sign-in" })]);
      const { people: after } = await subject.restarted();
      expect(["$argon2id$new", "$argon2id$old"]).toContain((await after.credentials("anna"))?.passwordHash);
      const [first] = await Promise.all([after.byLink("ab12"), after.saveLink("bo", link)]);
      expect(first).toBeUndefined();
      expect(await after.credentials("bo")).toEqual({ person: "bo", link });
    });

    test("a link is redeemed without a password, and the one before stays", async () => {
      await people().saveCredentials({ person: "anna", passwordHash: "$argon2id$old" });
      await people().saveLink("anna", { ...link, kind: "sign-in" });
      expect(await people().byLink("ab12")).toEqual({ person: "anna", passwordHash: "$argon2id$old", link: { ...link, kind: "sign-in" } });
      expect(await people().redeemLink("ab12")).toBe("done");
      expect(await people().redeemLink("ab12")).toBe("gone");
      const { people: after } = await subject.restarted();
      expect(await after.credentials("anna")).toEqual({ person: "anna", passwordHash: "$argon2id$old" });
    });

    test("a link is redeemed once, however many try", async () => {
      await people().saveCredentials({ person: "anna", passwordHash: "$argon2id$old", link });
      const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => people().redeemLink("ab12", `$argon2id$${place}`)));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      const winner = answers.indexOf("done");
      const { people: after } = await subject.restarted();
      expect(await after.credentials("anna")).toEqual({ person: "anna", passwordHash: `$argon2id$${winner}` });
      expect(await after.byLink("ab12")).toBeUndefined();
      expect(await after.redeemLink("ab12", "$argon2id$late")).toBe("gone");
      expect(await after.redeemLink("unknown", "$argon2id$late")).toBe("gone");
    });
  });
}
