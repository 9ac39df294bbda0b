import { describe, expect, test } from "vitest";
import type { DraftTrees } from "~/core/workshop/change";
import { changedTrees, type Change } from "~/core/workshop/change";
import { coverageOf, isUnplayed } from "~/core/workshop/coverage";
import { answerKey, isPlayed, stateOf, withPlayed, type Played } from "~/core/workshop/played";
import type { Path, Tree } from "~/core/workshop/tree";

const TREES: DraftTrees = {
  structure: {
    conditions: { gentle: { meter: "trust", atLeast: 3 }, kind: { condition: "gentle", is: true } },
    phrases: { p1: { lang: "tr", text: "Lütfen." }, p2: { lang: "tr", text: "Evet." } },
    scenes: {
      s1: { title: "Anfang", kind: "dialogue", speech: "{p1} Guten Tag.", moves: { a1: { say: "Ja", when: { condition: "kind", is: true }, to: "s2" }, a2: { say: "Nein", to: "end" } } },
      s2: { title: "Deuten", kind: "interpretation", readings: { r1: { stance: "open", text: "So" } }, results: { e1: { observation: "Dann", to: "end" } } },
    },
  },
  english: { texts: { s1: { speech: "Hello." }, a1: { say: "Yes" }, a2: { say: "No" }, r1: { text: "So" } } },
};

function playedIn(trees: DraftTrees, language: "de" | "en", ...answers: readonly (readonly [string, string])[]): Played {
  return answers.reduce<Played>((played, [scene, answer]) => withPlayed(played, answerKey(scene, answer), stateOf(trees, { scene, answer, language })), {});
}

const put = (file: Change["file"], path: Path, value: Tree): DraftTrees => changedTrees(TREES, [{ file, path, kind: "put", value }]);

describe("what was played counts until it says something else", () => {
  const GERMAN = playedIn(TREES, "de", ["s1", "a1"], ["s1", "a2"], ["s2", "e1"]);
  const ENGLISH = playedIn(TREES, "en", ["s1", "a1"], ["s1", "a2"], ["s2", "e1"]);
  const left = (played: Played, trees: DraftTrees) => [["s1", "a1"], ["s1", "a2"], ["s2", "e1"]].filter(([scene = "", answer = ""]) => isPlayed(played, trees, scene, answer)).map(([, answer]) => answer);

  test.each<[string, DraftTrees, readonly string[], readonly string[]]>([
    ["nothing", TREES, ["a1", "a2", "e1"], ["a1", "a2", "e1"]],
    ["the words of a moment", put("structure", ["scenes", "s1", "speech"], "Guten Abend."), ["e1"], ["e1"]],
    ["the words of one answer", put("structure", ["scenes", "s1", "moves", "a1", "say"], "Jawohl"), ["a2", "e1"], ["a2", "e1"]],
    ["the target of one answer", put("structure", ["scenes", "s1", "moves", "a2", "to"], "s2"), ["a1", "e1"], ["a1", "e1"]],
    ["another answer beside them", put("structure", ["scenes", "s1", "moves", "a3"], { say: "Vielleicht" }), ["a1", "a2", "e1"], ["a1", "a2", "e1"]],
    ["a reading, which is shown before anybody answers", put("structure", ["scenes", "s2", "readings", "r1", "text"], "Anders"), ["a1", "a2"], ["a1", "a2"]],
    ["a condition that an answer names through another one", put("structure", ["conditions", "gentle", "atLeast"], 4), ["a2", "e1"], ["a2", "e1"]],
    ["a phrase that the moment holds", put("structure", ["phrases", "p1", "text"], "Bakın."), ["e1"], ["e1"]],
    ["a phrase that nobody says there", put("structure", ["phrases", "p2", "text"], "Hayır."), ["a1", "a2", "e1"], ["a1", "a2", "e1"]],
    ["an English text of a moment", put("english", ["texts", "s1", "speech"], "Hi."), ["a1", "a2", "e1"], ["e1"]],
    ["an English text of an answer", put("english", ["texts", "a1", "say"], "Aye"), ["a1", "a2", "e1"], ["a2", "e1"]],
  ])("%s", (_what, trees, german, english) => {
    expect(left(GERMAN, trees)).toEqual(german);
    expect(left(ENGLISH, trees)).toEqual(english);
  });

  test("an edit that is taken back brings the mark back, also after both states were played", () => {
    const changed = put("structure", ["scenes", "s1", "speech"], "Guten Abend.");
    const both = withPlayed(GERMAN, answerKey("s1", "a1"), stateOf(changed, { scene: "s1", answer: "a1", language: "de" }));
    expect([isPlayed(both, changed, "s1", "a1"), isPlayed(both, TREES, "s1", "a1"), isPlayed(both, changed, "s1", "a2")]).toEqual([true, true, false]);
  });

  test("the same played again changes nothing, and only the newest states are kept", () => {
    expect(withPlayed(GERMAN, answerKey("s1", "a1"), stateOf(TREES, { scene: "s1", answer: "a1", language: "de" }))).toBe(GERMAN);
    const many = Array.from({ length: 20 }, (_, number) => `z${number}`).reduce<Played>((played, state) => withPlayed(played, "s1/a1", state), {});
    expect(many["s1/a1"]).toEqual(Array.from({ length: 12 }, (_, number) => `z${number + 8}`));
  });
});

test("moments and answers are told apart by person, journey and nobody, and counted", () => {
  const step = { scene: "s1", title: "", chosen: ["a1"], taken: "a1", said: "", meters: {}, flags: [] };
  const coverage = coverageOf(TREES, playedIn(TREES, "de", ["s1", "a1"]), [{ id: "j1", title: "", path: [step], at: "s2", over: false }]);
  expect(coverage).toEqual({
    scenes: {
      s1: { person: true, journey: true, answers: { a1: { person: true, journey: true }, a2: { person: false, journey: false } } },
      s2: { person: false, journey: false, answers: { e1: { person: false, journey: false } } },
    },
    counts: { all: 2, person: 1, journey: 1, nobody: 1 },
    moves: { all: 3, person: 1, journey: 1, nobody: 2 },
  });
  expect(Object.values(coverage.scenes).map(isUnplayed)).toEqual([true, true]);
  const all = coverageOf(TREES, playedIn(TREES, "de", ["s1", "a1"], ["s1", "a2"], ["s2", "e1"]), []);
  expect(Object.values(all.scenes).map(isUnplayed)).toEqual([false, false]);
});
