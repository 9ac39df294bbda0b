import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "~/core/refusal";
import { READ, startActor, toMachine } from "~/core/scenario/machine";
import type { Scenario } from "~/core/scenario/model";
import { beginPlay, replay, takeStep, type Position } from "~/core/scenario/play";
import { countChosen } from "~/core/scenario/rules";
import { walk } from "~/core/scenario/walk";
import { METERS, randomScenario, triesAt } from "../../fixtures/random-scenario";
import { smallScenario } from "../../fixtures/scenario";

describe("the machine", () => {
  it("is made once per scenario", () => {
    const scenario = smallScenario();
    expect(toMachine(scenario)).toBe(toMachine(scenario));
    expect(toMachine(scenario)).not.toBe(toMachine(smallScenario()));
  });

  it("starts where the scenario starts and takes an interpretation as one event", () => {
    const actor = startActor(smallScenario());
    expect(actor.getSnapshot().value).toBe("s1");
    actor.send({ type: READ, counted: countChosen([{ stance: "closing" }]) });
    expect(actor.getSnapshot().value).toBe("s2");
    expect(actor.getSnapshot().context).toMatchObject({ meters: { trust: 1, tension: 1 } });
  });

  it("cannot do what is not offered, and is done at an ending", () => {
    const actor = startActor(smallScenario());
    expect(actor.getSnapshot().can({ type: "m1" })).toBe(false);
    actor.send({ type: READ, counted: countChosen([{ stance: "open" }]) });
    expect(actor.getSnapshot().can({ type: "m3" })).toBe(false);
    actor.send({ type: "m4" });
    expect(actor.getSnapshot().can({ type: "m3" })).toBe(true);
    actor.send({ type: "m3" });
    expect(actor.getSnapshot()).toMatchObject({ status: "done", value: "e2" });
  });

  it("and the pure rules are one: each try from each place on a random way leads to the same", () => {
    fc.assert(
      fc.property(randomScenario, fc.array(fc.nat(40), { maxLength: 12 }), (scenario, picks) => {
        let position = beginPlay(scenario);
        const steps: (readonly string[])[] = [];
        for (const pick of picks) {
          const tries = triesAt(scenario, position);
          for (const chosen of tries) {
            const replayed = replay(scenario, { steps: [...steps, chosen], bypass: false });
            expect(isRefusal(replayed) ? replayed : replayed.position).toEqual(takeStep(scenario, position, chosen));
          }
          const chosen = tries[pick % tries.length] ?? [];
          const next = takeStep(scenario, position, chosen);
          if (isRefusal(next)) continue;
          steps.push(chosen);
          position = next;
        }
      }),
      { numRuns: 150 },
    );
  });

  it("and the walk agree: brute-force play finds the same places, dead ends and ways out", () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const walked = walk(scenario, 100_000);
        const forced = bruteForce(scenario);
        expect(walked.complete).toBe(true);
        expect(walked.states).toBe(forced.states);
        expect(sorted(walked.reached)).toEqual(sorted(forced.reached));
        expect(sorted(walked.stuck)).toEqual(sorted(forced.stuck));
        expect(sorted(walked.hopeless)).toEqual(sorted(forced.hopeless));
      }),
      { numRuns: 150 },
    );
  });
});

function sorted(ids: Iterable<string>): readonly string[] {
  return [...ids].sort();
}

/** Flags that something asks for, found in the text of the conditions. */
function askedIn(scenario: Scenario): (flag: string) => boolean {
  const text = JSON.stringify([scenario.scenes, scenario.endings]);
  return (flag) => text.includes(`"flag":"${flag}"`);
}

function keyOf({ at, meters, flags: set }: Position, isAsked: (flag: string) => boolean): string {
  return JSON.stringify([at, METERS.map((id) => meters[id]), [...set].filter(isAsked).sort()]);
}

/** Plays everything from everywhere with `takeStep`; finds what can end by going on until nothing changes. */
function bruteForce(scenario: Scenario) {
  const start = beginPlay(scenario);
  const isAsked = askedIn(scenario);
  const keyed = (position: Position): string => keyOf(position, isAsked);
  const found = new Map<string, Position>([[keyed(start), start]]);
  const next = new Map<string, readonly Position[]>();
  const reached = new Set<string>([start.at]);
  const stuck = new Set<string>();
  for (const [key, position] of found) {
    const after = triesAt(scenario, position).map((chosen) => takeStep(scenario, position, chosen)).flatMap((step) => (isRefusal(step) ? [] : [step]));
    next.set(key, after);
    if (after.length === 0) stuck.add(position.at);
    for (const step of after) {
      reached.add(step.at);
      if (!step.over && !found.has(keyed(step))) found.set(keyed(step), step);
    }
  }
  const ends = new Set<string>();
  for (let before = -1; before !== ends.size; ) {
    before = ends.size;
    for (const key of found.keys()) if (next.get(key)?.some((step) => step.over || ends.has(keyed(step)))) ends.add(key);
  }
  const hopeless = new Set([...found].filter(([key]) => !ends.has(key)).map(([, { at }]) => at));
  return { states: found.size, reached, stuck, hopeless };
}
