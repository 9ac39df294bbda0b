import { describe, expect, it } from "vitest";
import { isRefusal } from "~/core/refusal";
import type { Scenario } from "~/core/scenario/model";
import { beginPlay, decideEnding, endingOf, movesHere, replay, sceneOf, takeStep } from "~/core/scenario/play";
import { effects, move, smallScenario, steps, withMove, withScene } from "../../fixtures/scenario";
import { played } from "./played";

const scenario = smallScenario();

function refusedAt(path: string, of: Scenario = scenario): string | undefined {
  const trace = replay(of, { steps: steps(path), bypass: false });
  return isRefusal(trace) ? trace.refused : undefined;
}

describe("a play-through", () => {
  const cases = [
    { path: "", at: "s1", trust: 2, tension: 1, flags: [] },
    { path: "o1", at: "s3", trust: 2, tension: 1, flags: [] },
    { path: "o1+o2", at: "s3", trust: 2, tension: 1, flags: [] },
    { path: "o1+c1", at: "s3", trust: 2, tension: 1, flags: [] },
    { path: "c1", at: "s2", trust: 1, tension: 1, flags: ["blamed"] },
    { path: "c1,a1", at: "s3", trust: 2, tension: 1, flags: [] },
    { path: "c1,a2", at: "s5", trust: 1, tension: 3, flags: ["blamed"] },
    { path: "c1,a2,b1", at: "s3", trust: 1, tension: 2, flags: ["blamed"] },
    { path: "o1,m1", at: "s4", trust: 3, tension: 1, flags: ["promised"] },
    { path: "o1,m4", at: "s3", trust: 2, tension: 1, flags: ["promised"] },
    { path: "o1,m2", at: "s4", trust: 1, tension: 2, flags: [] },
    { path: "o1,m1,d1", at: "e2", trust: 3, tension: 1, flags: ["promised"] },
    { path: "o1,m1,d2", at: "e2", trust: 4, tension: 0, flags: ["promised"] },
    { path: "o1,m2,d1", at: "e1", trust: 1, tension: 2, flags: [] },
    { path: "c1,a2,b2", at: "e1", trust: 1, tension: 3, flags: ["blamed"] },
    { path: "c1,a2,b1,m1,d3", at: "e2", trust: 3, tension: 2, flags: ["promised"] },
    { path: "o1,m4,m3", at: "e2", trust: 2, tension: 1, flags: ["promised"] },
  ];
  it.each(cases)("„$path“ stands at $at", ({ path, at, trust, tension, flags }) => {
    const { position, turns } = played(path);
    expect(position.at).toBe(at);
    expect(position.over).toBe(at.startsWith("e"));
    expect(position.meters).toEqual({ trust, tension });
    expect([...position.flags].sort()).toEqual([...flags].sort());
    expect(turns).toHaveLength(steps(path).length);
  });

  const refusals = [
    { path: "zz", refused: "move-not-offered", why: "nobody wrote this reading" },
    { path: "o1+zz", refused: "move-not-offered", why: "one of the readings is invented" },
    { path: "o1+o1", refused: "move-not-offered", why: "a reading is chosen twice" },
    { path: "o1,zz", refused: "move-not-offered", why: "nobody wrote this move" },
    { path: "o1,a1", refused: "move-not-offered", why: "the move belongs to another moment" },
    { path: "o1,m3", refused: "move-not-offered", why: "the move is locked" },
    { path: "o1,m1+m2", refused: "move-not-offered", why: "two moves at once" },
    { path: "o1,m4,m4", refused: "move-not-offered", why: "its condition does not hold any more" },
    { path: "c1,a2,b1,m2,d3,d1", refused: "attempt-over", why: "the scene has ended" },
  ];
  it.each(refusals)("„$path“ is refused: $why", ({ path, refused }) => {
    expect(refusedAt(path)).toBe(refused);
  });

  it("refuses an empty choice, in an interpretation and in a dialogue", () => {
    expect(replay(scenario, { steps: [[]], bypass: false })).toEqual({ refused: "nothing-chosen" });
    expect(replay(scenario, { steps: [["o1"], []], bypass: false })).toEqual({ refused: "nothing-chosen" });
  });

  it("does not read names of the language itself as moves", () => {
    for (const name of ["constructor", "__proto__", "toString", "*", "read", ""]) expect(refusedAt(`o1,${name}`)).toBe("move-not-offered");
  });

  it("remembers each turn: where, what, what followed", () => {
    const [first, second] = played("c1,a1").turns;
    expect(first).toMatchObject({ scene: "s1", chosen: ["c1"], bypassed: false, taken: { id: "r1" } });
    expect(first?.before.meters).toEqual({ trust: 2, tension: 1 });
    expect(first?.after).toMatchObject({ at: "s2", over: false });
    expect(second).toMatchObject({ scene: "s2", chosen: ["a1"], taken: { id: "a1" } });
  });
});

