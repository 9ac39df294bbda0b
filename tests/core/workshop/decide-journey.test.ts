import { expect, test } from "vitest";
import { changedTrees } from "~/core/workshop/change";
import { decideEdit } from "~/core/workshop/decide-edit";
import type { Edit } from "~/core/workshop/edit";
import { treeAt, type Tree } from "~/core/workshop/tree";

const DRAFT: Tree = {
  scenes: { a1: { kind: "dialogue", moves: { m1: { to: "b1" } } }, b1: { kind: "interpretation", readings: { r1: {}, r2: {} }, results: {} } },
  journeys: { j1: { title: "Weg", steps: ["m1", ["r1", "r2"], "m2"], ending: "e1" } },
};

function after(edit: Edit): Tree | undefined {
  const decided = decideEdit({ structure: DRAFT }, edit, () => "neu");
  return typeof decided === "string" ? decided : treeAt(changedTrees({ structure: DRAFT }, decided.changes).structure, decided.made ?? ["journeys", "j1", "steps"]);
}

test("a recorded play-through becomes a journey: moves stand alone, ticks and wordings as lists", () => {
  expect(after({ kind: "add-journey", title: "Gut", steps: [["m1"], ["r1"], ["s1:w1"], ["s1:w1", "s2:w2"]], ending: "e1", meters: { trust: { atLeast: 3 } } }))
    .toEqual({ title: "Gut", steps: ["m1", ["r1"], ["s1:w1"], ["s1:w1", "s2:w2"]], ending: "e1", meters: { trust: { atLeast: 3 } } });
  expect(after({ kind: "add-journey", title: "Kurz", steps: [["m1"]], ending: "e1" })).toEqual({ title: "Kurz", steps: ["m1"], ending: "e1" });
});

test.each<[string, Extract<Edit, { kind: "steps" }>["change"], Tree]>([
  ["put in", { kind: "insert", at: 1, step: ["m9"] }, ["m1", "m9", ["r1", "r2"], "m2"]],
  ["put in at the end", { kind: "insert", at: 3, step: ["r2"] }, ["m1", ["r1", "r2"], "m2", ["r2"]]],
  ["taken out", { kind: "remove", at: 0 }, [["r1", "r2"], "m2"]],
  ["set further down", { kind: "move", at: 0, to: 2 }, [["r1", "r2"], "m2", "m1"]],
  ["set further up", { kind: "move", at: 2, to: 0 }, ["m2", "m1", ["r1", "r2"]]],
  ["left where it is", { kind: "move", at: 1, to: 1 }, ["m1", ["r1", "r2"], "m2"]],
])("a step is %s", (_what, change, steps) => {
  expect(after({ kind: "steps", journey: "j1", change })).toEqual(steps);
});

test.each<[string, string, Extract<Edit, { kind: "steps" }>["change"]]>([
  ["a journey that is gone", "weg", { kind: "remove", at: 0 }],
  ["a step that is not there", "j1", { kind: "remove", at: 3 }],
  ["a place that is not there", "j1", { kind: "move", at: 0, to: 3 }],
  ["no number", "j1", { kind: "insert", at: Number.NaN, step: ["m1"] }],
  ["nothing to do", "j1", { kind: "insert", at: 0, step: [] }],
])("%s is refused", (_what, journey, change) => {
  expect(after({ kind: "steps", journey, change })).toBe("place-missing");
});
