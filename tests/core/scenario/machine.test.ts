import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "~/core/refusal";
import { READ, startActor, toMachine } from "~/core/scenario/machine";
import { isSpoken, type Condition, type Effects, type Move, type Result, type Scenario, type Scene, type Sentence } from "~/core/scenario/model";
import { beginPlay, replay, takeStep, type Position } from "~/core/scenario/play";
import { countChosen } from "~/core/scenario/rules";
import { walk } from "~/core/scenario/walk";
import { dialogue, ending, hub, interpretation, move, result, smallScenario, subject, wording, words, writing } from "../../fixtures/scenario";

const METERS = ["trust", "tension"] as const;
const FLAGS = ["promised", "blamed"] as const;

const bounds = fc.record({ atLeast: fc.option(fc.nat(4), { nil: undefined }), atMost: fc.option(fc.nat(4), { nil: undefined }) });
const plain: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ flag: fc.constantFrom(...FLAGS), is: fc.boolean() }),
  bounds.chain((both) => fc.constantFrom(...METERS).map((meter) => ({ meter, ...both }))),
  fc.boolean().map((is) => ({ condition: "gentle", is })),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.array(plain, { maxLength: 3 }).map((any) => ({ any })) },
);
const counted: fc.Arbitrary<Condition> = fc.oneof(
  condition,
  bounds.chain((both) => fc.constantFrom("open" as const, "closing" as const).map((readings) => ({ readings, ...both }))),
  bounds.chain((both) => fc.constantFrom("strong" as const, "costly" as const).map((wordings) => ({ wordings, ...both }))),
);
const flags = fc.subarray([...FLAGS]);
const change: fc.Arbitrary<Effects> = fc.record({
  meters: fc.dictionary(fc.constantFrom(...METERS), fc.integer({ min: -3, max: 3 }), { maxKeys: 2 }),
  set: flags,
  clear: flags,
});

/** Random scenarios of a few moments of every kind, conditions, loops and endings of every kind. */
function scenarioOf(size: number): fc.Arbitrary<Scenario> {
  const target = fc.constantFrom("end", ...Array.from({ length: size }, (_, index) => `z${index}`));
  const when = fc.option(condition, { nil: undefined });
  const moves = (scene: string) =>
    fc.array(fc.tuple(when, change, target), { minLength: 1, maxLength: 4 }).map((list): readonly Move[] =>
      list.map(([holds, effects, to], index) => move(`${scene}m${index}`, to, { effects, ...(holds ? { when: holds } : {}) })),
    );
  const results = (scene: string) =>
    fc.array(fc.tuple(fc.option(counted, { nil: undefined }), change, target), { minLength: 1, maxLength: 3 }).map((list): readonly Result[] =>
      list.map(([holds, effects, to], index) => result(`${scene}r${index}`, to, { effects, ...(holds ? { when: holds } : {}) })),
    );
  const readings = (scene: string) =>
    fc.array(fc.constantFrom("open" as const, "closing" as const), { minLength: 1, maxLength: 4 }).map((stances) =>
      stances.map((stance, index) => ({ id: `${scene}d${index}`, stance, text: words(`Lesart ${index}`) })),
    );
  const subjects = (scene: string) =>
    fc.array(fc.tuple(when, change, target), { minLength: 1, maxLength: 2 }).map((list): readonly Move[] =>
      list.map(([holds, effects, to], index) => subject(`${scene}t${index}`, to, { effects, ...(holds ? { when: holds } : {}) })),
    );
  const sentences = (scene: string) =>
    fc.array(fc.array(fc.tuple(when, change, fc.constantFrom("strong" as const, "costly" as const)), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((list): readonly Sentence[] =>
      list.map((wordings, index) => ({
        id: `${scene}q${index}`,
        label: words(`Satz ${index}`),
        wordings: wordings.map(([holds, effects, rating], nth) => wording(`${scene}q${index}w${nth}`, { effects, rating, ...(holds ? { when: holds } : {}) })),
      })),
    );
  const scene = (id: string): fc.Arbitrary<Scene> =>
    fc.oneof(
      { weight: 2, arbitrary: moves(id).map((list) => dialogue(id, list)) },
      { weight: 1, arbitrary: fc.tuple(readings(id), results(id)).map(([list, what]) => interpretation(id, list, what)) },
      { weight: 1, arbitrary: fc.tuple(subjects(id), moves(id)).map(([some, out]) => hub(id, [...some, ...out])) },
      { weight: 1, arbitrary: fc.tuple(sentences(id), results(id)).map(([list, what]) => writing(id, list, what)) },
    );
  return fc.record({
    scenes: fc.tuple(...Array.from({ length: size }, (_, index) => scene(`z${index}`))),
    endings: fc.array(condition, { maxLength: 2 }),
  }).map(({ scenes, endings }) =>
    smallScenario({ start: "z0", scenes, flags: [...smallScenario().flags, ...subjectFlags(scenes)], contentNote: undefined, endings: [...endings.map((holds, index) => ending(`y${index}`, { when: holds })), ending("last")] }),
  );
}

function subjectFlags(scenes: readonly Scene[]): Scenario["flags"] {
  return scenes.flatMap((scene) => (scene.kind === "hub" ? scene.moves.flatMap(({ id, subject: topic }) => (topic ? [{ id, note: topic.title, subjectOf: scene.id }] : [])) : []));
}

const random = fc.integer({ min: 1, max: 5 }).chain(scenarioOf);

/** Everything that somebody could try in a moment, possible or not. */
function triesAt(scenario: Scenario, position: Position): readonly (readonly string[])[] {
  const scene = scenario.scenes.find(({ id }) => id === position.at);
  if (!scene) return [["m1"]];
  if (isSpoken(scene)) return [...scene.moves.map(({ id }) => [id]), ["nobody"]];
  const ids = scene.kind === "writing" ? scene.sentences.flatMap(({ id, wordings }) => wordings.map((wording) => `${id}:${wording.id}`)) : scene.readings.map(({ id }) => id);
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => bits & (1 << index)));
}

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
      fc.property(random, fc.array(fc.nat(40), { maxLength: 12 }), (scenario, picks) => {
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
      fc.property(random, (scenario) => {
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
