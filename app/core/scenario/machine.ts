import { assign, createActor, setup, type Actor, type AnyStateMachine } from "xstate";
import { isSpoken, type Condition, type Effects, type Ending, type Move, type Result, type Scenario, type Scene, type Wording } from "./model";
import { applyAll, applyEffects, askedOf, holds, startSituation, type Counted, type Situation } from "./rules";

/** A move by its id, `read` with the counted stances, or `write` with the counted ratings and ids of the chosen wordings. */
export type StepEvent = { readonly type: string; readonly counted?: Counted; readonly written?: readonly string[] };
export const READ = "read";
export const WRITE = "write";
/** The passing state that decides the ending. */
const DECIDING = "end";

/** `answered` also asks what was chosen; `holds` only how things stand, as for moves and endings. */
type Guard = { readonly type: "holds" | "answered"; readonly params: { readonly when: Condition } };
type Action = { readonly type: "write" } | { readonly type: "apply"; readonly params: { readonly effects: Effects } };
type Transition = { readonly target: string; readonly guard?: Guard; readonly actions?: readonly Action[] };

const machines = new WeakMap<Scenario, AnyStateMachine>();

/** The one machine of a scenario: the server steps it, previews play it, tools read it. Kept per scenario. */
export function toMachine(scenario: Scenario): AnyStateMachine {
  const known = machines.get(scenario);
  if (known) return known;
  const machine = build(scenario);
  machines.set(scenario, machine);
  return machine;
}

/** An actor at the start of the scenario, or in a moment in which things stand as told; ready to be sent steps. */
export function startActor(scenario: Scenario, from?: Situation & { readonly at: string }): Actor<AnyStateMachine> {
  const machine = toMachine(scenario);
  if (!from) return createActor(machine).start();
  const { at, meters, flags } = from;
  return createActor(machine, { snapshot: machine.resolveState({ value: at, context: { meters, flags } }) }).start();
}

function build(scenario: Scenario): AnyStateMachine {
  const wordings = wordingsOf(scenario);
  const written = (context: Situation, event: StepEvent): Situation =>
    event.written ? applyAll(scenario, event.written.flatMap((id) => wordings.get(id) ?? []), context) : context;
  return setup({
    types: { context: {} as Situation, events: {} as StepEvent },
    guards: {
      holds: ({ context }, { when }: { readonly when: Condition }) => holds(when, askedOf(scenario, context)),
      answered: ({ context, event }, { when }: { readonly when: Condition }) => holds(when, askedOf(scenario, written(context, event), event.counted)),
    },
    actions: {
      write: assign(({ context, event }) => written(context, event)),
      apply: assign(({ context }, { effects }: { readonly effects: Effects }) => applyEffects(scenario, effects, context)),
    },
  }).createMachine(definitionOf(scenario));
}

/** States and transitions as plain data; guards and actions are named, their conditions and effects are parameters. */
export function definitionOf(scenario: Scenario) {
  return {
    id: scenario.id,
    initial: scenario.start,
    context: startSituation(scenario),
    states: {
      ...Object.fromEntries(scenario.scenes.map((scene) => [scene.id, { on: transitionsOf(scene) }])),
      [DECIDING]: { always: scenario.endings.map(decides) },
      ...Object.fromEntries(scenario.endings.map((ending) => [ending.id, { type: "final" as const }])),
    },
  };
}

function wordingsOf(scenario: Scenario): ReadonlyMap<string, Wording> {
  const sentences = scenario.scenes.flatMap((scene) => (scene.kind === "writing" ? scene.sentences : []));
  return new Map(sentences.flatMap(({ wordings }) => wordings.map((wording) => [wording.id, wording] as const)));
}

function transitionsOf(scene: Scene): Record<string, Transition | Transition[]> {
  if (isSpoken(scene)) return Object.fromEntries(scene.moves.map((move) => [move.id, takes(move)]));
  if (scene.kind === "interpretation") return { [READ]: scene.results.map((result) => takes(result, "answered")) };
  return { [WRITE]: scene.results.map((result) => takes(result, "answered", [{ type: "write" }])) };
}

function takes(step: Move | Result, guard: Guard["type"] = "holds", first: readonly Action[] = []): Transition {
  const transition = { target: step.to, actions: [...first, { type: "apply" as const, params: { effects: step.effects } }] };
  return step.when ? { ...transition, guard: { type: guard, params: { when: step.when } } } : transition;
}

function decides(ending: Ending): Transition {
  return ending.when ? { target: ending.id, guard: { type: "holds", params: { when: ending.when } } } : { target: ending.id };
}
