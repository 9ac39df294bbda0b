import { refuse, isRefusal, type Refusal } from "../refusal";
import { startActor } from "./machine";
import { isSpoken, type Ending, type Move, type Result, type Scenario, type Scene, type Sentence, type Wording } from "./model";
import { offeredSentences, plan } from "./plan";
import { applyAll, applyEffects, askedOf, firstThatHolds, holds, startSituation, type Situation } from "./rules";

/** Where a play-through stands: in a scene, or at an ending (`over`). `at` is the id of either. */
export type Position = Situation & { readonly at: string; readonly over: boolean };

/** What one turn did. `chosen`: one move, the readings, or `sentence:wording` pairs; `taken` what followed from it. */
export type Turn = {
  readonly scene: string;
  readonly before: Situation;
  readonly chosen: readonly string[];
  readonly taken: Move | Result;
  /** The chosen wordings of a writing; empty elsewhere. */
  readonly written: readonly Wording[];
  /** True when the content note's way round answered for the learner. */
  readonly bypassed: boolean;
  readonly after: Position;
};

/** A play-through: its turns, and where it stands now. `said`: moves that count as made before its first turn. */
export type Trace = { readonly turns: readonly Turn[]; readonly position: Position; readonly said?: readonly Move[] };

/** `steps`: what the learner chose, one entry a turn. `bypass`: she leaves out the scenes of the content note. */
export type PlayedSteps = { readonly steps: readonly (readonly string[])[]; readonly bypass: boolean };

export function beginPlay(scenario: Scenario): Position {
  return { ...startSituation(scenario), at: scenario.start, over: false };
}

/** Replays by the machine, from the start or from a moment. Refuses with the first step that was not offered where it stands. */
export function replay(scenario: Scenario, played: PlayedSteps, from?: Position): Trace | Refusal {
  const actor = startActor(scenario, from);
  const turns: Turn[] = [];
  let position = from ?? beginPlay(scenario);
  const take = (chosen: readonly string[], bypassed: boolean): Refusal | undefined => {
    const planned = planStep(scenario, position, chosen);
    if (isRefusal(planned)) return planned;
    const { event, taken, written } = planned;
    if (!actor.getSnapshot().can(event)) return refuse("move-not-offered");
    actor.send(event);
    const after = positionOf(actor.getSnapshot());
    turns.push({ scene: position.at, before: position, chosen, taken, written, bypassed, after });
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

/** As far as the steps are offered; `left`: how many of them are not taken, because the first of these is refused. */
export function replayAsFar(scenario: Scenario, steps: PlayedSteps["steps"], from = beginPlay(scenario)): { readonly trace: Trace; readonly left: number } {
  let position = from;
  let taken = 0;
  for (const chosen of steps) {
    const next = takeStep(scenario, position, chosen);
    if (isRefusal(next)) break;
    position = next;
    taken += 1;
  }
  const trace = replay(scenario, { steps: steps.slice(0, taken), bypass: false }, from);
  if (isRefusal(trace)) throw new Error(`scenario ${scenario.id}: rules and machine differ`);
  return { trace, left: steps.length - taken };
}

/** One step by the same pure rules from any position: for the terminal, journeys and the comparison with the machine. */
export function takeStep(scenario: Scenario, position: Position, chosen: readonly string[]): Position | Refusal {
  const planned = planStep(scenario, position, chosen);
  if (isRefusal(planned)) return planned;
  const situation = applyEffects(scenario, planned.taken.effects, applyAll(scenario, planned.written, position));
  const { to } = planned.taken;
  if (to !== "end") return { ...situation, at: to, over: false };
  return { ...situation, at: decideEnding(scenario, situation).id, over: true };
}

function planStep(scenario: Scenario, position: Position, chosen: readonly string[]) {
  if (position.over) return refuse("attempt-over");
  if (chosen.length === 0) return refuse("nothing-chosen");
  return plan(scenario, sceneOf(scenario, position.at), position, chosen);
}

function positionOf(snapshot: { readonly value: unknown; readonly context: unknown; readonly status: string }): Position {
  const situation = snapshot.context as Situation;
  return { meters: situation.meters, flags: situation.flags, at: String(snapshot.value), over: snapshot.status === "done" };
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

/** A move as a page offers it: `discussed` is a subject of a hub that was taken before. */
export type MoveHere = { readonly move: Move; readonly offered: boolean; readonly discussed: boolean };

/** Moves whose condition holds here, those that are shown locked with their reason, and subjects already discussed. */
export function movesHere(scenario: Scenario, position: Position): readonly MoveHere[] {
  const scene = sceneOf(scenario, position.at);
  if (!isSpoken(scene)) return [];
  const asked = askedOf(scenario, position);
  return scene.moves
    .map((move) => ({ move, offered: holds(move.when, asked), discussed: move.subject !== undefined && position.flags.has(move.id) }))
    .filter(({ move, offered, discussed }) => offered || discussed || move.locked !== undefined);
}

/** Sentences of a writing with the wordings that can be chosen here; a sentence without any is left out. */
export function sentencesHere(scenario: Scenario, position: Position): readonly Sentence[] {
  const scene = sceneOf(scenario, position.at);
  return scene.kind === "writing" ? offeredSentences(scenario, scene, position) : [];
}
