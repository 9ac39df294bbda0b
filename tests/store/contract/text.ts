import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Subject } from "../contract";
import { change, note, person } from "../fixtures";

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

    test("any text is an id, and alike ones stay apart", async () => {
      const ids = ["a", "A", "../a", "a/b", "a_b", "a b", "", ".", "\ud800", "\udfff", "\u0000", "__proto__", "ä", "a\u0308", "x".repeat(300)];
      for (const id of ids) await subject.store().people.save(person(id, id, { email: `${ids.indexOf(id)}@example.org` }));
      const { people } = await subject.restarted();
      for (const id of ids) expect((await people.byId(id))?.email).toBe(`${ids.indexOf(id)}@example.org`);
      expect(await people.ofAuthority("musterstadt")).toHaveLength(ids.length);
    });
  });
}
