import fc from "fast-check";
import { expect, test } from "vitest";
import { keyed } from "~/store/postgres/keys";

const anyText = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units));

test("plain texts stay as they are", () => {
  for (const text of ["", "anna", "Änne Müller", "😀", "a/b", "x".repeat(500)]) expect(keyed(text)).toBe(text);
});

test("what PostgreSQL cannot keep is written in letters", () => {
  expect(keyed("a\0b")).toBe("a\\0000b");
  expect(keyed("\ud800x")).toBe("\\d800x");
  expect(keyed("\\0000")).toBe("\\005c0000");
  expect(keyed("x".repeat(501))).toMatch(/^\\#[0-9a-f]{64}$/);
});

test("different texts stay different, and all are well formed", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(keyed(a) === keyed(b)).toBe(a === b);
      expect(Buffer.from(keyed(a)).toString()).toBe(keyed(a));
      expect(keyed(a)).not.toContain("\0");
    }),
    { seed: 20261126, numRuns: 2000 },
  );
});
