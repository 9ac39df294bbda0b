import { assign, createActor, setup, type Actor, type AnyStateMachine } from "xstate";
import type { Condition, Effects, Ending, Move, Result, Scenario, Scene } from "./model";
import { applyEffects, askedOf, holds, startSituation, type ReadingCount, type Situation } from "./rules";

/** A move by its id, or `read` with the counted stances of the chosen readings. */
export type StepEvent = { readonly type: string; readonly readings?: ReadingCount };
export const READ = "read";
/** The passing state that decides the ending. */
const DECIDING = "end";

type Transition = {
  readonly target: string;
  readonly guard?: { readonly type: "holds"; readonly params: { readonly when: Condition } };
  readonly actions?: { readonly type: "apply"; readonly params: { readonly effects: Effects } };
};

const machines = new WeakMap<Scenario, AnyStateMachine>();

/** The one machine of a scenario: the server steps it, previews play it, tools read it. Kept per scenario. */
export function toMachine(scenario: Scenario): AnyStateMachine {
  const known = machines.get(scenario);
  if (known) return known;
  const machine = build(scenario);
  machines.set(scenario, machine);
  return machine;
}

/** An actor at the start of the scenario, ready to be sent steps. */
export function startActor(scenario: Scenario): Actor<AnyStateMachine> {
  return createActor(toMachine(scenario)).start();
}

function build(scenario: Scenario): AnyStateMachine {
  return setup({
    types: { context: {} as Situation, events: {} as StepEvent },
    guards: {
      holds: ({ context, event }, { when }: { readonly when: Condition }) => holds(when, askedOf(scenario, context, event.readings)),
    },
    actions: {
      apply: assign(({ context }, { effects }: { readonly effects: Effects }) => applyEffects(scenario, effects, context)),
    },
  }).createMachine({
    id: scenario.id,
    initial: scenario.start,
    context: startSituation(scenario),
    states: {
      ...Object.fromEntries(scenario.scenes.map((scene) => [scene.id, { on: transitionsOf(scene) }])),
      [DECIDING]: { always: scenario.endings.map(decides) },
      ...Object.fromEntries(scenario.endings.map((ending) => [ending.id, { type: "final" as const }])),
    },
  });
}

function transitionsOf(scene: Scene): Record<string, Transition | Transition[]> {
  if (scene.kind === "interpretation") return { [READ]: scene.results.map(takes) };
  return Object.fromEntries(scene.moves.map((move) => [move.id, takes(move)]));
}

function takes(step: Move | Result): Transition {
  const transition = { target: step.to, actions: { type: "apply" as const, params: { effects: step.effects } } };
  return step.when ? { ...transition, guard: { type: "holds" as const, params: { when: step.when } } } : transition;
}

function decides(ending: Ending): Transition {
  return ending.when ? { target: ending.id, guard: { type: "holds", params: { when: ending.when } } } : { target: ending.id };
}