describe("the way round of the content note", () => {
  it("answers the noted moment for whoever leaves it out", () => {
    const { turns, position } = played("c1,a2", true);
    expect(turns.map(({ scene, bypassed }) => [scene, bypassed])).toEqual([["s1", false], ["s2", false], ["s5", true]]);
    expect(position.at).toBe("s3");
    expect(position.meters).toEqual({ trust: 1, tension: 2 });
  });

  it("changes nothing for whoever plays all moments, or never meets it", () => {
    expect(played("c1,a2").position.at).toBe("s5");
    expect(played("o1,m1", true).turns).toHaveLength(2);
  });

  it("does not take the noted moment as a step of the learner", () => {
    expect(replay(scenario, { steps: steps("c1,a2,b1"), bypass: true })).toEqual({ refused: "move-not-offered" });
  });

  it("holds for the first moment, too", () => {
    const loudAtOnce = smallScenario({ start: "s5" });
    const { turns, position } = played("", true, loudAtOnce);
    expect(turns.map(({ scene, bypassed }) => [scene, bypassed])).toEqual([["s5", true]]);
    expect(position.at).toBe("s3");
  });

  it("leads past two noted moments that follow each other", () => {
    const twice = withMove("s2", "a2", { to: "s6" }, smallScenario());
    const two = { ...twice, scenes: [...twice.scenes, { ...sceneOf(twice, "s5"), id: "s6", kind: "dialogue" as const, moves: [move("q1", "s5")] }], contentNote: { text: { de: "laut" }, bypass: { s5: "b1", s6: "q1" } } };
    expect(played("c1,a2", true, two).turns.map(({ scene }) => scene)).toEqual(["s1", "s2", "s6", "s5"]);
    expect(played("c1,a2", true, two).position.at).toBe("s3");
  });

  it("stops where it would lead in a circle", () => {
    const circle = withMove("s5", "b1", { to: "s5" });
    expect(played("c1,a2", true, circle).position.at).toBe("s5");
  });
});

describe("one step by the pure rules", () => {
  it("takes what is offered and refuses the rest", () => {
    const start = beginPlay(scenario);
    expect(start).toEqual({ at: "s1", over: false, meters: { trust: 2, tension: 1 }, flags: new Set() });
    const next = takeStep(scenario, start, ["c1"]);
    expect(next).toEqual({ at: "s2", over: false, meters: { trust: 1, tension: 1 }, flags: new Set(["blamed"]) });
    expect(takeStep(scenario, start, ["m1"])).toEqual({ refused: "move-not-offered" });
    expect(takeStep(scenario, { ...start, over: true }, ["c1"])).toEqual({ refused: "attempt-over" });
    expect(takeStep(scenario, start, [])).toEqual({ refused: "nothing-chosen" });
  });

  it("refuses an interpretation of which no result holds", () => {
    const odd = withScene("s1", (scene) => (scene.kind === "interpretation" ? { ...scene, results: scene.results.slice(0, 1) } : scene));
    expect(takeStep(odd, beginPlay(odd), ["o1"])).toEqual({ refused: "move-not-offered" });
    expect(replay(odd, { steps: [["o1"]], bypass: false })).toEqual({ refused: "move-not-offered" });
  });
});

describe("the moves of a moment", () => {
  it("are those that are possible, and the locked ones with their reason", () => {
    const here = movesHere(scenario, played("o1").position);
    expect(here.map(({ move: { id }, offered }) => [id, offered])).toEqual([["m1", true], ["m2", true], ["m3", false], ["m4", true]]);
  });

  it("leave out what has no reason to show while it is impossible", () => {
    expect(movesHere(scenario, played("o1,m4").position).map(({ move: { id } }) => id)).toEqual(["m1", "m2", "m3"]);
    expect(movesHere(scenario, played("o1,m1").position).map(({ move: { id } }) => id)).toEqual(["d1", "d2"]);
  });

  it("are none in an interpretation", () => {
    expect(movesHere(scenario, beginPlay(scenario))).toEqual([]);
  });
});

describe("an ending", () => {
  it.each([
    { trust: 2, flags: [], id: "e2" },
    { trust: 1, flags: [], id: "e1" },
    { trust: 4, flags: ["blamed"], id: "e1" },
  ])("with trust $trust and $flags is $id", ({ trust, flags, id }) => {
    expect(decideEnding(scenario, { meters: { trust, tension: 0 }, flags: new Set(flags) }).id).toBe(id);
  });

  it("that cannot be decided is a broken promise", () => {
    const open = smallScenario({ endings: scenario.endings.slice(0, 1) });
    expect(() => decideEnding(open, { meters: { trust: 4, tension: 0 }, flags: new Set() })).toThrow("the last ending has a condition");
  });

  it("and a moment are found by id, or the promise is broken", () => {
    expect(sceneOf(scenario, "s3").id).toBe("s3");
    expect(endingOf(scenario, "e2").id).toBe("e2");
    expect(() => sceneOf(scenario, "nowhere")).toThrow("has no scene nowhere");
    expect(() => endingOf(scenario, "nowhere")).toThrow("has no ending nowhere");
  });
});

describe("meters", () => {
  it("stay within their words, however long one insists", () => {
    const loop = withMove("s3", "m2", { to: "s3", effects: effects({ trust: -1, tension: 1 }) });
    const { position } = played(`o1,${Array.from({ length: 12 }, () => "m2").join(",")}`, false, loop);
    expect(position.meters).toEqual({ trust: 0, tension: 4 });
  });
});
