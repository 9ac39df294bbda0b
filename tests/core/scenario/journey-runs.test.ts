import { describe, expect, test } from "vitest";
import { runJourneys } from "~/core/scenario/journey-runs";
import type { Journey, Scenario } from "~/core/scenario/model";
import { dialogue, effects, move, smallScenario, steps, withMove, withScene, words } from "../../fixtures/scenario";

const JOURNEY: Journey = { id: "j1", title: words("Gut"), steps: steps("o1,m1,d1"), ending: "e2", meters: { trust: { atLeast: 3 } } };
const recorded = (journey: Partial<Journey> = {}, scenario: Scenario = smallScenario()) => ({ ...scenario, journeys: [{ ...JOURNEY, ...journey }] });
const GOOD = runJourneys(recorded());

test("a journey that goes as recorded tells where it went and how things stood", () => {
  expect(GOOD).toEqual([{
    id: "j1", title: "Gut", at: "e2", over: true,
    path: [
      { scene: "s1", title: "Titel s1", chosen: ["o1"], taken: "r2", said: "Folge r2", meters: { trust: 2, tension: 1 }, flags: [] },
      { scene: "s3", title: "Titel s3", chosen: ["m1"], taken: "m1", said: "Satz m1", meters: { trust: 3, tension: 1 }, flags: ["promised"] },
      { scene: "s4", title: "Titel s4", chosen: ["d1"], taken: "d1", said: "Satz d1", meters: { trust: 3, tension: 1 }, flags: ["promised"] },
    ],
  }]);
});

describe("the first step that differs", () => {
  const broken = (scenario: Scenario, before = GOOD) => runJourneys(scenario, before)[0]?.broken;

  test.each<[string, Scenario, unknown]>([
    ["an answer leads elsewhere", recorded({}, withMove("s3", "m1", { to: "s2" })),
      { step: 2, scene: "s3", expected: { scene: "s4", title: "Titel s4" }, found: { scene: "s2", title: "Titel s2" } }],
    ["an answer ends it early", recorded({}, withMove("s3", "m1", { to: "end" })),
      { step: 2, scene: "s3", expected: { scene: "s4", title: "Titel s4" }, found: { ending: "e2", title: "Ende e2" } }],
    ["the start is another moment", recorded({}, smallScenario({ start: "s3" })),
      { step: 1, expected: { scene: "s1", title: "Titel s1" }, found: { scene: "s3", title: "Titel s3" } }],
    ["an answer is gone", recorded({}, withScene("s4", (scene) => dialogue(scene.id, [move("d9", "end")]))),
      { step: 3, scene: "s4", expected: { answer: "d1", said: "Satz d1" }, found: { scene: "s4", title: "Titel s4" } }],
    ["an answer cannot be chosen there any more", recorded({}, withMove("s4", "d1", { when: { flag: "promised", is: false } })),
      { step: 3, scene: "s4", expected: { answer: "d1", said: "Satz d1" }, found: { scene: "s4", title: "Titel s4" } }],
    ["a meter moves otherwise, long before the end", recorded({}, withMove("s3", "m1", { effects: effects({ trust: -1 }, ["promised"]) })),
      { step: 2, scene: "s3", expected: { meter: "trust", value: 3 }, found: { meter: "trust", value: 1 } }],
    ["a flag is not set any more", recorded({ meters: { trust: { atLeast: 4 } } }, withMove("s3", "m1", { effects: effects({ trust: 1 }) })),
      { step: 2, scene: "s3", expected: { flag: "promised", set: true }, found: { flag: "promised", set: false } }],
    ["the endings changed places", recorded({}, smallScenario({ endings: smallScenario().endings.toReversed().map((one, index) => ({ ...one, id: `x${index}` })) })),
      { step: 3, scene: "s4", expected: { ending: "e2" }, found: { ending: "x0", title: "Ende e2" } }],
  ])("%s", (_what, scenario, difference) => {
    expect(broken(scenario)).toEqual(difference);
  });

  test("without an earlier run the recording itself says what was expected", () => {
    expect(broken(recorded({}, withMove("s3", "m1", { to: "s2" })), [])).toMatchObject({ step: 2, expected: { scene: "s4" }, found: { scene: "s2" } });
    expect(broken(recorded({ meters: { trust: { atLeast: 4 } } }), [])).toEqual({ step: 3, scene: "s4", expected: { meter: "trust", atLeast: 4 }, found: { meter: "trust", value: 3 } });
    expect(broken(recorded({ steps: steps("o1,m1") }), [])).toMatchObject({ step: 2, expected: { ending: "e2" }, found: { scene: "s4" } });
  });

  test("is told against the last good run, however often it was saved since", () => {
    const wrong = recorded({}, withMove("s3", "m1", { effects: effects({ trust: -1 }, ["promised"]) }));
    const once = runJourneys(wrong, GOOD);
    expect(broken(wrong, once)).toEqual(once[0]?.broken);
    expect(runJourneys(recorded(), runJourneys(wrong, once))).toEqual(GOOD);
  });

  test("a way that was recorded anew is not compared with the old one", () => {
    const [run] = runJourneys(recorded({ steps: steps("c1,a1,m2,d1"), ending: "e2", meters: {} }), GOOD);
    expect([run?.broken, run?.good]).toEqual([{ step: 4, scene: "s4", expected: { ending: "e2", title: "Ende e2" }, found: expect.anything() }, undefined]);
  });
});
