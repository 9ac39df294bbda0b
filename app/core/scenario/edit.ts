import { isSpoken, stepsOf, type Scenario, type Scene } from "./model";

/**
 * How far a new version departs from the one before: `wording` changes texts and looks, `content` changes what
 * answers do or adds some, `structure` takes away or redirects what a running play-through may stand on.
 */
export type Edit = "none" | "wording" | "content" | "structure";

const known = new WeakMap<Scenario, WeakMap<Scenario, Edit>>();

/** Classifies the step from one version of a scenario to another. Kept per pair. */
export function classifyEdit(before: Scenario, after: Scenario): Edit {
  const kept = known.get(before) ?? new WeakMap<Scenario, Edit>();
  known.set(before, kept);
  const edit = kept.get(after) ?? compare(before, after);
  kept.set(after, edit);
  return edit;
}

function compare(before: Scenario, after: Scenario): Edit {
  if (JSON.stringify(before) === JSON.stringify(after)) return "none";
  if (JSON.stringify(rulesOf(before)) === JSON.stringify(rulesOf(after))) return "wording";
  return extendsStructure(before, after) ? "content" : "structure";
}

/** Everything that decides how a play-through goes and is judged, without a word or a look. */
function rulesOf({ start, meters, flags, conditions, scenes, endings, contentNote, dimensions }: Scenario) {
  return {
    start,
    dimensions,
    meters: meters.map(({ id, start: first, words }) => [id, first, words.length]),
    flags: flags.map(({ id }) => id),
    conditions,
    scenes: scenes.map(rulesOfScene),
    endings: endings.map(({ id, kind, when, variants }) => [id, kind, when, variants.map((variant) => [variant.id, variant.when])]),
    bypass: contentNote?.bypass ?? {},
  };
}

function rulesOfScene(scene: Scene) {
  const steps = stepsOf(scene).map(({ id, when, rating, effects, evidence, to }) => [id, when, rating, effects, evidence.map(({ dimension, polarity }) => [dimension, polarity]), to]);
  const echoes = isSpoken(scene) ? scene.moves.map(({ echo, locked, repair, subject }) => [echo?.at, locked !== undefined, repair, subject?.optional]) : [];
  const parts = scene.kind === "interpretation"
    ? scene.readings.map(({ id, stance }) => [id, stance])
    : scene.kind === "writing"
      ? scene.sentences.map(({ id, wordings }) => [id, wordings.map(({ id: wording, when, rating, effects, evidence }) => [wording, when, rating, effects, evidence.map(({ dimension, polarity }) => [dimension, polarity])])])
      : [];
  return [scene.id, scene.kind, scene.variants.map(({ id, when }) => [id, when]), steps, echoes, parts];
}

/** True if everything a running play-through can stand on or go to is still there and leads where it led. */
function extendsStructure(before: Scenario, after: Scenario): boolean {
  const scenes = new Map(after.scenes.map((scene) => [scene.id, scene]));
  const endings = new Set(after.endings.map(({ id }) => id));
  return (
    before.start === after.start
    && before.endings.every(({ id }) => endings.has(id))
    && before.scenes.every((scene) => {
      const now = scenes.get(scene.id);
      return now !== undefined && now.kind === scene.kind && keepsSteps(scene, now) && keepsParts(scene, now);
    })
  );
}

function keepsSteps(before: Scene, after: Scene): boolean {
  const targets = new Map(stepsOf(after).map(({ id, to }) => [id, to]));
  return stepsOf(before).every(({ id, to }) => targets.get(id) === to);
}

/** Readings may be added; a letter needs every sentence, so those stay as they are. */
function keepsParts(before: Scene, after: Scene): boolean {
  const [then, now] = [partsOf(before), new Set(partsOf(after))];
  if (before.kind === "writing" && after.kind === "writing" && before.sentences.length !== after.sentences.length) return false;
  return then.every((part) => now.has(part));
}

function partsOf(scene: Scene): readonly string[] {
  if (scene.kind === "interpretation") return scene.readings.map(({ id }) => id);
  return scene.kind === "writing" ? scene.sentences.flatMap(({ id, wordings }) => wordings.map((wording) => `${id}:${wording.id}`)) : [];
}
