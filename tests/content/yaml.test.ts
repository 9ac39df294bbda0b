import { expect, test } from "vitest";
import { findingsOf, placeAt, placesIn } from "~/content/problem";
import { parseYaml } from "~/content/yaml";
import { nestedTooDeep } from "~/content/yaml-depth";
import { readAnew } from "~/content/yaml-nodes";

function read(text: string) {
  const findings = findingsOf("x.yaml");
  return { located: parseYaml(text, findings), codes: findings.problems.map(({ code, line, column }) => `${line}:${column} ${code}`) };
}

const REFUSED: readonly (readonly [string, string, string])[] = [
  ["two documents", "a: 1\n---\nb: 2", "2:1 yaml-syntax"],
  ["a directive", "%TAG ! tag:x,2026:\n---\na: 1", "1:1 yaml-directive"],
  ["an end and more", "a: 1\n...\nb: 2", "2:1 yaml-directive"],
  ["a known tag", "a: !!str 1", "1:10 yaml-tag"],
  ["an unknown tag", "a: !x 1", "1:4 yaml-syntax"],
  ["an anchor", "a: &x 1", "1:7 yaml-alias"],
  ["a double key", "a: 1\na: 2", "2:1 key-twice"],
  ["a key of the prototype", "a: 1\nconstructor: 2", "2:1 key-form"],
  ["a number as key", "1: a", "1:1 key-form"],
  ["a merge", "<<: { a: 1 }", "1:1 key-form"],
  ["no number", "a: .nan", "1:4 number-form"],
  ["a tab", "a:\n\tb: 1", "2:1 yaml-syntax"],
  ["an escaped direction mark", 'a: "b\\u202e"', "1:4 character-forbidden"],
  ["nothing", "# nur ein Kommentar\n", "1:1 yaml-empty"],
];

test.each(REFUSED)("%s is refused at its place", (_name, text, problem) => {
  const { located, codes } = read(text);
  expect(located).toBeUndefined();
  expect(codes[0]).toBe(problem);
});

test("the core schema keeps no a text and days texts", () => {
  expect(read("a: no\nb: 2026-11-22\nc: +1\nd: true").located?.value).toEqual({ a: "no", b: "2026-11-22", c: 1, d: true });
});

test("objects have no prototype", () => {
  const value = read("a: { b: 1 }").located?.value as { readonly a: object };
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(Object.getPrototypeOf(value.a)).toBeNull();
});

test("places lead to keys of groups and to values", () => {
  const { located } = read("a:\n  b: 1\n  c:\n    - x\n    - y");
  expect(located?.at(["a"])).toEqual({ line: 1, column: 1 });
  expect(located?.at(["a", "b"])).toEqual({ line: 2, column: 6 });
  expect(located?.at(["a", "c", 1])).toEqual({ line: 5, column: 7 });
  expect(located?.at(["a", "c", "missing", "deeper"])).toEqual({ line: 3, column: 3 });
});

test("depth is counted in indentation, dashes and brackets, not in texts", () => {
  expect(nestedTooDeep("[".repeat(50))).toBe(true);
  expect(nestedTooDeep("- ".repeat(50) + "a")).toBe(true);
  expect(nestedTooDeep(Array.from({ length: 50 }, (_, index) => `${" ".repeat(index)}a:`).join("\n"))).toBe(true);
  expect(nestedTooDeep(`a: "${"[".repeat(50)}"`)).toBe(false);
  expect(nestedTooDeep(`a: x # ${"[".repeat(50)}`)).toBe(false);
  expect(nestedTooDeep(Array.from({ length: 50 }, () => "a: [x]").join("\n"))).toBe(false);
});

test("places found by the lines of a text are those found by counting", () => {
  const text = "eins\nzwei\n\nvier";
  const placeOf = placesIn(text);
  for (let offset = 0; offset <= text.length; offset += 1) expect(placeOf(offset)).toEqual(placeAt(text, offset));
});

test("a text is read once while it is worked with, and what is changed is another reading", () => {
  const text = "a: 1\nb: [x]\n";
  const first = read(text).located;
  expect(read(text).located).toBe(first);
  readAnew(text).setIn(["a"], 2);
  expect(read(text).located?.value).toEqual({ a: 1, b: ["x"] });
  for (const other of [1, 2, 3, 4]) read(`a: ${other}0\n`);
  expect(read(text).located).not.toBe(first);
});

test("what is wrong in a text is told each time", () => {
  expect(read("a: 1\na: 2").codes).toEqual(read("a: 1\na: 2").codes);
  expect(read("a: [").codes).toEqual(read("a: [").codes);
});
