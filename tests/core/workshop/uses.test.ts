import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import { usesOf } from "~/core/workshop/uses";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const EVERYTHING = treeOf(EVERYTHING_DE) ?? {};

test.each<[string, string, readonly string[], readonly string[]]>([
  ["a flag", "said", ["m1aa", "m2aa"], ["sanft", "u1aa", "e1aa"]],
  ["a meter", "trust", ["m1aa", "t1aa", "g1aa"], ["sanft", "m2aa", "x1aa", "j1aa"]],
  ["a named condition", "sanft", [], ["g1aa"]],
  ["a phrase", "p1aa", [], ["a1aa"]],
  ["a person", "wolf", [], ["a1aa", "v1aa"]],
  ["a law", "n1aa", [], ["m1aa", "g1aa"]],
  ["a subject", "s1aa", [], ["sanft"]],
  ["nothing", "weg", [], []],
])("%s is set and read where it says so", (_what, id, set, read) => {
  const uses = usesOf(EVERYTHING, id);
  expect([uses.set.map(({ node }) => node), uses.read.map(({ node }) => node)]).toEqual([set, read]);
});

test("a place is named by its scene and its words", () => {
  expect(usesOf(EVERYTHING, "said").set[0]?.label).toBe("Die Frage · Sie gehen zur Kasse.");
  expect(usesOf(EVERYTHING, "roth").read.map(({ node }) => node)).toEqual(expect.arrayContaining(["trust", "a1aa", "e1aa", "x1aa", "rueckblick"]));
});

test.each([[null], ["Text"], [{ scenes: null }], [{ scenes: { a: { when: "x", effects: [] } } }]])("what is no scenario yet names nothing: %j", (draft) => {
  expect(usesOf(draft, "said")).toEqual({ set: [], read: [] });
});
