import { refuse, isRefusal, type Refusal } from "../refusal";
import { READ, startActor, type StepEvent } from "./machine";
import type { DialogueScene, Ending, InterpretationScene, Move, Result, Scenario, Scene } from "./model";
import { applyEffects, askedOf, firstThatHolds, holds, startSituation, type ReadingCount, type Situation } from "./rules";

/** Where a play-through stands: in a scene, or at an ending (`over`). `at` is the id of either. */
export type Position = Situation & { readonly at: string; readonly over: boolean };

/** What one turn did. `chosen` is one move id or the ids of the readings; `taken` what followed from it. */
export type Turn = {
  readonly scene: string;
  readonly before: Situation;
  readonly chosen: readonly string[];
  readonly taken: Move | Result;
  /** True when the content note's way round answered for the learner. */
  readonly bypassed: boolean;
  readonly after: Position;
};

/** A play-through from the start: its turns, and where it stands now. */
export type Trace = { readonly turns: readonly Turn[]; readonly position: Position };

/** `steps`: what the learner chose, one entry a turn. `bypass`: she leaves out the scenes of the content note. */
export type PlayedSteps = { readonly steps: readonly (readonly string[])[]; readonly bypass: boolean };

export function beginPlay(scenario: Scenario): Position {
  return { ...startSituation(scenario), at: scenario.start, over: false };
}

/** Replays by the machine. Refuses with the first step that was not offered where it stands. */
export function replay(scenario: Scenario, played: PlayedSteps): Trace | Refusal {
  const actor = startActor(scenario);
  const turns: Turn[] = [];
  let position = beginPlay(scenario);
  const take = (chosen: readonly string[], bypassed: boolean): Refusal | undefined => {
    const step = eventOf(scenario, position, chosen);
    if (isRefusal(step)) return step;
    if (!actor.getSnapshot().can(step.event)) return refuse("move-not-offered");
    const taken = step.taken(position);
    if (taken === undefined) return refuse("move-not-offered");
    actor.send(step.event);
    const after = positionOf(actor.getSnapshot());
    turns.push({ scene: position.at, before: position, chosen, taken, bypassed, after });
    position = after;
    return undefined;
  };
  const followBypass = (): Refusal | undefined => {
    const passed = new Set<string>();
    for (;;) {
      const way = played.bypass && !position.over && !passed.has(position.at) ? scenario.contentNote?.bypass[position.at] : undefined;
      if (way === undefined) return undefined;
      passed.add(position.at);
      const refused = take([way], true);
      if (refused) return refused;
    }
  };
  const refusedAtOnce = followBypass();
  if (refusedAtOnce) return refusedAtOnce;
  for (const chosen of played.steps) {
    const refused = take(chosen, false) ?? followBypass();
    if (refused) return refused;
  }
  return { turns, position };
}

/** One step by the same pure rules from any position: for the terminal, journeys and the comparison with the machine. */
export function takeStep(scenario: Scenario, position: Position, chosen: readonly string[]): Position | Refusal {
  const step = eventOf(scenario, position, chosen);
  if (isRefusal(step)) return step;
  const taken = step.taken(position);
  if (taken === undefined) return refuse("move-not-offered");
  return arrive(scenario, position, taken);
}

type PlannedStep = { readonly event: StepEvent; taken(position: Position): Move | Result | undefined };

function eventOf(scenario: Scenario, position: Position, chosen: readonly string[]): PlannedStep | Refusal {
  if (position.over) return refuse("attempt-over");
  if (chosen.length === 0) return refuse("nothing-chosen");
  const scene = sceneOf(scenario, position.at);
  return scene.kind === "interpretation" ? readingStep(scenario, scene, chosen) : moveStep(scenario, scene, chosen);
}

function moveStep(scenario: Scenario, scene: DialogueScene, chosen: readonly string[]): PlannedStep | Refusal {
  const move = scene.moves.find((candidate) => candidate.id === chosen[0]);
  if (!move || chosen.length !== 1) return refuse("move-not-offered");
  return { event: { type: move.id }, taken: (at) => (holds(move.when, askedOf(scenario, at)) ? move : undefined) };
}

function readingStep(scenario: Scenario, scene: InterpretationScene, chosen: readonly string[]): PlannedStep | Refusal {
  const readings = scene.readings.filter((reading) => chosen.includes(reading.id));
  if (readings.length !== new Set(chosen).size || chosen.length !== readings.length) return refuse("move-not-offered");
  const counted = countStances(readings);
  return {
    event: { type: READ, readings: counted },
    taken: (at) => firstThatHolds(scene.results, askedOf(scenario, at, counted)),
  };
}

function countStances(readings: readonly { readonly stance: "open" | "closing" }[]): ReadingCount {
  const open = readings.filter((reading) => reading.stance === "open").length;
  return { open, closing: readings.length - open };
}

function positionOf(snapshot: { readonly value: unknown; readonly context: unknown; readonly status: string }): Position {
  const situation = snapshot.context as Situation;
  return { meters: situation.meters, flags: situation.flags, at: String(snapshot.value), over: snapshot.status === "done" };
}

function arrive(scenario: Scenario, from: Position, taken: Move | Result): Position {
  const situation = applyEffects(scenario, taken.effects, from);
  if (taken.to !== "end") return { ...situation, at: taken.to, over: false };
  return { ...situation, at: decideEnding(scenario, situation).id, over: true };
}

/** The ending that this situation leads to. The last ending has no condition, so there is always one. */
export function decideEnding(scenario: Scenario, situation: Situation): Ending {
  const ending = firstThatHolds(scenario.endings, askedOf(scenario, situation));
  if (!ending) throw new Error(`scenario ${scenario.id}: the last ending has a condition`);
  return ending;
}

export function sceneOf(scenario: Scenario, id: string): Scene {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  if (!scene) throw new Error(`scenario ${scenario.id} has no scene ${id}`);
  return scene;
}

export function endingOf(scenario: Scenario, id: string): Ending {
  const ending = scenario.endings.find((candidate) => candidate.id === id);
  if (!ending) throw new Error(`scenario ${scenario.id} has no ending ${id}`);
  return ending;
}

/** Moves whose condition holds here, and those that are shown locked with their reason. */
export function movesHere(scenario: Scenario, position: Position): readonly { readonly move: Move; readonly offered: boolean }[] {
  const scene = sceneOf(scenario, position.at);
  if (scene.kind !== "dialogue") return [];
  const asked = askedOf(scenario, position);
  return scene.moves
    .map((move) => ({ move, offered: holds(move.when, asked) }))
    .filter(({ move, offered }) => offered || move.locked !== undefined);
}
