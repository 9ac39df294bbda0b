import { describe, expect, it } from "vitest";
import { bridgesAhead, decideSkip, earlierOf } from "~/core/progress/earlier";
import type { Fact } from "~/core/progress/facts";
import { playedBy } from "~/core/scenario/cards";
import type { Scenario } from "~/core/scenario/model";
import { kindsScenario } from "../../fixtures/kinds-scenario";
import { smallScenario, steps } from "../../fixtures/scenario";
import { begun, given, LATER, moved } from "./facts";

const scenario = kindsScenario();

function earlier(...paths: readonly string[]) {
  return earlierOf(paths.map((path) => ({ scenario, attempt: { steps: steps(path), bypass: false } })));
}

function ahead(path: string, before: ReturnType<typeof earlier>, of: Scenario = scenario): string {
  return bridgesAhead(of, { steps: steps(path), bypass: false }, before).map((chosen) => chosen.join("+")).join();
}

describe("what earlier attempts left behind", () => {
  it("is the last choice of each moment", () => {
    const { chosen } = earlier("w1,w2,g2,x1,n1:k1+n2:k3", "w1,w2,g1");
    expect([...chosen]).toEqual([["t1", ["w1"]], ["t2", ["w2"]], ["h1", ["g1"]], ["l1", ["n1:k1", "n2:k3"]]]);
  });

  it("is nothing of a moment that was left out", () => {
    const { chosen } = earlierOf([{ scenario: smallScenario(), attempt: { steps: steps("c1,a2"), bypass: true } }]);
    expect([...chosen.keys()]).toEqual(["s1", "s2"]);
  });
});

describe("the way to the next decision", () => {
  it.each([
    { why: "passes all bridges that were read", path: "", before: ["w1,w2"], ways: "w1,w2" },
    { why: "stops before one that was never answered", path: "", before: ["w1"], ways: "w1" },
    { why: "does not begin at a decision", path: "w1,w2", before: ["w1,w2,x1"], ways: "" },
    { why: "is none in a first attempt", path: "", before: [], ways: "" },
    { why: "stops where a variant says something new", path: "w1,w2,x1,n1:k2+n2:k3", before: ["w1,w2"], ways: "" },
    { why: "passes a variant that was read", path: "w1,w2,x1,n1:k2+n2:k3", before: ["w1,w2,x1,n1:k2+n2:k3,w2"], ways: "w2" },
  ])("$why", ({ path, before, ways }) => {
    expect(ahead(path, earlier(...before))).toBe(ways);
  });

  it("passes nothing that another person says", () => {
    expect(ahead("", earlier("w1,w2"), playedBy(scenario, { yildiz: "roth" }))).toBe("");
  });
});

describe("skipping", () => {
  const before = earlier("w1,w2");
  const skip = (turn: number, seen = before, ...facts: readonly Fact[]) => decideSkip(given(begun("a1", { scenario: scenario.id }), ...facts), scenario, seen, { attempt: "a1", turn }, LATER);

  it("records every move, all at once", () => {
    expect(skip(1)).toEqual([["w1"], ["w2"]].map((chosen) => ({ type: "move-made", at: LATER, attempt: "a1", chosen })));
  });

  it("is refused from an old page, where nothing is known, and for no attempt", () => {
    expect(skip(9)).toEqual({ refused: "stale-turn" });
    expect(skip(1, earlier())).toEqual({ refused: "move-not-offered" });
    expect(skip(3, before, moved("w1"), moved("w2"))).toEqual({ refused: "move-not-offered" });
    expect(decideSkip(given(), scenario, before, { attempt: "a1", turn: 1 }, LATER)).toEqual({ refused: "not-found" });
  });

  it("to an ending records that too", () => {
    const last = { ...scenario, scenes: scenario.scenes.map((scene) => (scene.id === "t2" && scene.kind === "dialogue" ? { ...scene, moves: scene.moves.map((one) => ({ ...one, to: "end" })) } : scene)) };
    const read = earlierOf([{ scenario: last, attempt: { steps: steps("w1,w2"), bypass: false } }]);
    const facts = decideSkip(given(begun("a1", { scenario: last.id })), last, read, { attempt: "a1", turn: 1 }, LATER);
    expect(facts).toMatchObject([{ chosen: ["w1"] }, { chosen: ["w2"] }, { type: "scenario-ended", ending: "e2" }]);
  });
});
