import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import { journeyWay } from "~/core/workshop/journey-way";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const EVERYTHING = treeOf(EVERYTHING_DE) ?? {};

test("steps are told by their scene and their words, and each fits to the one before", () => {
  const { steps, ends } = journeyWay(EVERYTHING, "j1aa");
  expect(steps.map(({ scene, words, fits }) => [scene?.value, words, fits])).toEqual([
    ["a1aa", ["Sie gehen zur Kasse."], true], ["h1aa", ["Zur Frist."], true], ["h1aa", ["Sie gehen weiter."], true], ["i1aa", ["Sie sucht.", "Sie will nicht."], true], ["w1aa", ["Guten Tag"], true],
  ]);
  expect(ends).toBe(true);
});

test("what can come next is what the step before leads to, or the scene that was asked for", () => {
  expect(journeyWay(EVERYTHING, "j1aa", { at: 0 }).choices).toMatchObject([{ kind: "one", scene: { value: "a1aa" }, options: [{ value: "m1aa" }, { value: "m2aa" }] }]);
  expect(journeyWay(EVERYTHING, "j1aa", { at: 3 }).choices).toMatchObject([{ kind: "many", options: [{ value: "r1aa" }, { value: "r2aa" }] }]);
  expect(journeyWay(EVERYTHING, "j1aa", { at: 4 }).choices).toMatchObject([{ kind: "letter", sentences: [{ label: "Anrede", options: [{ value: "c1aa:g1aa" }, { value: "c1aa:g2aa" }] }] }]);
  expect(journeyWay(EVERYTHING, "j1aa", { scene: "h1aa" }).choices).toMatchObject([{ scene: { value: "h1aa" }, options: [{ value: "s1aa" }, { value: "m3aa" }] }]);
});

test.each([[{ at: -1 }], [{ at: 99 }], [{ at: Number.NaN }], [{ scene: "weg" }]])("%j asks for nothing that is there, so the end is shown", (asked) => {
  expect(journeyWay(EVERYTHING, "j1aa", asked).at).toBe(5);
});

test("a step that leads nowhere is told as a gap", () => {
  const draft = { start: "a1", scenes: { a1: { title: "A", moves: { m1: { say: "x", to: "weg" } } } }, journeys: { j1: { steps: ["m1", "m1", "fehlt", 7] } } };
  expect(journeyWay(draft, "j1").steps.map(({ fits, words }) => [fits, words])).toEqual([[true, ["x"]], [false, ["x"]], [false, ["fehlt"]], [false, []]]);
  expect(journeyWay({}, "weg")).toMatchObject({ steps: [], choices: [], ends: false });
});
