import { describe, expect, it } from "vitest";
import { pathOf, showDebrief } from "~/core/scenario/debrief";
import type { Scenario } from "~/core/scenario/model";
import { effects, smallScenario, withMove } from "../../fixtures/scenario";
import { played } from "./played";

const scenario = smallScenario();

function debrief(path: string, of: Scenario = scenario, bypass = false) {
  return showDebrief(of, played(path, bypass, of), "de");
}

describe("the own path", () => {
  it("tells every turn with what changed, and only what changed", () => {
    const path = pathOf(scenario, played("c1,a1,m1,d1"), "de");
    expect(path.map(({ step, scene, changes, turningPoint }) => ({ step, scene, changes: changes.map(({ id, change }) => `${id} ${change}`), turningPoint }))).toEqual([
      { step: 0, scene: "s1", changes: ["trust -1"], turningPoint: false },
      { step: 1, scene: "s2", changes: ["trust 1"], turningPoint: true },
      { step: 2, scene: "s3", changes: ["trust 1"], turningPoint: false },
      { step: 3, scene: "s4", changes: [], turningPoint: true },
    ]);
  });

  it("carries hint, appeal and evidence of what was taken, and of nothing else", () => {
    const [first, second] = pathOf(scenario, played("c1,a1"), "de");
    expect(first).toMatchObject({ hint: { text: "Hinweis r1" }, evidence: [{ dimension: "open_interpretation", polarity: "shown", reason: { text: "Beleg r1" } }] });
    expect(first).not.toHaveProperty("appeal");
    expect(second).toMatchObject({ title: { text: "Titel s2" }, hint: { text: "Hinweis a1" }, appeal: { text: "Verlockung a1" }, said: { texts: [{ text: "Satz a1" }] } });
    expect(JSON.stringify([first, second])).not.toContain("a2");
  });

  it("leaves out what the author left out", () => {
    const bare = withMove("s2", "a1", { hint: undefined, appeal: undefined, evidence: [] });
    const step = pathOf(bare, played("c1,a1", false, bare), "de")[1];
    expect(step).not.toHaveProperty("hint");
    expect(step).not.toHaveProperty("appeal");
    expect(step?.evidence).toEqual([]);
  });

  it("counts as steps only what the learner chose herself", () => {
    const path = pathOf(scenario, played("c1,a2,m1,d1", true), "de");
    expect(path.map(({ scene, step, said }) => [scene, step, said.bypassed])).toEqual([
      ["s1", 0, false], ["s2", 1, false], ["s5", 2, true], ["s3", 2, false], ["s4", 3, false],
    ]);
  });

  it("is in English where there is English", () => {
    expect(pathOf(scenario, played("c1"), "en")[0]?.hint).toEqual({ text: "Hinweis r1 (en)", language: "en" });
  });
});

describe("her sentence", () => {
  const cases = [
    { path: "o1,m4,m3", sentence: undefined, why: "no turning point was passed" },
    { path: "c1,a1,m4,m3", sentence: "Wendesatz s2", why: "one was passed" },
    { path: "c1,a1,m1,d1", sentence: "Wendesatz s2", why: "the earlier one moved more" },
    { path: "c1,a1,m1,d2", sentence: "Wendesatz s4", why: "the later one moved more" },
    { path: "o1,m1,d1", sentence: "Wendesatz s4", why: "the only one moved nothing" },
    { path: "c1,a2,b1,m1,d3", sentence: "Wendesatz s2", why: "two steps of tension weigh more than one of trust and a flag" },
  ];
  it.each(cases)("after „$path“: $why", ({ path, sentence }) => {
    expect(debrief(path).herSentence?.line.text).toBe(sentence);
  });

  it("belongs to the person the author gave it to, and names the step", () => {
    expect(debrief("c1,a1,m1,d2").herSentence).toMatchObject({ person: { id: "keller", mood: "calm" }, step: 3 });
    expect(debrief("c1,a1,m1,d1").herSentence).toMatchObject({ person: { id: "yildiz", mood: "unsure" }, step: 1 });
  });

  it("is the later one when both moved as much", () => {
    const even = withMove("s4", "d1", { effects: effects({ trust: -1 }, [], ["promised"]) });
    expect(debrief("c1,a1,m1,d1", even).herSentence?.line.text).toBe("Wendesatz s4");
  });

  it("does not count a flag that was set already", () => {
    const again = withMove("s4", "d1", { effects: effects({ trust: 1 }, ["promised", "promised"], ["blamed"]) });
    expect(debrief("c1,a1,m1,d1", again).herSentence?.line.text).toBe("Wendesatz s2");
  });

  it("does not count a step that the end of a meter swallowed", () => {
    const high = withMove("s4", "d1", { effects: effects({ trust: 4 }) }, withMove("s3", "m1", { effects: effects({ trust: 4 }, ["promised"]) }));
    expect(debrief("c1,a1,m1,d1", high).herSentence?.line.text).toBe("Wendesatz s2");
  });

  it("is never about a moment that was left out", () => {
    const loud = smallScenario({
      scenes: scenario.scenes.map((scene) => (scene.id === "s5" ? { ...scene, turningPoint: { by: "yildiz", line: { de: "Wendesatz s5" } } } : scene)),
    });
    expect(debrief("c1,a2,b1,m4,m3", loud).herSentence?.line.text).toBe("Wendesatz s2");
    expect(debrief("c1,a2,m4,m3", loud, true).herSentence?.line.text).toBe("Wendesatz s2");
  });
});

describe("the rest of a debrief", () => {
  const shown = debrief("o1,m1,d1");

  it("asks first, in the order of the lens", () => {
    expect(shown.opening.text).toBe("Wie war Ihnen?");
    expect(shown.lens.map(({ aspect, question, reading }) => [aspect, question.text, reading.text])).toEqual([
      ["power", "Frage Macht", "Lesart Macht"],
      ["experience", "Frage Erfahrung", "Lesart Erfahrung"],
      ["images", "Frage Bilder", "Lesart Bilder"],
      ["habits", "Frage Gewohnheit", "Lesart Gewohnheit"],
    ]);
  });

  it("shows the other side, the cause, what the house could change, the tool and the intention", () => {
    expect(shown.innerView).toMatchObject([{ person: { id: "yildiz", mood: "thoughtful" }, words: { text: "Innen Yıldız" } }]);
    expect(shown.structuralCause.text).toBe("Ursache");
    expect(shown.authorityCould.map(({ text }) => text)).toEqual(["Vorschlag k1"]);
    expect(shown.tool).toEqual({ card: "W05", why: { text: "Werkzeuggrund", language: "de" } });
    expect(shown.intention.text).toBe("Wenn etwas fehlt, dann frage ich.");
  });

  it("dates every norm and says how certain it is", () => {
    expect(shown.legal.norms.map(({ id, certainty, asOf, source }) => [id, certainty, asOf, source])).toEqual([
      ["n1", "certain", "2026-11-22", "https://recht.example/1"],
      ["n2", "varies", "2026-11-22", "own_authority"],
    ]);
    expect(shown.legal.norms[0]?.norm).toEqual({ text: "§ 1 Musterrecht", language: "de" });
  });

  it("knows no points, no percentages and no grade", () => {
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(["score"]));
    expect(JSON.stringify(shown)).not.toMatch(/score|points|percent|grade/iu);
  });
});
