import { isSpoken, type Dimension, type Evidence, type InterpretationScene, type Scenario, type WritingScene } from "./model";
import { offeredSentences } from "./plan";
import { sceneOf } from "./play";
import { applyEffects, askedOf, countChosen, firstThatHolds, holds, NOTHING_COUNTED, type Counted, type Situation } from "./rules";

type Evident = { readonly evidence: readonly Evidence[] };

/** Dimensions for which some answer that could be given here has evidence, shown or missed; each once. */
export function opportunitiesAt(scenario: Scenario, sceneId: string, at: Situation): ReadonlySet<Dimension> {
  return new Set(answersAt(scenario, sceneId, at).flatMap(({ evidence }) => evidence.map(({ dimension }) => dimension)));
}

/** Moves offered here; or results that some choice leads to, with the wordings that can be chosen. */
function answersAt(scenario: Scenario, sceneId: string, at: Situation): readonly Evident[] {
  const scene = sceneOf(scenario, sceneId);
  if (isSpoken(scene)) return scene.moves.filter(({ when }) => holds(when, askedOf(scenario, at)));
  return scene.kind === "interpretation" ? resultsOfReading(scenario, scene, at) : partsOfWriting(scenario, scene, at);
}

function resultsOfReading(scenario: Scenario, scene: InterpretationScene, at: Situation): readonly Evident[] {
  const open = scene.readings.filter(({ stance }) => stance === "open").length;
  const counts = upTo(open).flatMap((opened) => upTo(scene.readings.length - open).map((closing) => ({ ...NOTHING_COUNTED, open: opened, closing })));
  return reached(scenario, scene, counts.filter(({ open: opened, closing }) => opened + closing > 0).map((counted) => ({ at, counted })));
}

function upTo(highest: number): readonly number[] {
  return Array.from({ length: highest + 1 }, (_, index) => index);
}

/** Sentence by sentence, so that letters which come to the same are followed only once. */
function partsOfWriting(scenario: Scenario, scene: WritingScene, at: Situation): readonly Evident[] {
  const sentences = offeredSentences(scenario, scene, at);
  if (sentences.length === 0) return [];
  let letters: readonly Letter[] = [{ at, counted: NOTHING_COUNTED }];
  for (const { wordings } of sentences) {
    const longer = letters.flatMap((letter) => wordings.map(({ effects, rating }) => ({ at: applyEffects(scenario, effects, letter.at), counted: added(letter.counted, countChosen([{ rating }])) })));
    letters = [...new Map(longer.map((letter) => [keyOf(letter), letter])).values()];
  }
  return [...sentences.flatMap(({ wordings }) => wordings), ...reached(scenario, scene, letters)];
}

type Letter = { readonly at: Situation; readonly counted: Counted };

function added(one: Counted, other: Counted): Counted {
  return {
    open: one.open + other.open, closing: one.closing + other.closing,
    strong: one.strong + other.strong, workable: one.workable + other.workable, costly: one.costly + other.costly,
  };
}

function keyOf({ at, counted }: Letter): string {
  return JSON.stringify([at.meters, [...at.flags].sort(), counted]);
}

function reached(scenario: Scenario, scene: InterpretationScene | WritingScene, letters: readonly Letter[]): readonly Evident[] {
  return [...new Set(letters.flatMap(({ at, counted }) => firstThatHolds(scene.results, askedOf(scenario, at, counted)) ?? []))];
}
