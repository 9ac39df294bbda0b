import { expect, test } from "vitest";
import { englishPlace, idsBelow } from "~/core/workshop/english-place";
import { textAt, treeAt, type Path, type Tree } from "~/core/workshop/tree";
import { sourcesOf } from "../../content/sources";
import { treeOf } from "~/content/yaml-change";

const SHIPPED = [...sourcesOf("courses/scenarios")].filter(([name]) => name.endsWith(".yaml") && !name.endsWith(".en.yaml"));

function leaves(tree: Tree, path: Path): readonly Path[] {
  if (typeof tree !== "object" || tree === null) return [path];
  return Object.entries(tree).flatMap(([key, inner]: [string, Tree]) => leaves(inner, [...path, Array.isArray(tree) ? Number(key) : key]));
}

test.each(SHIPPED)("every English text of %s is found from its German one, and none twice", (name, text) => {
  const german = treeOf(text) ?? null;
  const english = treeOf(sourcesOf("courses/scenarios").get(name.replace(".yaml", ".en.yaml")) ?? "");
  const found = leaves(german, []).flatMap((path) => {
    const place = englishPlace(path);
    const at = place && ["texts", place.key, ...place.field];
    return at && textAt(english, at) !== undefined ? [at.join("/")] : [];
  });
  const all = leaves(treeAt(english, ["texts"]) ?? null, ["texts"]).map((path) => path.join("/"));
  expect(found.toSorted()).toEqual(all.toSorted());
});

test.each([
  [["title"], "scenario", ["title"]],
  [["scenes", "a2", "moves", "b3", "echo", "line"], "b3", ["echo"]],
  [["scenes", "a2", "moves", "b3", "evidence", "fairness_power", "missed"], "b3", ["evidence", "fairness_power"]],
  [["meters", "trust", "words", 2], "trust", ["words", 2]],
  [["flags", "told"], "told", ["note"]],
  [["debrief", "lens", "power", "reading"], "lens.power", ["reading"]],
  [["debrief", "tool", "why"], "debrief", ["tool"]],
  [["swapTest", "cards", "k1"], "swapTest", ["cards", "k1"]],
])("the text at %j stands under %s", (path, key, field) => {
  expect(englishPlace(path)).toEqual({ key, field });
});

test.each([[["format"]], [["start"]], [["flags"]], [["cast"]]])("%j is no text to be translated", (path) => {
  expect(englishPlace(path)).toBeUndefined();
});

test("ids below a scene are its own and those of all its entries, not the names of its fields", () => {
  const scene = { title: "T", company: { frau: "calm" }, moves: { b3: { say: "S", evidence: { fairness_power: { shown: "B" } } } }, sentences: { c4: { label: "L", wordings: { d5: { text: "W" } } } } };
  expect(idsBelow(scene, ["scenes", "a2"])).toEqual(["a2", "b3", "c4", "d5"]);
});
