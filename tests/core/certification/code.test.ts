import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_ALPHABET, CODE_LENGTH, codeFromBytes, printCode, readCode } from "~/core/certification/code";

const CODE = "7F3A9C21ABCDEFGH";
const code = fc.array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH }).map((characters) => characters.join(""));
const RUNS = { seed: 20261123, numRuns: 500 };

test("a code is printed in fours", () => {
  expect(printCode(CODE)).toBe("7F3A-9C21-ABCD-EFGH");
});

describe("what people type is forgiven", () => {
  test.each([
    CODE,
    "7F3A-9C21-ABCD-EFGH",
    "7f3a9c21abcdefgh",
    "7f3a 9c21 abcd efgh",
    "  7F3A9C21ABCDEFGH\n",
    "7F3A–9C21—ABCD‐EFGH",
    "7F3A_9C21.ABCD-EFGH",
    "7F3A-9C2I-ABCD-EFGH",
    "7F3A-9C2l-ABCD-EFGH",
    "７Ｆ３Ａ９Ｃ２１ＡＢＣＤＥＦＧＨ",
    "7 F 3 A 9 C 2 1 A B C D E F G H",
  ])("%j", (typed) => {
    expect(readCode(typed)).toBe(CODE);
  });

  test("the letter o is a zero, i and l are a one", () => {
    expect(readCode("oOoO-iIlL-0000-1111")).toBe("0000111100001111");
  });
});

describe("what cannot be a code is none", () => {
  test.each([
    "", "-", "7F3A", "7F3A-9C21-ABCD-EFG", "7F3A-9C21-ABCD-EFGHJ", "7F3A-9C21-ABCD-EFGU", "7F3A/9C21/ABCD/EFGH", "7F3A-9C21-ABCD-EFGÄ",
    "https://x.de/nachweis", `${CODE}${"-".repeat(60)}`, "\u0000".repeat(16),
  ])("%j", (typed) => {
    expect(readCode(typed)).toBeUndefined();
  });
});

test("what was printed is read back", () => {
  fc.assert(fc.property(code, (printed) => readCode(printCode(printed)) === printed), RUNS);
});

test("whatever is typed, the answer is a code or none, and reading it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: "grapheme" }), (typed) => {
      const read = readCode(typed);
      if (read === undefined) return;
      expect(read).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(readCode(read)).toBe(read);
    }),
    RUNS,
  );
});

describe("codes from random bytes", () => {
  test("each byte gives one character by its lowest five bits", () => {
    expect(codeFromBytes(Uint8Array.from({ length: 16 }, (_, index) => index))).toBe("0123456789ABCDEF");
    expect(codeFromBytes(Uint8Array.from({ length: 16 }, (_, index) => 240 + index))).toBe("GHJKMNPQRSTVWXYZ");
  });

  test("each of the 32 characters has the same number of bytes", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const first = codeFromBytes(new Uint8Array(16).fill(byte)).charAt(0);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join("")).toBe(CODE_ALPHABET);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });

  test("too few bytes are a mistake of ours", () => {
    expect(() => codeFromBytes(new Uint8Array(15))).toThrow("16 random bytes");
  });
});
