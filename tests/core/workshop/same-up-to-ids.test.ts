import { expect, test } from "vitest";
import { sameUpToIds } from "~/core/workshop/same-up-to-ids";
import type { Tree } from "~/core/workshop/tree";

const draft = (a: string, b: string, m: string, n: string, more: { readonly to?: string; readonly say?: string } = {}): Tree => ({
  start: a, meters: { trust: { label: "Vertrauen", of: "frau" } }, cast: { frau: { address: "Frau Roth" } },
  scenes: {
    [a]: { title: "Eins", speaker: "frau", moves: { [m]: { say: more.say ?? "Weiter", effects: { trust: 1 }, to: more.to ?? b } } },
    [b]: { title: "Zwei", speaker: "frau", moves: { [n]: { say: "Ende", echo: { at: [a], line: "Sie weiß es." }, to: "end" } } },
  },
});

test.each<[string, Tree, boolean]>([
  ["other ids", draft("x1", "y2", "p3", "q4"), true],
  ["ids that the other file uses elsewhere", draft("b", "a", "n", "m"), true],
  ["fields in another order", { ...(draft("x1", "y2", "p3", "q4") as object), start: "x1" }, true],
  ["another target", draft("x1", "y2", "p3", "q4", { to: "x1" }), false],
  ["another word", draft("x1", "y2", "p3", "q4", { say: "Halt" }), false],
  ["a scene more", { ...(draft("x1", "y2", "p3", "q4") as object), scenes: { x1: {}, y2: {}, z3: {} } }, false],
  ["an id for two", draft("x1", "y2", "p3", "p3"), false],
])("%s: the same is %s", (_what, other, wanted) => {
  expect(sameUpToIds(draft("a", "b", "m", "n"), other)).toBe(wanted);
});
