import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "~/core/refusal";
import { STATE_LIMIT } from "~/core/scenario/check";
import type { Move, Scenario } from "~/core/scenario/model";
import { beginPlay, movesHere, takeStep, type Position } from "~/core/scenario/play";
import { prove } from "~/core/scenario/proofs";
import { walk } from "~/core/scenario/walk";
import { dialogue, effects, ending, hub, interpretation, move, result, smallScenario, subject, wording, words, writing } from "../../fixtures/scenario";

const GOOD = ending("good", { kind: "gelungen", when: { flag: "promised", is: true } });
const BAD = ending("bad", { kind: "nicht_gelungen" });

function scenarioOf(scenes: Scenario["scenes"], more: Partial<Scenario> = {}): Scenario {
  return smallScenario({ start: scenes[0]?.id ?? "", scenes, endings: [GOOD, BAD], conditions: {}, contentNote: undefined, ...more });
}

const promise = (id: string, to: string, more: Partial<Move> = {}): Move => move(id, to, { effects: effects({}, ["promised"]), ...more });
const proven = (scenario: Scenario) => prove(scenario, walk(scenario, STATE_LIMIT));
const undecided = (scenario: Scenario) => [...walk(scenario, STATE_LIMIT).undecided];

describe("good ways", () => {
  it("are two when two answers of one moment lead there", () => {
    expect(proven(scenarioOf([dialogue("s", [promise("a", "end"), promise("b", "end")])]))).toEqual({ bottlenecks: [], twoWays: true, beyondRepair: [] });
  });

  it("are one when only one answer does, and through a costly answer there is none", () => {
    const one = scenarioOf([dialogue("s", [promise("a", "end"), move("b", "end"), promise("c", "end", { rating: "costly" })])]);
    expect(proven(one)).toMatchObject({ bottlenecks: [["scenes", "s", "moves", "a"]], twoWays: false });
  });

  it("may differ early and still all need one answer later", () => {
    const later = scenarioOf([dialogue("s", [move("a", "t"), move("b", "t")]), dialogue("t", [promise("c", "end"), move("d", "end")])]);
    expect(proven(later)).toMatchObject({ bottlenecks: [["scenes", "t", "moves", "c"]], twoWays: true });
  });

  it("are not held up by a bridge", () => {
    const bridged = scenarioOf([dialogue("s", [promise("a", "t"), promise("b", "t")]), dialogue("t", [move("c", "end", { evidence: [] })])]);
    expect(proven(bridged).bottlenecks).toEqual([]);
  });
});

describe("a first mistake", () => {
  const repair = [promise("r", "end"), promise("q", "end")];

  it("is repaired where a good ending is still reached", () => {
    expect(proven(scenarioOf([dialogue("s", [promise("a", "end"), move("b", "t", { rating: "costly" })]), dialogue("t", repair)])).beyondRepair).toEqual([]);
  });

  it("is beyond repair where it ends the conversation or blocks the good ending", () => {
    const ends = scenarioOf([dialogue("s", [promise("a", "end"), move("b", "end", { rating: "costly" })])]);
    expect(proven(ends).beyondRepair).toEqual([["scenes", "s", "moves", "b"]]);
    const blocks = scenarioOf([dialogue("s", [promise("a", "end"), move("b", "t", { rating: "costly", effects: effects({}, ["blamed"]) })]), dialogue("t", repair)], {
      endings: [ending("lost", { kind: "abgebrochen", when: { flag: "blamed", is: true } }), GOOD, BAD],
    });
    expect(proven(blocks).beyondRepair).toEqual([["scenes", "s", "moves", "b"]]);
  });

  it("may be followed by a second one that ends it", () => {
    const second = scenarioOf([dialogue("s", [promise("a", "end"), move("b", "t", { rating: "costly" })]), dialogue("t", [...repair, move("x", "end", { rating: "costly" })])]);
    expect(proven(second).beyondRepair).toEqual([]);
  });
});

describe("two defensible answers", () => {
  const flags = ["one", "two"].map((id) => ({ id, note: words(id), subjectOf: "h" }));

  it("are open subjects of a hub, and a hub with one way left only leads on", () => {
    const subjects = [subject("one", "h", { rating: "costly" }), subject("two", "h", { rating: "costly" })];
    expect(undecided(scenarioOf([hub("h", [...subjects, move("out", "end")])], { flags }))).toEqual([]);
    expect(undecided(scenarioOf([hub("h", [...subjects, move("out", "end", { rating: "costly" })])], { flags }))).toEqual(["h"]);
  });

  it("are selections of readings whose result costs nothing", () => {
    const readings = [{ id: "o1", stance: "open" as const, text: words("o1") }, { id: "c1", stance: "closing" as const, text: words("c1") }];
    const judged = (atMost: number) => [result("bad", "end", { rating: "costly", when: { readings: "closing" as const, atLeast: 1 - atMost } }), result("good", "end")];
    expect(undecided(scenarioOf([interpretation("i", readings, judged(0))]))).toEqual(["i"]);
    expect(undecided(scenarioOf([interpretation("i", [...readings, { id: "o2", stance: "open", text: words("o2") }], judged(0))]))).toEqual([]);
  });

  it("are letters whose result costs nothing", () => {
    const sentence = { id: "q", label: words("q"), wordings: [wording("w1", { rating: "strong" }), wording("w2"), wording("w3", { rating: "costly" })] };
    const results = (rating: "workable" | "costly") => [result("poor", "end", { rating, when: { wordings: "workable" as const, atLeast: 1 } }), result("worst", "end", { rating: "costly", when: { wordings: "costly" as const, atLeast: 1 } }), result("best", "end")];
    expect(undecided(scenarioOf([writing("w", [sentence], results("workable"))]))).toEqual([]);
    expect(undecided(scenarioOf([writing("w", [sentence], results("costly"))]))).toEqual(["w"]);
  });
});

