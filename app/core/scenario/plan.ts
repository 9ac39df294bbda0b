import { refuse, type Refusal } from "../refusal";
import { READ, WRITE, type StepEvent } from "./machine";
import { isSpoken, type InterpretationScene, type Move, type Result, type Scenario, type Scene, type Sentence, type SpokenScene, type Wording, type WritingScene } from "./model";
import { applyAll, askedOf, countChosen, firstThatHolds, holds, type Situation } from "./rules";

/** What a choice means where it is made: the event for the machine, and what it takes there. */
export type PlannedStep = { readonly event: StepEvent; readonly taken: Move | Result; readonly written: readonly Wording[] };

/** Understands what was chosen in a scene, or refuses what is not offered there. */
export function plan(scenario: Scenario, scene: Scene, at: Situation, chosen: readonly string[]): PlannedStep | Refusal {
  if (isSpoken(scene)) return planMove(scenario, scene, at, chosen);
  return scene.kind === "interpretation" ? planReadings(scenario, scene, at, chosen) : planWordings(scenario, scene, at, chosen);
}

function planMove(scenario: Scenario, scene: SpokenScene, at: Situation, chosen: readonly string[]): PlannedStep | Refusal {
  const move = scene.moves.find((candidate) => candidate.id === chosen[0]);
  if (!move || chosen.length !== 1 || !holds(move.when, askedOf(scenario, at))) return refuse("move-not-offered");
  return { event: { type: move.id }, taken: move, written: [] };
}

function planReadings(scenario: Scenario, scene: InterpretationScene, at: Situation, chosen: readonly string[]): PlannedStep | Refusal {
  const readings = scene.readings.filter((reading) => chosen.includes(reading.id));
  if (readings.length !== new Set(chosen).size || chosen.length !== readings.length) return refuse("move-not-offered");
  const counted = countChosen(readings);
  const taken = firstThatHolds(scene.results, askedOf(scenario, at, counted));
  return taken ? { event: { type: READ, counted }, taken, written: [] } : refuse("move-not-offered");
}

/** A wording as it comes from a form: `sentence:wording`. */
function planWordings(scenario: Scenario, scene: WritingScene, at: Situation, chosen: readonly string[]): PlannedStep | Refusal {
  const sentences = offeredSentences(scenario, scene, at);
  const written = sentences.map((sentence) => sentence.wordings.filter((wording) => chosen.includes(`${sentence.id}:${wording.id}`)));
  const all = written.flat();
  if (all.length !== chosen.length || written.some(({ length }) => length > 1)) return refuse("move-not-offered");
  if (all.length !== sentences.length) return refuse("wordings-missing");
  const counted = countChosen(all);
  const taken = firstThatHolds(scene.results, askedOf(scenario, applyAll(scenario, all, at), counted));
  return taken ? { event: { type: WRITE, counted, written: all.map(({ id }) => id) }, taken, written: all } : refuse("move-not-offered");
}

/** The sentences with the wordings whose condition holds; a sentence without any is left out. */
export function offeredSentences(scenario: Scenario, scene: WritingScene, at: Situation): readonly Sentence[] {
  const asked = askedOf(scenario, at);
  return scene.sentences
    .map((sentence) => ({ ...sentence, wordings: sentence.wordings.filter(({ when }) => holds(when, asked)) }))
    .filter(({ wordings }) => wordings.length > 0);
}
