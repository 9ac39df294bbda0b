import fc from "fast-check";
import { expect, test } from "vitest";
import { codeOf, conditionChoices, partOf } from "~/core/workshop/condition-code";
import { conditionName, conditionPosted, conditionShown, type ConditionShown } from "~/core/workshop/condition-form";
import type { Path, Tree } from "~/core/workshop/tree";
import { treeOf } from "~/content/yaml-change";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const SEED = 41_114;
console.info(`seed ${SEED}`);
const PATH: Path = ["scenes", "a1aa", "moves", "m1aa", "when"];
const CODES = [...conditionChoices(treeOf(EVERYTHING_DE) ?? {}, "readings"), ...conditionChoices({}, "wordings")].map(({ code }) => code);

/** The controls of a form as it is drawn, with the empty rows at the end of each group. */
function controls(shown: ConditionShown, places: readonly number[] = []): readonly (readonly [string, string])[] {
  const rows = [...shown.rows, "", ""];
  return [...(places.length === 0 ? [[conditionName(PATH), shown.how] as const] : []), ...rows.flatMap((row, index) => {
    const at = [...places, index];
    return [[conditionName(PATH, at), typeof row === "string" ? row : row.how] as const, ...(typeof row === "string" ? [] : controls(row, at))];
  })];
}

function posted(form: readonly (readonly [string, string])[]) {
  const values = new Map(form);
  return (name: string) => (values.has(name) ? [values.get(name) ?? ""] : []);
}

const leaf: fc.Arbitrary<Tree> = fc.oneof(fc.constantFrom(...CODES).map((code) => partOf(code) ?? ""), fc.constantFrom<Tree>({ flag: "a b", is: "ja" }, { meter: "trust" }, "Text", 7, { neu: true }, { flag: "x", is: true, meter: "y" }));
const condition: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; group: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: "small" }, leaf, tie("group")),
  group: fc.record({ how: fc.constantFrom("all", "any"), parts: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }) }).map(({ how, parts }): Tree => ({ [how]: parts })),
})).tree;

test("every condition comes out of its form as it went in", () => {
  fc.assert(fc.property(condition, (written) => {
    expect(conditionPosted(PATH, posted(controls(conditionShown(written))), written)).toBe(written);
  }), { seed: SEED, numRuns: 500 });
});

test("what a form can choose is read back as the same choice", () => {
  expect(CODES.length).toBeGreaterThan(40);
  for (const code of CODES) expect(codeOf(partOf(code) ?? "")).toBe(code);
});

test("any rows make a condition that the next form shows in the same rows", () => {
  const row = fc.constantFrom(...CODES, "all", "any", "", "flag weg", "meter trust min", "__proto__", "raw {}");
  fc.assert(fc.property(fc.constantFrom("all", "any"), fc.array(fc.tuple(fc.constantFrom("0", "1", "2", "0.0", "0.1", "1.0", "1.0.0", "2.0"), row)), (how, rows) => {
    const form = [[conditionName(PATH), how] as const, ...rows.map(([place, code]) => [`${conditionName(PATH)}#${place}`, code] as const)];
    const made = conditionPosted(PATH, posted(form), undefined);
    expect(conditionPosted(PATH, posted(controls(conditionShown(made))), made)).toBe(made);
  }), { seed: SEED, numRuns: 500 });
});

test.each<[string, readonly string[], Tree | undefined]>([
  ["nothing", ["all"], undefined],
  ["one part", ["any", "flag said off"], { flag: "said", is: false }],
  ["two parts", ["any", "flag said on", "meter trust min 1 max 2"], { any: [{ flag: "said", is: true }, { meter: "trust", atLeast: 1, atMost: 2 }] }],
  ["empty rows", ["all", "", "hub h1aa required on", ""], { hub: "h1aa", discussed: "required", is: true }],
])("%s chosen", (_what, [how = "", ...rows], wished) => {
  const form = [[conditionName(PATH), how] as const, ...rows.map((row, index) => [conditionName(PATH, [index]), row] as const)];
  expect(conditionPosted(PATH, posted(form), undefined)).toEqual(wished);
});

test("a group in a group is built and taken out again", () => {
  const form = (inner: string) => posted([[conditionName(PATH), "all"], [conditionName(PATH, [0]), "flag said on"], [conditionName(PATH, [1]), inner], [conditionName(PATH, [1, 0]), "condition sanft on"], [conditionName(PATH, [1, 1]), "readings open max 0"]]);
  expect(conditionPosted(PATH, form("any"), undefined)).toEqual({ all: [{ flag: "said", is: true }, { any: [{ condition: "sanft", is: true }, { readings: "open", atMost: 0 }] }] });
  expect(conditionPosted(PATH, form(""), undefined)).toEqual({ flag: "said", is: true });
});
