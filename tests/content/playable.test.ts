import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DRAFT } from "~/commands/demonstration/draft";
import { playableDraft } from "~/content/playable";
import { isRefusal } from "~/core/refusal";
import { showEnding, showMoment } from "~/core/scenario/moment";
import { beginPlay, movesHere, replayAsFar, takeStep } from "~/core/scenario/play";
import { NO_ENDING, NOWHERE } from "~/core/workshop/playable";

const SCENE = DRAFT.sources[`${DRAFT.id}.yaml`] ?? "";

function playable(de: string, en?: string) {
  return playableDraft({ de: { file: "d.yaml", text: de }, en: { file: "d.en.yaml", ...(en === undefined ? {} : { text: en }) } });
}

function played(de: string, en?: string) {
  const answer = playable(de, en);
  if (!("scenario" in answer) || !answer.scenario) throw new Error("cannot be played");
  return { scenario: answer.scenario, gaps: answer.gaps };
}

test("a draft without its English texts plays in German, and the one answer that leads nowhere is told", () => {
  const { scenario, gaps } = played(SCENE);
  expect(gaps).toEqual([{ what: "target", path: ["scenes", "a2kt", "moves", "b4mq"] }]);
  expect(replayAsFar(scenario, [["b9xs"], ["e5pk"]]).trace.position).toMatchObject({ at: "aa1z", over: true });
});

test("an answer without a target leads nowhere, and says so", () => {
  const { scenario, gaps } = played(SCENE.replace("        to: d3wn\n      b1fz", "      b1fz"));
  expect(gaps).toEqual([
    { what: "target", path: ["scenes", "a2kt", "moves", "b4mq"] },
    { what: "target", path: ["scenes", "a2kt", "moves", "b9xs"] },
  ]);
  expect(replayAsFar(scenario, [["b9xs"]]).trace.position.at).toBe(NOWHERE);
});

test("empty words show as three dots; an empty field that nobody needs is simply not there", () => {
  const { scenario, gaps } = played(SCENE.replace(/speech: "Und.*"/u, 'speech: ""').replace(/observation: "Er hat sich.*"/u, 'observation: ""'));
  expect(gaps).toContainEqual({ what: "text", path: ["scenes", "d3wn", "speech"] });
  expect(gaps.some(({ path }) => path.at(-1) === "observation")).toBe(false);
  const scene = scenario.scenes.find(({ id }) => id === "d3wn");
  expect([scene?.speech.de, scene?.observation]).toEqual(["…", undefined]);
});

test("what nobody can read is left out, and told; the rest plays", () => {
  const { scenario, gaps } = played(SCENE.replace("effects: { trust: -1 }", "effects: { trust: viel }").replace("mood: calm", "mood: bockig").replace("start: a2kt", "start: weg"));
  expect(gaps).toEqual(expect.arrayContaining([{ what: "left-out", path: ["scenes", "a2kt", "moves", "b4mq", "effects", "trust"] }, { what: "start", path: ["start"] }]));
  expect(scenario.start).toBe("a2kt");
});

test("where no ending holds there is one that says so", () => {
  const { scenario, gaps } = played(SCENE.replace(/ {2}ab2y:[\s\S]*?\ndebrief:/u, "\ndebrief:").replace("e8ty:", "e8ty:").replace("set: [explained] }\n        appeal: \"Der", 'trust: 0 }\n        appeal: "Der'));
  expect(gaps).toContainEqual({ what: "ending", path: ["endings"] });
  expect(replayAsFar(scenario, [["b9xs"], ["e8ty"]]).trace.position).toMatchObject({ at: NO_ENDING, over: true });
});

test("an English file with a fault shows German where English is missing", () => {
  const { scenario } = played(SCENE, `format: scenario-texts/1\nscenario: ${DRAFT.id}\nlanguage: en\ntexts:\n  a2kt: { title: "At the door", speech: "" }\n  fremd: { mood: "x" }\n`);
  const scene = scenario.scenes[0];
  expect([scene?.title, scene?.speech.en]).toEqual([{ de: "Vor der Tür", en: "At the door" }, undefined]);
});

test("a text that cannot be read, or has no moment, is not played", () => {
  expect(playable("kaputt: [")).toMatchObject({ problems: [{ code: "yaml-syntax" }] });
  expect(playable("format: scenario/1\n")).toMatchObject({ gaps: [{ what: "left-out", path: ["scenes"] }] });
});

test("a published scenario is what it is, with nothing missing", () => {
  const read = (file: string) => readFileSync(`courses/scenarios/${file}`, "utf8");
  const { scenario, gaps } = played(read("s01-drei-namen-zwei-felder.yaml"), read("s01-drei-namen-zwei-felder.en.yaml"));
  expect(gaps).toEqual([]);
  expect(scenario.journeys.length).toBeGreaterThan(0);
});

/** Takes lines out of a draft by chance; whatever is left must play or be refused, and never throw. */
test("whatever lines are missing, every moment can be shown and every step taken", () => {
  const lines = SCENE.split("\n");
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: lines.length - 1 }), { maxLength: 12 }), fc.array(fc.nat(5), { maxLength: 8 }), (gone, picks) => {
      const answer = playable(lines.filter((_line, index) => !gone.includes(index)).join("\n"));
      if (!("scenario" in answer) || !answer.scenario) return;
      const { scenario } = answer;
      for (const { id } of scenario.scenes) showMoment(scenario, { turns: [], position: { ...beginPlay(scenario), at: id } }, "en");
      const steps: string[][] = [];
      let position = beginPlay(scenario);
      for (const pick of picks) {
        if (position.over) break;
        const offered = movesHere(scenario, position).filter((move) => move.offered);
        const move = offered[pick % Math.max(1, offered.length)]?.move;
        if (!move) break;
        const next = takeStep(scenario, position, [move.id]);
        if (isRefusal(next)) break;
        steps.push([move.id]);
        position = next;
      }
      const { trace, left } = replayAsFar(scenario, steps);
      expect([left, trace.position.at]).toEqual([0, position.at]);
      if (trace.position.over) showEnding(scenario, trace, "de");
    }),
    { seed: 20261127, numRuns: 150 },
  );
});
