import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET, CODE_LENGTH } from "~/core/certification/code";
import { describeRosette, rosetteLayers, rosettePath } from "~/core/certification/rosette";

const CODE = "7K3MABCD1234XYZW";
const code = fc.array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }).map((characters) => characters.join(""));
const RUNS = { seed: 20261123, numRuns: 300 };

test("the same code gives the same lines", () => {
  expect(rosettePath(CODE)).toEqual(rosettePath(CODE));
});

test("the layers together are the whole drawing", () => {
  const { outer, inner } = rosetteLayers(CODE);
  expect(rosettePath(CODE)).toEqual([...outer, ...inner]);
});

test("one other character gives another drawing", () => {
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    const other = `${CODE.slice(0, place)}${CODE[place] === "0" ? "1" : "0"}${CODE.slice(place + 1)}`;
    expect(rosettePath(other)).not.toEqual(rosettePath(CODE));
  }
});

test("the words count what is drawn: two curves for each arc", () => {
  fc.assert(
    fc.property(code, (drawn) => {
      const { outer, inner } = rosetteLayers(drawn);
      const counts = describeRosette(drawn);
      const curves = (path: string | undefined) => (path?.match(/[CS]/g) ?? []).length;
      expect(curves(outer[0])).toBe(2 * counts.outer);
      expect(curves(inner[0])).toBe(2 * counts.inner);
    }),
    RUNS,
  );
});

test("counts stay within what can be counted at a glance", () => {
  fc.assert(
    fc.property(code, (drawn) => {
      const { outer, inner } = describeRosette(drawn);
      expect(outer).toBeGreaterThanOrEqual(7);
      expect(outer).toBeLessThanOrEqual(14);
      expect(inner).toBeGreaterThanOrEqual(3);
      expect(inner).toBeLessThanOrEqual(7);
    }),
    RUNS,
  );
});

test("every count occurs", () => {
  const seen = { outer: new Set<number>(), inner: new Set<number>() };
  for (const drawn of fc.sample(code, { ...RUNS, numRuns: 500 })) {
    seen.outer.add(describeRosette(drawn).outer);
    seen.inner.add(describeRosette(drawn).inner);
  }
  expect([...seen.outer].sort((a, b) => a - b)).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
  expect([...seen.inner].sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7]);
});

test("every line stays in the box of 200 and is a path that SVG and PDF both read", () => {
  fc.assert(
    fc.property(code, (drawn) => {
      for (const path of rosettePath(drawn)) {
        expect(path).toMatch(/^M[-\d. CSLM]+$/);
        expect((path.match(/-?\d+\.\d/g) ?? []).every((number) => Number(number) >= 0 && Number(number) <= 200)).toBe(true);
      }
    }),
    RUNS,
  );
});

test.each(["", "7K3M", "7K3MABCD1234XYZ", "7k3mabcd1234xyzw", "7K3M-ABCD-1234-XYZW", "OILU".repeat(4)])("%j is no code and is never drawn", (wrong) => {
  expect(() => rosettePath(wrong)).toThrow();
  expect(() => describeRosette(wrong)).toThrow();
});
