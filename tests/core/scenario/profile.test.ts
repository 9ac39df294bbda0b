import { describe, expect, it } from "vitest";
import type { Dimension, Evidence, Scenario } from "~/core/scenario/model";
import { levelOf, opportunitiesOn, showProfile } from "~/core/scenario/profile";
import { dialogue, effects, interpretation, move, result, smallScenario, withMove, wording, words, writing } from "../../fixtures/scenario";
import { played } from "./played";

const scenario = smallScenario();
const shown = (dimension: Dimension): Evidence => ({ dimension, polarity: "shown", reason: words(`gezeigt ${dimension}`) });
const missed = (dimension: Dimension): Evidence => ({ dimension, polarity: "missed", reason: words(`verpasst ${dimension}`) });

function levels(path: string, of: Scenario = scenario, bypass = false): Readonly<Record<string, string>> {
  return Object.fromEntries(showProfile(of, played(path, bypass, of), "de").map(({ dimension, level }) => [dimension, level]));
}

function turnsOf(path: string, dimension: Dimension, of: Scenario = scenario, bypass = false): readonly number[] {
  return (opportunitiesOn(of, played(path, bypass, of)).get(dimension) ?? []).map(({ turn }) => turn);
}

describe("the level of a dimension", () => {
  const used = { used: true, costly: false };
  const left = { used: false, costly: false };
  const dear = { used: false, costly: true };
  it.each([
    { opportunities: [], level: "absent", why: "there was no opportunity" },
    { opportunities: [used], level: "shown", why: "the only one was used" },
    { opportunities: [left], level: "missed", why: "none was used" },
    { opportunities: [left, dear], level: "missed", why: "none was used, one of them at a cost" },
    { opportunities: [used, left], level: "partly", why: "half of them were used" },
    { opportunities: [used, used, left], level: "shown", why: "two thirds were used" },
    { opportunities: [used, used, dear], level: "partly", why: "one was missed by a costly reply" },
    { opportunities: [used, used, used, left, left], level: "partly", why: "three of five are less than two thirds" },
    { opportunities: [used, used, used, used, left, left], level: "shown", why: "four of six are two thirds" },
    { opportunities: [{ used: true, costly: true }], level: "partly", why: "it was shown and missed at a cost in one answer" },
  ] as const)("is $level where $why", ({ opportunities, level }) => {
    expect(levelOf(opportunities)).toBe(level);
  });
});

describe("an opportunity", () => {
  it("is a moment whose offered moves have evidence, whatever was answered", () => {
    const quiet = withMove("s2", "a1", { evidence: [] });
    expect(turnsOf("c1,a1,m1,d1", "mutual_understanding", quiet)).toEqual([1, 2, 3]);
    expect(levels("c1,a1,m1,d1", quiet)["mutual_understanding"]).toBe("shown");
  });

  it("is not given by a move that is not offered in this state", () => {
    const locked = withMove("s4", "d3", { evidence: [shown("self_regulation")] });
    expect(turnsOf("o1,m1,d1", "self_regulation", locked)).toEqual([]);
    expect(turnsOf("c1,a2,b1,m1,d1", "self_regulation", locked)).toEqual([4]);
  });

  it("is given by every result that some choice of readings leads to, and by no other", () => {
    const read = smallScenario({
      start: "s1",
      scenes: [
        interpretation("s1", [{ id: "o1", stance: "open", text: words("o1") }, { id: "c1", stance: "closing", text: words("c1") }], [
          result("r1", "s2", { when: { readings: "open", atLeast: 2 }, evidence: [shown("fairness_power")] }),
          result("r2", "s2", { when: { readings: "closing", atLeast: 1 }, evidence: [missed("open_interpretation")] }),
          result("r3", "s2", { evidence: [] }),
        ]),
        dialogue("s2", [move("a1", "end", { evidence: [] }), move("a2", "end", { evidence: [] })]),
      ],
    });
    expect(turnsOf("o1,a1", "open_interpretation", read)).toEqual([0]);
    expect(turnsOf("o1,a1", "fairness_power", read)).toEqual([]);
    expect(levels("o1,a1", read)).toMatchObject({ open_interpretation: "missed", fairness_power: "absent" });
  });

  it("is given in a letter by wordings and by the results that some letter leads to", () => {
    const letter = smallScenario({
      start: "s1",
      scenes: [
        writing("s1", [
          { id: "t1", label: words("Anrede"), wordings: [wording("w1", { evidence: [shown("mutual_understanding")] }), wording("w2", { rating: "costly", evidence: [missed("mutual_understanding")], effects: effects({ trust: -2 }) })] },
          { id: "t2", label: words("Frist"), wordings: [wording("w3", { evidence: [shown("mutual_understanding")] }), wording("w4", { when: { flag: "promised", is: true }, evidence: [shown("self_regulation")] })] },
        ], [
          result("r1", "end", { when: { all: [{ wordings: "costly", atLeast: 1 }, { meter: "trust", atMost: 0 }] }, evidence: [missed("fairness_power")] }),
          result("r2", "end", { when: { wordings: "costly", atLeast: 2 }, evidence: [shown("solution_network")] }),
          result("r3", "end", { evidence: [shown("legal_clarity")] }),
        ]),
      ],
    });
    expect(levels("t1:w1+t2:w3", letter)).toEqual({
      legal_clarity: "shown", open_interpretation: "absent", mutual_understanding: "shown", fairness_power: "missed", self_regulation: "absent", solution_network: "absent",
    });
    expect(turnsOf("t1:w1+t2:w3", "mutual_understanding", letter)).toEqual([0]);
    expect(levels("t1:w2+t2:w3", letter)).toMatchObject({ mutual_understanding: "partly", legal_clarity: "missed", fairness_power: "missed" });
  });

  it("is not a moment that was left out", () => {
    expect(turnsOf("c1,a2,b1,m1,d1", "mutual_understanding")).toEqual([1, 2, 3, 4]);
    expect(turnsOf("c1,a2,m1,d1", "mutual_understanding", scenario, true)).toEqual([1, 3, 4]);
  });
});

describe("the profile", () => {
  it("says for every dimension what the path has shown, with the moment and the reason", () => {
    const half = withMove("s2", "a2", { evidence: [missed("mutual_understanding")] }, withMove("s3", "m1", { evidence: [] }));
    const profile = showProfile(half, played("c1,a2,b1,m1,d1", false, half), "de");
    expect(profile.map(({ dimension }) => dimension)).toHaveLength(6);
    expect(profile.find(({ dimension }) => dimension === "mutual_understanding")).toEqual({
      dimension: "mutual_understanding",
      level: "partly",
      reasons: [
        { turn: 1, moment: { text: "Titel s2", language: "de" }, polarity: "missed", reason: { text: "verpasst mutual_understanding", language: "de" } },
        { turn: 2, moment: { text: "Titel s5", language: "de" }, polarity: "shown", reason: { text: "Beleg b1", language: "de" } },
        { turn: 3, moment: { text: "Titel s3", language: "de" } },
        { turn: 4, moment: { text: "Titel s4", language: "de" }, polarity: "shown", reason: { text: "Beleg d1", language: "de" } },
      ],
    });
  });

  it("holds nothing to add up", () => {
    expect(JSON.stringify(showProfile(scenario, played("o1,m1,d1"), "de"))).not.toMatch(/score|points|percent|sum|count/iu);
  });
});
