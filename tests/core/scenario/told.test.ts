import { describe, expect, it } from "vitest";
import type { Scenario } from "~/core/scenario/model";
import { tellPath } from "~/core/scenario/told";
import { dialogue, effects, hub, move, result, smallScenario, subject, withMove, wording, words, writing } from "../../fixtures/scenario";
import { played } from "./played";

const scenario = smallScenario();

function told(path: string, of: Scenario = scenario, bypass = false) {
  return tellPath(of, played(path, bypass, of), "de");
}

describe("the path as it is told", () => {
  it("is a transcript: who said what, and what was answered", () => {
    const [, second, third] = told("c1,a1,m1,d1");
    expect(second).toMatchObject({ number: 2, heard: { who: { text: "Frau Yıldız" }, speech: { spans: [{ text: "Rede s2" }] } }, said: { texts: [{ text: "Satz a1" }] } });
    expect(third?.heard?.speech.spans.map(({ text }) => text).join("")).toBe("Lütfen bir bakın. Rede s3");
  });

  it("tells what was said as it was shown, with its variant", () => {
    expect(told("c1,a2,b1,m1,d1")[3]).toMatchObject({ heard: { speech: { spans: [{ text: "Rede v1" }] } }, thought: { words: { text: "Gedanke v1" } } });
  });

  it("tells nothing of a moment that was left out but what counted there", () => {
    const left = told("c1,a2,m1,d1", scenario, true)[2];
    expect(left).toMatchObject({ scene: "s5", said: { bypassed: true, texts: [{ text: "Satz b1" }] } });
    expect(left).not.toHaveProperty("heard");
    expect(left).not.toHaveProperty("thought");
  });

  it("names the law that an answer rests on", () => {
    const lawful = withMove("s2", "a1", { norms: ["n2", "n1"] });
    expect(told("c1,a1,m1,d1", lawful).map(({ norms }) => norms.map(({ id }) => id))).toEqual([[], ["n1", "n2"], [], []]);
    expect(told("c1,a1", lawful)[1]?.norms[0]?.norm.text).toBe("§ 1 Musterrecht");
  });
});

describe("what somebody came back to", () => {
  it("stands with its cause, and says where it came", () => {
    expect(told("c1,a1,m1,d1").map(({ echoed }) => echoed)).toEqual([
      [], [{ who: { text: "Herr Keller", language: "de" }, line: { text: "Erinnerung a1", language: "de" }, number: 4 }], [], [],
    ]);
  });

  it("is not told where it was never said", () => {
    expect(told("c1,a1,m4,m3").flatMap(({ echoed }) => echoed)).toEqual([]);
    const loud = withMove("s2", "a2", { echo: { at: ["s5"], line: words("Erinnerung a2") } });
    expect(told("c1,a2,m1,d1", loud, true).flatMap(({ echoed }) => echoed)).toEqual([]);
  });
});

describe("a letter", () => {
  const letter = smallScenario({
    start: "s1",
    scenes: [
      writing("s1", [
        { id: "t1", label: words("Anrede"), wordings: [wording("w1"), wording("w2", { rating: "strong", appeal: words("Verlockung w2"), norms: ["n1"], evidence: [{ dimension: "mutual_understanding", polarity: "shown", reason: words("Beleg w2") }] })] },
        { id: "t2", label: words("Frist"), wordings: [wording("w3", { hint: undefined }), wording("w4")] },
      ], [result("r1", "end")]),
    ],
  });

  it("is told sentence by sentence, each with its own hint, appeal and evidence", () => {
    const [only] = told("t1:w2+t2:w3", letter);
    expect(only?.written).toEqual([
      { label: { text: "Anrede", language: "de" }, text: { text: "Fassung w2", language: "de" }, hint: { text: "Hinweis w2", language: "de" }, appeal: { text: "Verlockung w2", language: "de" }, evidence: [{ dimension: "mutual_understanding", polarity: "shown", reason: { text: "Beleg w2", language: "de" } }] },
      { label: { text: "Frist", language: "de" }, text: { text: "Fassung w3", language: "de" }, evidence: [] },
    ]);
    expect(only?.evidence.map(({ dimension }) => dimension)).toEqual(["open_interpretation"]);
    expect(only?.norms.map(({ id }) => id)).toEqual(["n1"]);
    expect(JSON.stringify(only)).not.toMatch(/w1|w4/u);
  });
});

describe("a hub", () => {
  const talk = smallScenario({
    start: "s1",
    flags: ["k1", "k2", "k3", "k4", "promised"].map((id) => ({ id, note: words(id), ...(id.startsWith("k") ? { subjectOf: "s1" } : {}) })),
    scenes: [
      hub("s1", [subject("k1", "s2"), subject("k2", "s2"), subject("k3", "s2"), subject("k4", "s2", { when: { flag: "promised", is: true } }), move("x1", "end")]),
      dialogue("s2", [move("b1", "s1"), move("b2", "end", { effects: effects({ tension: 1 }) })]),
    ],
  });

  it("tells at its end which subjects came up in which order, and which were left out", () => {
    const path = told("k2,b1,k1,b1,x1", talk);
    expect(path.map(({ subjects }) => subjects && { taken: subjects.taken.map(({ text }) => text), left: subjects.left.map(({ text }) => text) })).toEqual([
      undefined, undefined, undefined, undefined, { taken: ["Thema k2", "Thema k1"], left: ["Thema k3"] },
    ]);
  });

  it("tells them with the last subject where the talk ended there", () => {
    expect(told("k1,b2", talk).map(({ subjects }) => subjects?.taken.length)).toEqual([1, undefined]);
  });

  it("never names a subject that could not be read there", () => {
    expect(JSON.stringify(told("k1,b1,x1", talk))).not.toContain("k4");
  });
});
