import { describe, expect, it } from "vitest";
import { innerViewBefore, showEnding, showMoment } from "~/core/scenario/moment";
import type { Scenario } from "~/core/scenario/model";
import { showPerson, showSpeech, wordsOf } from "~/core/scenario/shown";
import { smallScenario, withMove, withScene, words } from "../../fixtures/scenario";
import { everyMoment, secretsOf } from "./every-moment";
import { played } from "./played";

const scenario = smallScenario();

function momentAt(path: string, of: Scenario = scenario, bypass = false) {
  return showMoment(of, played(path, bypass, of), "de");
}

describe("a moment", () => {
  it("shows who speaks, what is said and what can be seen", () => {
    expect(momentAt("c1")).toMatchObject({
      kind: "dialogue",
      scene: "s2",
      title: { text: "Titel s2", language: "de" },
      room: "counter",
      speaker: { id: "yildiz", address: { text: "Frau Yıldız" }, mood: "unsure", side: "visitor" },
      observation: { text: "Blick s2" },
      imageDescription: { text: "Bild s2" },
      echoes: [],
    });
  });

  it("has no question of its own unless the author wrote one", () => {
    expect(momentAt("c1").question).toBeUndefined();
    expect(momentAt("o1,m1").question).toEqual({ text: "Frage s4", language: "de" });
  });

  it("shows the fields of the first variant that holds, and the rest as it was", () => {
    const blamed = momentAt("c1,a2,b1");
    expect(blamed.speaker.mood).toBe("tense");
    expect(blamed.speech.spans).toEqual([{ text: "Rede v1" }]);
    expect(blamed.observation?.text).toBe("Blick s3");
    expect(momentAt("o1").speaker.mood).toBe("calm");
  });

  it("cuts speech at its phrases and says their language, direction and meaning", () => {
    expect(momentAt("o1").speech).toEqual({
      language: "de",
      spans: [
        { text: "Lütfen bir bakın.", lang: "tr", dir: "ltr", translation: { text: "Bitte sehen Sie nach.", language: "de" } },
        { text: " Rede s3" },
      ],
    });
  });

  it("offers readings without saying which way they lean", () => {
    expect(momentAt("").choices).toEqual([
      { id: "o1", text: { text: "Lesart o1", language: "de" }, spoken: false, offered: true },
      { id: "o2", text: { text: "Lesart o2", language: "de" }, spoken: false, offered: true },
      { id: "c1", text: { text: "Lesart c1", language: "de" }, spoken: false, offered: true },
    ]);
  });

  const choices = [
    { path: "o1", ids: ["m1", "m2", "m3-locked", "m4"] },
    { path: "o1,m4", ids: ["m1", "m2", "m3"] },
    { path: "o1,m1", ids: ["d1", "d2"] },
    { path: "c1,a2,b1,m2", ids: ["d1", "d2-locked", "d3"] },
    { path: "c1", ids: ["a1", "a2"] },
  ];
  it.each(choices)("after „$path“ offers $ids", ({ path, ids }) => {
    expect(momentAt(path).choices.map(({ id, offered }) => (offered ? id : `${id}-locked`))).toEqual(ids);
  });

  it("says why a locked move is locked, and tells a deed from words", () => {
    expect(momentAt("o1").choices[2]).toEqual({ id: "m3", text: { text: "Tat m3", language: "de" }, spoken: false, offered: false, reason: { text: "Gesperrt m3", language: "de" } });
    expect(momentAt("o1,m4").choices[2]).toEqual({ id: "m3", text: { text: "Tat m3", language: "de" }, spoken: false, offered: true });
  });

  it("remembers: a line comes back where the author wrote it, and only for whom it concerns", () => {
    expect(momentAt("c1,a1,m1").echoes).toEqual([{ text: "Erinnerung a1", language: "de" }]);
    expect(momentAt("c1,a1").echoes).toEqual([]);
    expect(momentAt("o1,m1").echoes).toEqual([]);
  });

  it("says a remembered line once, even if it was earned twice", () => {
    const echo = { at: ["s3"], line: words("Schon wieder?") };
    const again = withMove("s3", "m2", { to: "s3", echo });
    expect(momentAt("o1,m2,m2", again).echoes).toEqual([{ text: "Schon wieder?", language: "de" }]);
  });

  it("tells what was said to come here: words, a deed, readings with what followed", () => {
    expect(momentAt("").said).toBeUndefined();
    expect(momentAt("c1,a1").said).toEqual({ spoken: true, texts: [{ text: "Satz a1", language: "de" }], bypassed: false });
    expect(momentAt("o2+o1").said).toEqual({
      spoken: false,
      texts: [{ text: "Lesart o1", language: "de" }, { text: "Lesart o2", language: "de" }],
      observation: { text: "Folge r2", language: "de" },
      bypassed: false,
    });
    expect(momentAt("c1,a2", scenario, true).said).toEqual({ spoken: true, texts: [{ text: "Satz b1", language: "de" }], bypassed: true });
  });

  it("is shown in English where there is English, else in German and says so", () => {
    const half = withScene("s2", (scene) => ({ ...scene, title: { de: "Nur deutsch" } }));
    const moment = showMoment(half, played("c1", false, half), "en");
    expect(moment.title).toEqual({ text: "Nur deutsch", language: "de" });
    expect(moment.speech).toEqual({ language: "en", spans: [{ text: "Rede s2 (en)" }] });
  });
});

