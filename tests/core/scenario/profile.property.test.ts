import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "~/core/refusal";
import { DIMENSIONS, isSpoken, RATINGS, type Evidence, type Scenario, type Scene } from "~/core/scenario/model";
import { movesHere, replay } from "~/core/scenario/play";
import { levelOf, opportunitiesOn } from "~/core/scenario/profile";
import { smallScenario, words } from "../../fixtures/scenario";

const RUNS = { seed: 20261126, numRuns: 150 };

const evidence: fc.Arbitrary<readonly Evidence[]> = fc.array(
  fc.record({ dimension: fc.constantFrom(...DIMENSIONS), polarity: fc.constantFrom("shown" as const, "missed" as const), reason: fc.constant(words("Grund")) }),
  { maxLength: 4 },
);
const deed = fc.record({ evidence, rating: fc.constantFrom(...RATINGS) });

/** The small scenario whose deeds carry other evidence and ratings. */
const scenarios: fc.Arbitrary<Scenario> = fc.array(deed, { minLength: 16, maxLength: 16 }).map((deeds) => {
  let next = 0;
  const dress = <Deed extends object>(one: Deed): Deed => ({ ...one, ...deeds[(next += 1) % deeds.length] });
  return smallScenario({ scenes: smallScenario().scenes.map((scene): Scene => (isSpoken(scene) ? { ...scene, moves: scene.moves.map(dress) } : scene.kind === "interpretation" ? { ...scene, results: scene.results.map(dress) } : scene)) });
});
const picks = fc.array(fc.nat(99), { minLength: 12, maxLength: 12 });

/** A play-through by chance; loops are cut. */
function walkThrough(scenario: Scenario, chances: readonly number[], bypass: boolean) {
  const steps: (readonly string[])[] = [];
  for (const chance of chances) {
    const trace = replay(scenario, { steps, bypass });
    if (isRefusal(trace)) throw new Error(trace.refused);
    if (trace.position.over) break;
    const offered = movesHere(scenario, trace.position).filter(({ offered: open }) => open).map(({ move }) => [move.id]);
    const ways = offered.length > 0 ? offered : [["o1"], ["o2"], ["c1"], ["o1", "c1"]];
    steps.push(ways[chance % ways.length] ?? []);
  }
  const trace = replay(scenario, { steps, bypass });
  if (isRefusal(trace)) throw new Error(trace.refused);
  return trace;
}

test("a dimension counts at most once a turn, and never where a moment was left out", () => {
  fc.assert(
    fc.property(scenarios, picks, fc.boolean(), (scenario, chances, bypass) => {
      const trace = walkThrough(scenario, chances, bypass);
      for (const opportunities of opportunitiesOn(scenario, trace).values()) {
        const turns = opportunities.map(({ turn }) => turn);
        expect(new Set(turns).size).toBe(turns.length);
        expect(turns.every((turn) => trace.turns[turn]?.bypassed === false)).toBe(true);
      }
    }),
    RUNS,
  );
});

test("whatever an own answer has evidence for was an opportunity, used exactly if it was shown", () => {
  fc.assert(
    fc.property(scenarios, picks, (scenario, chances) => {
      const trace = walkThrough(scenario, chances, false);
      const found = opportunitiesOn(scenario, trace);
      trace.turns.forEach(({ taken }, index) => {
        for (const { dimension } of taken.evidence) {
          const here = found.get(dimension)?.find(({ turn }) => turn === index);
          expect(here?.used).toBe(taken.evidence.some((one) => one.dimension === dimension && one.polarity === "shown"));
        }
      });
    }),
    RUNS,
  );
});

test("one more used opportunity never lowers a level, one more unused never raises it", () => {
  const order = ["missed", "partly", "shown"];
  const some = fc.array(fc.record({ used: fc.boolean(), costly: fc.boolean() }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(some, (opportunities) => {
      const level = order.indexOf(levelOf(opportunities));
      expect(order.indexOf(levelOf([...opportunities, { used: true, costly: false }]))).toBeGreaterThanOrEqual(level);
      expect(order.indexOf(levelOf([...opportunities, { used: false, costly: false }]))).toBeLessThanOrEqual(level);
    }),
    RUNS,
  );
});
