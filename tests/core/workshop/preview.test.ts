import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "~/core/refusal";
import { beginPlay, replay, replayAsFar, takeStep, type Position } from "~/core/scenario/play";
import { beginningIn, isUsualBeginning, playPreview, previewStage } from "~/core/workshop/preview";
import { smallScenario, steps } from "../../fixtures/scenario";
import { randomScenario, triesAt } from "../../fixtures/random-scenario";

const SMALL = smallScenario();

test("a preview begins in any moment, with meters, flags and what is remembered as they were set", () => {
  const asked = { scene: "s4", meters: { trust: 4, tension: 0 }, flags: ["blamed"], said: ["a1"] };
  const preview = playPreview(SMALL, asked, []);
  expect(preview.beginning).toEqual(asked);
  const stage = previewStage(SMALL, preview, [], "de");
  if (!("moment" in stage)) throw new Error("no moment");
  expect(stage.moment.choices.map(({ id, offered }) => [id, offered])).toEqual([["d1", true], ["d2", true], ["d3", true]]);
  expect(stage.moment.echoes.map(({ text }) => text)).toEqual(["Erinnerung a1"]);
  expect(stage.moment.meters.map(({ value }) => value)).toEqual([4, 0]);
});

test("what the scenario does not know is left out, and values stay within their words", () => {
  expect(beginningIn(SMALL, { scene: "fort", meters: { trust: 99, fremd: 1 }, flags: ["fremd"], said: ["d1"] })).toEqual({ scene: "s1", meters: { trust: 4, tension: 1 }, flags: [], said: [] });
});

test("only where learners begin is the usual beginning", () => {
  const usual = (asked: Parameters<typeof beginningIn>[1]) => isUsualBeginning(SMALL, beginningIn(SMALL, asked));
  expect(usual({})).toBe(true);
  expect([{ scene: "s2" }, { meters: { trust: 3 } }, { flags: ["blamed"] }, { said: ["a1"] }].map(usual)).toEqual([false, false, false, false]);
});

test("steps that the text does not offer any more are left, and counted", () => {
  const { trace, left } = playPreview(SMALL, {}, steps("c1,fort,m1"));
  expect([trace.turns.length, trace.position.at, left]).toEqual([1, "s2", 2]);
});

test("an earlier answer is marked where somebody stepped back to", () => {
  expect(previewStage(SMALL, playPreview(SMALL, {}, []), ["c1"], "de")).toMatchObject({ formerly: ["c1"], returned: true, turn: 0 });
});

test("from any state that can be reached machine and rules go the same way", () => {
  fc.assert(
    fc.property(randomScenario, fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }), (scenario, picks) => {
      const taken: (readonly string[])[] = [];
      const reached: Position[] = [beginPlay(scenario)];
      for (const pick of picks) {
        const position = reached.at(-1) ?? beginPlay(scenario);
        if (position.over) break;
        const tries = triesAt(scenario, position);
        const chosen = tries[pick % Math.max(1, tries.length)] ?? [];
        const next = takeStep(scenario, position, chosen);
        if (isRefusal(next)) break;
        taken.push(chosen);
        reached.push(next);
      }
      for (const [index, from] of reached.entries()) {
        if (from.over) continue;
        const trace = replay(scenario, { steps: taken.slice(index), bypass: false }, from);
        expect(isRefusal(trace) ? trace : trace.position).toEqual(reached.at(-1));
        expect(replayAsFar(scenario, taken.slice(index), from).left).toBe(0);
      }
    }),
    { seed: 20261127, numRuns: 100 },
  );
});