describe("the meters of a moment", () => {
  const cases = [
    { path: "", id: "trust", word: "Vertrauen zwei", before: "Vertrauen zwei", change: 0, trend: "same" },
    { path: "c1", id: "trust", word: "Vertrauen eins", before: "Vertrauen zwei", change: -1, trend: "down" },
    { path: "c1,a1", id: "trust", word: "Vertrauen zwei", before: "Vertrauen eins", change: 1, trend: "up" },
    { path: "c1,a2", id: "tension", word: "Anspannung drei", before: "Anspannung eins", change: 2, trend: "up" },
    { path: "c1,a2", id: "trust", word: "Vertrauen eins", before: "Vertrauen eins", change: 0, trend: "same" },
  ];
  it.each(cases)("after „$path“ $id is „$word“", ({ path, id, word, before, change, trend }) => {
    const meter = momentAt(path).meters.find((candidate) => candidate.id === id);
    expect(meter).toMatchObject({ word: { text: word }, wordBefore: { text: before }, change, trend, highest: 4 });
  });
});

describe("an ending", () => {
  it("is shown as a scene with the people's own words", () => {
    expect(showEnding(scenario, played("o1,m1,d1"), "de")).toMatchObject({
      id: "e2",
      title: { text: "Ende e2" },
      story: { text: "Geschichte e2" },
      summary: { text: "Ausgang e2" },
      experience: [
        { person: { id: "yildiz", mood: "relieved" }, words: { text: "Erlebt e2" } },
        { person: { id: "keller", mood: "relieved" }, words: { text: "Erlebt e2 Keller" } },
      ],
      said: { texts: [{ text: "Satz d1" }] },
    });
  });

  it("takes the variant that holds", () => {
    expect(showEnding(scenario, played("c1,a2,b2"), "de").story.text).toBe("Geschichte w1");
    expect(showEnding(scenario, played("o1,m2,d1"), "de").story.text).toBe("Geschichte e1");
  });

  it.each([
    { kind: "gelungen", mood: "relieved" },
    { kind: "tragfaehig", mood: "thoughtful" },
    { kind: "nicht_gelungen", mood: "sad" },
    { kind: "abgebrochen", mood: "sad" },
  ] as const)("of the kind $kind leaves people $mood", ({ kind, mood }) => {
    const of = smallScenario({ endings: scenario.endings.map((entry) => ({ ...entry, kind })) });
    expect(showEnding(of, played("o1,m1,d1", false, of), "de").experience[0]?.person.mood).toBe(mood);
  });
});

describe("their view", () => {
  it("is that of the moment just answered, in the words of its variant", () => {
    expect(innerViewBefore(scenario, played(""), "de")).toBeUndefined();
    expect(innerViewBefore(scenario, played("c1"), "de")).toEqual({ who: { text: "Frau Yıldız", language: "de" }, words: { text: "Gedanke s1", language: "de" }, room: "counter" });
    expect(innerViewBefore(scenario, played("o1,m1"), "de")?.words.text).toBe("Gedanke s3");
    expect(innerViewBefore(scenario, played("c1,a2,b1,m1"), "de")?.words.text).toBe("Gedanke v1");
    expect(innerViewBefore(scenario, played("o1,m1,d1"), "de")).toMatchObject({ who: { text: "Herr Keller" }, words: { text: "Gedanke s4" } });
  });

  it("is absent where nobody wrote one", () => {
    const silent = withScene("s1", (scene) => ({ ...scene, innerView: undefined }));
    expect(innerViewBefore(silent, played("o1", false, silent), "de")).toBeUndefined();
  });
});

describe("what leaves the server before an answer", () => {
  it("holds nothing of effects, targets, ratings, evidence, hints, appeals, this moment's inner view or any ending", () => {
    const seen = everyMoment(scenario);
    expect(seen.length).toBeGreaterThan(10);
    for (const trace of seen) {
      const sent = JSON.stringify(showMoment(scenario, trace, "de"));
      for (const secret of secretsOf(scenario, trace)) expect(sent, `${trace.position.at}: ${secret}`).not.toContain(secret);
    }
  });

  it("has no field that could hold it", () => {
    for (const trace of everyMoment(scenario)) {
      const moment = showMoment(scenario, trace, "de");
      for (const choice of moment.choices) expect(Object.keys(choice).filter((key) => !["id", "text", "spoken", "offered", "reason"].includes(key))).toEqual([]);
      expect(Object.keys(moment)).not.toContain("innerView");
    }
  });
});

describe("a promise that the check keeps", () => {
  it("a person outside the cast is ours to answer for", () => {
    expect(() => showPerson(scenario, "nobody", "calm", "de")).toThrow("has no cast member nobody");
  });

  it("a move has words", () => {
    expect(wordsOf({ do: words("Tat") })).toEqual(words("Tat"));
    expect(() => wordsOf({})).toThrow("a move without words");
  });

  it("an unknown phrase stays as it was written", () => {
    expect(showSpeech(scenario, words("{p9} und {p1}"), "de").spans.map(({ text }) => text)).toEqual(["{p9}", " und ", "Lütfen bir bakın."]);
  });
});
