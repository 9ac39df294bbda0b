import { describe, expect, test } from "vitest";
import type { Assignment, Authority } from "~/core/organisation/model";
import type { Subject } from "../contract";
import { AT, authority } from "../fixtures";

export function organisationContract(subject: Subject): void {
  const organisation = () => subject.store().organisation;

  describe("organisation", () => {
    test("authorities are found, listed by name and replaced", async () => {
      expect(await organisation().authorities()).toEqual([]);
      await organisation().saveAuthority(authority("b", "Zell"));
      await organisation().saveAuthority(authority("a", "Ölbronn"));
      await organisation().saveAuthority(authority("b", "Aalen"));
      const { organisation: after } = await subject.restarted();
      expect((await after.authorities()).map(({ name }) => name)).toEqual(["Aalen", "Ölbronn"]);
      expect(await after.authority("b")).toEqual(authority("b", "Aalen"));
      expect(await after.authority("c")).toBeUndefined();
    });

    test("what an authority has decided about itself is kept as it is", async () => {
      const whole: Authority = {
        ...authority("a", "Amt"),
        retention: { rules: { paths: 24 }, changedAt: AT },
        appearance: { name: "Lernen", logo: "b1" },
        contacts: { help: { name: "Änne \u0000 Team", phone: "030 23125 110", relay: "https://a.example" }, conciliation: { name: "Stelle", web: "https://b.example" }, protection: { name: "Datenschutz", email: "d@a.example" }, signLanguage: "https://a.example/dgs" },
      };
      await organisation().saveAuthority(whole);
      expect(await (await subject.restarted()).organisation.authority("a")).toEqual(whole);
    });

    test("units are sorted by name and belong to one authority", async () => {
      const units = [["1", "Zulassung"], ["2", "Übergang"], ["3", "Ursprung"]] as const;
      for (const [id, name] of units) expect(await organisation().saveUnit({ id, authority: "a", name })).toBe("done");
      expect(await organisation().saveUnit({ id: "4", authority: "b", name: "Zulassung" })).toBe("done");
      const { organisation: after } = await subject.restarted();
      expect((await after.units("a")).map(({ name }) => name)).toEqual(["Übergang", "Ursprung", "Zulassung"]);
      expect(await after.units("b")).toEqual([{ id: "4", authority: "b", name: "Zulassung" }]);
      expect(await after.units("c")).toEqual([]);
    });

    test("a unit's name is taken whatever its case, but not by the unit itself", async () => {
      await organisation().saveUnit({ id: "1", authority: "a", name: "Bürgeramt" });
      expect(await organisation().saveUnit({ id: "2", authority: "a", name: " BU\u0308RGERAMT" })).toBe("name-taken");
      expect(await organisation().saveUnit({ id: "1", authority: "a", name: "BÜRGERAMT" })).toBe("done");
      expect(await organisation().units("a")).toEqual([{ id: "1", authority: "a", name: "BÜRGERAMT" }]);
    });

    test("several units are kept together or not at all", async () => {
      await organisation().saveUnit({ id: "1", authority: "a", name: "Amt" });
      const below = { id: "2", authority: "a", name: "Schalter", parent: "1" } as const;
      expect(await organisation().saveUnits("a", [{ id: "1", authority: "a", name: "Amt", closed: true }, below, { id: "3", authority: "a", name: "SCHALTER" }])).toBe("name-taken");
      expect(await organisation().units("a")).toEqual([{ id: "1", authority: "a", name: "Amt" }]);
      expect(await organisation().saveUnits("a", [below, { id: "1", authority: "a", name: "Amt", closed: true }])).toBe("done");
      expect(await (await subject.restarted()).organisation.units("a")).toEqual([{ id: "1", authority: "a", name: "Amt", closed: true }, below]);
    });

    test("of 20 units that want one name at once exactly one gets it", async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, (_, id) => organisation().saveUnit({ id: String(id), authority: "a", name: "Schalter" })));
      expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
      expect(await organisation().units("a")).toHaveLength(1);
    });
  });

  describe("assignments", () => {
    const assignment = (id: string, more: Partial<Assignment> = {}): Assignment => ({
      id, authority: "a", course: "klar-sprechen", target: { kind: "authority" }, mandatory: true, assignedBy: "hr", assignedAt: AT, ...more,
    });

    test("are those of the authority in the order of assigning, and can be replaced", async () => {
      const { assignments } = subject.store();
      const early = assignment("z", { assignedAt: "2026-01-01T00:00:00.000Z", target: { kind: "unit", unit: "1" } });
      await Promise.all([assignment("b"), assignment("a"), early, assignment("c", { authority: "b" })].map((given) => assignments.save(given)));
      await assignments.save(assignment("a", { due: "2026-12-31" }));
      const { assignments: after } = await subject.restarted();
      expect(await after.ofAuthority("a")).toEqual([early, assignment("a", { due: "2026-12-31" }), assignment("b")]);
      expect(await after.ofAuthority("b")).toEqual([assignment("c", { authority: "b" })]);
      expect(await after.ofAuthority("c")).toEqual([]);
    });

    test("of units and thousands of people are one, kept whole", async () => {
      const several = assignment("a", { target: { kind: "several", units: ["1", "2"], people: Array.from({ length: 5_000 }, (_, place) => `person-${place}`) } });
      await subject.store().assignments.save(several);
      expect(await (await subject.restarted()).assignments.ofAuthority("a")).toEqual([several]);
    });
  });
}
