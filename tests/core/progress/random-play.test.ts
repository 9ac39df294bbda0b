import fc from "fast-check";
import { expect, it } from "vitest";
import { decideMove, decideStepBack, traceOf } from "~/core/progress/conversation";
import type { NumberedFact } from "~/core/progress/facts";
import { evolve, foldFacts, type LearnerState } from "~/core/progress/state";
import { isRefusal } from "~/core/refusal";
import type { Scenario } from "~/core/scenario/model";
import { beginPlay, takeStep, type Position } from "~/core/scenario/play";
import { randomScenario, triesAt } from "../../fixtures/random-scenario";
import { LATER, NOW } from "./facts";

type Deed = { readonly kind: "move" | "back" | "restart"; readonly pick: number; readonly at: number };
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom("move" as const, "move" as const, "move" as const, "back" as const, "restart" as const),
  pick: fc.nat(60),
  at: fc.nat(9),
});

/** What the model in this test knows: the steps that count, and where they lead by the pure rules alone. */
type Known = { readonly state: LearnerState; readonly facts: readonly NumberedFact[]; readonly steps: readonly (readonly string[])[] };

function positionAfter(scenario: Scenario, steps: readonly (readonly string[])[]): Position {
  return steps.reduce<Position>((at, chosen) => {
    const next = takeStep(scenario, at, chosen);
    if (isRefusal(next)) throw new Error(`a step was kept that is not offered: ${next.refused}`);
    return next;
  }, beginPlay(scenario));
}

function begun(scenario: Scenario): Known {
  const facts: readonly NumberedFact[] = [{ type: "attempt-begun", at: NOW, attempt: "a1", scenario: scenario.id, version: "v1", bypass: false, number: 1 }];
  return { facts, state: foldFacts(facts), steps: [] };
}

function after(scenario: Scenario, known: Known, { kind, pick, at }: Deed): Known {
  // A restart: everything in memory is gone, only the written facts remain.
  if (kind === "restart") return { ...known, state: foldFacts(JSON.parse(JSON.stringify(known.facts)) as readonly NumberedFact[]) };
  const turn = known.state.attempts.get("a1")?.turn ?? 0;
  const place = kind === "move" && at < known.steps.length && pick % 4 === 0 ? at : known.steps.length;
  const tries = triesAt(scenario, positionAfter(scenario, known.steps.slice(0, place)));
  const chosen = tries[pick % Math.max(1, tries.length)] ?? [];
  const to = known.steps.length - 1 - (at % 3);
  const facts = kind === "move" ? decideMove(known.state, scenario, { attempt: "a1", turn, at: place, chosen }, LATER) : decideStepBack(known.state, { attempt: "a1", turn, to }, LATER);
  const possible = kind === "move" ? !isRefusal(takeStep(scenario, positionAfter(scenario, known.steps.slice(0, place)), chosen)) : to >= 0;
  expect(isRefusal(facts)).toBe(!possible);
  if (isRefusal(facts)) return known;
  const numbered = facts.map((fact, index): NumberedFact => ({ ...fact, number: known.state.version + index + 1 }));
  const steps = kind === "move" ? [...known.steps.slice(0, place), chosen] : known.steps.slice(0, to);
  return { facts: [...known.facts, ...numbered], state: numbered.reduce(evolve, known.state), steps };
}

it("on random scenarios, moves, interruptions and steps back, the facts replay to where the rules alone lead", () => {
  fc.assert(
    fc.property(randomScenario, fc.array(deed, { maxLength: 25 }), (scenario, deeds) => {
      let known = begun(scenario);
      for (const next of deeds) {
        known = after(scenario, known, next);
        const attempt = known.state.attempts.get("a1");
        if (!attempt) throw new Error("the attempt is lost");
        const { position, turns } = traceOf(scenario, attempt);
        expect(attempt.steps).toEqual(known.steps);
        expect(position).toEqual(positionAfter(scenario, known.steps));
        expect(attempt.ending).toBe(position.over ? position.at : undefined);
        for (const { after: { meters } } of turns) {
          for (const { id, words } of scenario.meters) expect((meters[id] ?? -1) >= 0 && (meters[id] ?? 99) < words.length).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});
