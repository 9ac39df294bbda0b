import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { foldEmail } from "~/core/organisation/model";
import { AT, authority, certificate, change, draft, entry, moved, note, person, row, session, version } from "../fixtures";

/** Any sequence of UTF-16 code units, halves of surrogate pairs and NUL among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

export function textContract(subject: Subject): void {
  describe("texts", () => {
    test("NUL, lone surrogates and whatever else come back equal", async () => {
      const odd = ["\u0000", "\ud800", "\udfff\ud800", "a\u2028b\u2029c", "\ufeff", "e\u0301", "😀", "\\u0000", ...fc.sample(anyText, { numRuns: 200, seed: 20261122 })];
      await subject.store().learners.commit(change("anna", 0, odd.map((text) => note(text))));
      const { facts } = await (await subject.restarted()).learners.read("anna");
      expect(facts.map((fact) => fact.type === "note-written" && fact.text)).toEqual(odd);
    });

    test("odd texts are keys and contents of everything that is kept", async () => {
      for (const [place, odd] of ["\u0000", "\ud800", "a\u0000b\udc00", "\\u0000", "\\0000", "'; --", "😀"].entries()) {
        const { organisation, people, sessions, drafts, log, versions, learners, assignments } = subject.store();
        const email = `${odd}${place}@example.org`;
        await organisation.saveAuthority(authority(odd, odd));
        await organisation.saveUnit({ id: odd, authority: odd, name: odd });
        await people.save(person(odd, odd, { authority: odd, email }));
        await people.saveCredentials({ person: odd, link: { hash: odd, until: AT } });
        await sessions.save(session(odd, odd));
        await drafts.save(draft(odd, 1, { authority: odd, title: odd, sources: { [odd]: odd } }), 0);
        await log.append(entry(odd, AT, { authority: odd, by: odd, query: odd, rows: 1, people: [odd] }));
        await versions.publish(version(odd, odd, { sources: { [odd]: odd } }));
        await versions.saveArtefact(odd, JSON.stringify(odd));
        await assignments.save({ id: odd, authority: odd, course: odd, target: { kind: "person", person: odd }, mandatory: false, assignedBy: odd, assignedAt: AT });
        await learners.commit(change(odd, 0, [moved(odd, odd)], { authority: odd, rows: [row(odd, odd, odd)], certificates: [certificate(odd, odd, odd)] }));
        const after = await subject.restarted();
        expect(await after.organisation.authority(odd)).toEqual(authority(odd, odd));
        expect(await after.organisation.units(odd)).toEqual([{ id: odd, authority: odd, name: odd }]);
        expect((await after.people.byEmail(foldEmail(email)))?.id).toBe(odd);
        expect((await after.people.byLink(odd))?.person).toBe(odd);
        expect(await after.people.ofAuthority(odd)).toEqual([person(odd, odd, { authority: odd, email })]);
        expect(await after.sessions.read(odd)).toEqual(session(odd, odd));
        expect(await after.drafts.ofAuthority(odd)).toEqual([draft(odd, 1, { authority: odd, title: odd, sources: { [odd]: odd } })]);
        expect((await after.log.concerning(odd, odd, 9)).map(({ id }) => id)).toEqual([odd]);
        expect(await after.log.page(odd, 9, { before: odd })).toEqual([]);
        expect((await after.versions.read("course", odd, odd))?.sources).toEqual({ [odd]: odd });
        expect(await after.versions.artefact(odd)).toBe(JSON.stringify(odd));
        expect((await after.assignments.ofAuthority(odd)).map(({ id }) => id)).toEqual([odd]);
        expect((await after.learners.read(odd)).facts).toEqual([{ ...moved(odd, odd), number: 1 }]);
        expect(await after.learners.completions(odd)).toEqual([row(odd, odd, odd)]);
        expect((await after.learners.certificateByCode(odd))?.certificate.id).toBe(odd);
        expect((await after.learners.certificateById(odd))?.certificate.code).toBe(odd);
      }
    });

    test("addresses are one when they are alike for people, and only then", async () => {
      const { people } = subject.store();
      const addresses = ["straße@example.org", "STRASSE@example.org", "ı@example.org", "i\u0307@example.org", "ﬁ@example.org", "fi@example.org", "Σ@example.org"];
      for (const [place, email] of addresses.entries()) expect(await people.save(person(`p${place}`, "Anna", { email: foldEmail(email) }))).toBe("done");
      expect(await people.save(person("late", "Anna", { email: foldEmail(" STRAẞE@EXAMPLE.ORG ") }))).toBe("email-taken");
      const { people: after } = await subject.restarted();
      for (const [place, email] of addresses.entries()) expect((await after.byEmail(foldEmail(email)))?.id).toBe(`p${place}`);
      expect((await after.byEmail(foldEmail("İ@example.org")))?.id).toBe("p3");
      expect((await after.byEmail(foldEmail("σ@example.org")))?.id).toBe("p6");
    });

    test("any text is an id, and alike ones stay apart", async () => {
      const ids = ["a", "A", "../a", "a/b", "a_b", "a b", "", ".", "\ud800", "\udfff", "\u0000", "__proto__", "ä", "a\u0308", "x".repeat(300), "x".repeat(10_000), "x".repeat(10_001)];
      for (const id of ids) await subject.store().people.save(person(id, id, { email: `${ids.indexOf(id)}@example.org` }));
      const { people } = await subject.restarted();
      for (const id of ids) expect((await people.byId(id))?.email).toBe(`${ids.indexOf(id)}@example.org`);
      expect(await people.ofAuthority("musterstadt")).toHaveLength(ids.length);
    });
  });
}

export function numbersContract(subject: Subject): void {
  describe("numbers", () => {
    test("the largest, the smallest and what is none come back as JSON carries them", async () => {
      const limits = [0, -0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 2 ** 53, 2 ** 63, 1e308, Number.MIN_VALUE, 0.1 + 0.2, NaN, Infinity];
      const stepped = limits.map((to) => ({ type: "stepped-back", at: AT, attempt: "a1", to }) as const);
      await subject.store().learners.commit(change("anna", 0, stepped));
      const { facts } = await (await subject.restarted()).learners.read("anna");
      expect(facts.map((fact) => fact.type === "stepped-back" && fact.to)).toEqual(JSON.parse(JSON.stringify(limits)));
    });

    test("a version that cannot be one is a conflict", async () => {
      const { learners, drafts } = subject.store();
      await learners.commit(change("anna", 0, [moved("a1", "a")]));
      for (const odd of [NaN, -1, 0.5, 1.5, 2 ** 53, 2 ** 63, 1e308, Infinity, -Infinity]) {
        expect(await learners.commit(change("anna", odd, [moved("a1", "b")]))).toBe("conflict");
        expect(await learners.commit(change("nobody", odd, [moved("a1", "b")]))).toBe("conflict");
        expect(await drafts.save(draft("d1", 1), odd)).toBe("conflict");
      }
      expect((await (await subject.restarted()).learners.read("anna")).version).toBe(1);
    });

    test("a change without facts is kept and moves no number", async () => {
      const { learners } = subject.store();
      expect(await learners.commit(change("anna", 0, [], { rows: [row("anna", "c1", "CODE1")] }))).toBe("done");
      expect(await learners.commit(change("anna", 0, []))).toBe("done");
      expect(await learners.commit(change("anna", 0, [moved("a1", "a")]))).toBe("done");
      const after = await subject.restarted();
      expect((await after.learners.read("anna")).facts).toEqual([{ ...moved("a1", "a"), number: 1 }]);
      expect((await after.learners.record("anna")).rows).toEqual([row("anna", "c1", "CODE1")]);
    });
  });
}
