import { describe, expect, it } from "vitest";
import { tasteScenario } from "~/core/scenario/taste";
import { dialogue, move, result, smallScenario, steps, withMove, withScene, wording, words, writing } from "../../fixtures/scenario";

const taste = (path: string, scenario = smallScenario()) => tasteScenario(scenario, steps(path), "de");
const seen = (path: string, scenario = smallScenario()) => {
  const { tried, moment, open } = taste(path, scenario);
  return [tried.length, moment?.scene, open];
};

describe("the beginning of a scene", () => {
  it("is its first moment with its answers", () => {
    const { moment, said, open } = taste("");
    expect(moment?.choices.map(({ id }) => id)).toEqual(["o1", "o2", "c1"]);
    expect([moment?.scene, said, open]).toEqual(["s1", undefined, true]);
  });

  it("goes on with what was answered, and how the person looks then", () => {
    const { moment, said } = taste("c1");
    expect([moment?.scene, moment?.speaker.mood, said?.texts.map(({ text }) => text), said?.observation?.text]).toEqual(["s2", "unsure", ["Lesart c1"], "Folge r1"]);
  });

  it("can be tried for two answers and no more", () => {
    expect(seen("c1,a1")).toEqual([2, "s3", false]);
    expect(seen("c1,a1,m1")).toEqual([2, "s3", false]);
  });

  it.each(["nichts", "o1+o1", "o1+nichts", "a1", "o1,nichts"])("answers %s, which is not offered, with where it is not", (path) => {
    expect(seen(path)).toEqual(path === "o1,nichts" ? [1, "s3", true] : [0, "s1", true]);
  });

  it("never takes an answer that is locked", () => {
    expect(seen("o1,m3")).toEqual([1, "s3", true]);
  });

  it("shows no moment in passing that one may leave out, and no end", () => {
    expect(seen("c1,a2")).toEqual([2, undefined, false]);
    expect(taste("c1,a2").said?.texts.map(({ text }) => text)).toEqual(["Satz a2"]);
    expect(seen("c1,a1", withMove("s2", "a1", { to: "end" }))).toEqual([2, undefined, false]);
    expect(seen("", smallScenario({ contentNote: { text: words("Laut."), bypass: { s1: "o1" } } }))).toEqual([0, undefined, false]);
  });

  it("asks nothing where nothing can be answered, and for no letter", () => {
    const told = withScene("s1", () => dialogue("s1", [move("x1", "s2", { when: { flag: "promised", is: true }, locked: words("Zu") })]));
    expect(seen("", told)).toEqual([0, "s1", false]);
    const letter = withScene("s1", () => writing("s1", [{ id: "w", label: words("Anrede"), wordings: [wording("w1")] }], [result("r1", "s2")]));
    expect(seen("", letter)).toEqual([0, "s1", false]);
  });

  it("holds nothing of what comes later", () => {
    expect(JSON.stringify(taste(""))).not.toMatch(/Folge|Hinweis|Verlockung|Gedanke|Beleg|s2|strong|costly/u);
    expect(JSON.stringify(taste("c1"))).not.toMatch(/Hinweis|Verlockung|Gedanke|Beleg|s5|"strong"/u);
  });
});
