import fc from "fast-check";
import { expect, test } from "vitest";
import { changed, type Change, type Neighbour } from "~/core/workshop/change";
import { isBranch, keysAt, sameTree, treeAt, type Path, type Tree } from "~/core/workshop/tree";
import { changeYaml, treeOf } from "~/content/yaml-change";
import { sourcesOf } from "./sources";

const SEED = 20261126;
console.info(`seed ${SEED}`);
/** With how many runs: a large scene takes a hundred times as long to read as a small one. */
const TEXTS = [
  ...[...sourcesOf("courses/patterns")].filter(([name]) => name.endsWith(".yaml")).map(([name, text]) => [name, 15, text] as const),
  ...[...sourcesOf("courses/scenarios")].filter(([name]) => name.startsWith("s13")).map(([name, text]) => [name, 2, text] as const),
];

function places(tree: Tree, path: Path = []): readonly Path[] {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap((item, index) => (typeof item === "string" ? [[...path, index]] : []));
  return isBranch(tree) ? Object.entries(tree).flatMap(([key, inner]) => [[...path, key], ...places(inner, [...path, key])]) : [];
}

const value: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom("", "ja", "true", "null", "12", "a2kt", "„Guten Tag“: # kein Kommentar", "mit \"Zeichen\" und 'Strich'", "zwei\nZeilen", "- Strich", "2026-11-26", "{offen}", "ß 𝒳 é"),
  fc.integer({ min: -10, max: 10 }), fc.boolean(),
  fc.constantFrom<Tree>({ trust: 1, set: ["told"] }, {}, [], ["a", "b c"], { flag: "told", is: true }, { say: "Satz", effects: {}, to: "end" }, { all: [{ flag: "a", is: true }, { meter: "m", atLeast: 2 }] }, { fairness_power: { shown: "Grund" } }, { a: { b: { c: { d: "tief" } } } }),
);

function changeOf(tree: Tree, draw: { readonly place: number; readonly kind: number; readonly other: number; readonly value: Tree }): Change {
  const all = places(tree);
  const path = all[draw.place % all.length] ?? [];
  const list = path.slice(0, -1);
  const siblings = keysAt(tree, list);
  const after: Neighbour = draw.other % 5 === 0 ? "first" : { behind: siblings[draw.other % Math.max(1, siblings.length)] ?? "" };
  const file = "structure";
  if (typeof path.at(-1) === "number") return { file, kind: "put", path, value: String(draw.value) };
  if (draw.kind === 0) return { file, kind: "drop", path };
  if (draw.kind === 1) return { file, kind: "place", path, after };
  if (draw.kind === 2) return { file, kind: "put", path: [...list, "zz9new"], value: draw.value, after };
  return { file, kind: "put", path, value: draw.value };
}

const drawn = fc.record({ place: fc.nat(100_000), kind: fc.nat(3), other: fc.nat(1_000), value });

test.each(TEXTS)("any change of %s says the same in the text as in the data, and leaves the lines around it alone, %i times", (_name, runs, text) => {
  const start = treeOf(text) ?? {};
  fc.assert(fc.property(drawn, (draw) => {
    const change = changeOf(start, draw);
    const written = changeYaml(text, start, change);
    expect(written).toBeDefined();
    expect(sameTree(treeOf(written?.text ?? ""), changed(start, change))).toBe(true);
    if (change.kind !== "put") return;
    const held = JSON.stringify(treeAt(start, change.path) ?? "").length;
    const [before, after] = [text.split("\n"), (written?.text ?? "").split("\n")];
    const same = before.findIndex((line, index) => line !== after[index]);
    const tail = before.toReversed().findIndex((line, index) => line !== after.at(-1 - index));
    if (same !== -1 && tail !== -1) expect(before.slice(same, before.length - tail).join("\n").length).toBeLessThan(2 * held + 2_000);
  }), { seed: SEED, numRuns: runs });
});

test.each(TEXTS.filter(([, runs]) => runs > 2))("twenty changes of %s after each other stay readable", (_name, _runs, text) => {
  fc.assert(fc.property(fc.array(drawn, { minLength: 20, maxLength: 20 }), (draws) => {
    let now: { readonly text: string; readonly tree: Tree } = { text, tree: treeOf(text) ?? {} };
    for (const draw of draws) now = changeYaml(now.text, now.tree, changeOf(now.tree, draw)) ?? now;
    expect(sameTree(treeOf(now.text), now.tree)).toBe(true);
  }), { seed: SEED, numRuns: 1 });
});