describe("the walk on packed states", () => {
  it("walks more flags than fit into one word", () => {
    const flags = Array.from({ length: 70 }, (_, index) => ({ id: `f${index}`, note: words("Merker") }));
    const scenes = flags.map(({ id }, index) => dialogue(`s${index}`, [move(`m${index}`, index === 69 ? "end" : `s${index + 1}`, { effects: effects({}, [id]) })]));
    const all = { all: flags.map(({ id }) => ({ flag: id, is: true })) };
    const walked = walk(scenarioOf(scenes, { flags, endings: [ending("full", { when: all }), BAD] }), STATE_LIMIT);
    expect([walked.states, walked.reached.has("full"), walked.reached.has("bad")]).toEqual([70, true, false]);
  });

  it("walks more meters than fit into a table, and stops each at its highest word", () => {
    const meters = ["a", "b", "c", "d"].flatMap((id) => smallScenario().meters.slice(0, 1).map((meter) => ({ ...meter, id, start: 0, words: ["0", "1", "2", "3", "4"].map(words) })));
    const full = ending("full", { when: { meter: "d", atLeast: 4 } });
    const scene = dialogue("s", [move("more", "s", { effects: effects({ d: 3 }) }), move("less", "s", { effects: effects({ a: -1 }) }), move("out", "end")]);
    const walked = walk(scenarioOf([scene], { meters, endings: [full, BAD] }), STATE_LIMIT);
    expect([walked.states, walked.reached.has("full"), walked.unmoved]).toEqual([3, true, [["scenes", "s", "moves", "less", "effects", "a"]]]);
  });

  it("tells a condition that always holds from none: what stands below it never happens", () => {
    const readings = [{ id: "o1", stance: "open" as const, text: words("o1") }];
    const judged = [result("any", "end", { when: { all: [] } }), result("late", "end", { when: { all: [] } }), result("last", "end")];
    expect(walk(scenarioOf([interpretation("i", readings, judged)]), STATE_LIMIT).never).toEqual([["scenes", "i", "results", "late"]]);
  });

  it("leaves out flags that nothing asks for", () => {
    const told = scenarioOf([dialogue("s", [move("a", "s", { effects: effects({}, ["blamed"]) }), promise("b", "end")])]);
    expect(walk(told, STATE_LIMIT).states).toBe(1);
  });

  it("and play agree on what is offered, what moves a meter and what is too little to decide", () => {
    fc.assert(fc.property(fc.array(fc.array(moveSpec, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (specs) => {
      const scenario = scenarioOf(specs.map((list, at) => dialogue(`s${at}`, list.map((spec, nth) => specified(spec, `s${at}m${nth}`, specs.length)))));
      const walked = walk(scenario, STATE_LIMIT);
      const played = playEverywhere(scenario);
      const isPlayed = ([, scene]: readonly (string | number)[]): boolean => walked.reached.has(String(scene));
      expect([...walked.undecided].sort()).toEqual([...played.undecided].sort());
      expect(walked.never.filter(isPlayed).map((place) => place[3]).sort()).toEqual(played.neverOffered.sort());
      expect(walked.unmoved.map((place) => `${place[3] ?? ""} ${place[5] ?? ""}`).sort()).toEqual(played.unmoved.sort());
    }), { numRuns: 150 });
  });
});

const moveSpec = fc.record({ to: fc.nat(4), costly: fc.boolean(), trust: fc.integer({ min: -3, max: 3 }), sets: fc.boolean(), asks: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }) });

function specified({ to, costly, trust, sets, asks }: typeof moveSpec extends fc.Arbitrary<infer Spec> ? Spec : never, id: string, scenes: number): Move {
  return move(id, to >= scenes ? "end" : `s${to}`, {
    rating: costly ? "costly" : "workable", effects: effects({ trust }, sets ? ["promised"] : []),
    ...(asks === undefined ? {} : { when: asks === 5 ? { flag: "promised", is: true } : { meter: "trust", atLeast: asks } }),
  });
}

/** Asks `movesHere` and `takeStep` in every place that play comes to. */
function playEverywhere(scenario: Scenario) {
  const keyOf = ({ at, meters, flags }: Position): string => JSON.stringify([at, meters, [...flags].sort()]);
  const found = new Map([[keyOf(beginPlay(scenario)), beginPlay(scenario)]]);
  const undecided = new Set<string>();
  const moved = new Map<string, boolean>();
  for (const position of found.values()) {
    const offered = movesHere(scenario, position).filter((here) => here.offered).map(({ move: one }) => one);
    if (offered.length > 0 && offered.filter(({ rating }) => rating !== "costly").length < 2) undecided.add(position.at);
    for (const { id } of offered) {
      const next = takeStep(scenario, position, [id]);
      if (isRefusal(next)) throw new Error("an offered move was refused");
      moved.set(id, (moved.get(id) ?? false) || next.meters.trust !== position.meters.trust);
      if (!next.over && !found.has(keyOf(next))) found.set(keyOf(next), next);
    }
  }
  const places = new Set([...found.values()].map(({ at }) => at));
  const all = scenario.scenes.filter(({ id }) => places.has(id)).flatMap((scene) => ("moves" in scene ? scene.moves : []));
  return {
    undecided,
    neverOffered: all.filter(({ id, when }) => when && !moved.has(id)).map(({ id }) => id),
    unmoved: [...moved].filter(([, has]) => !has).map(([id]) => `${id} trust`),
  };
}
