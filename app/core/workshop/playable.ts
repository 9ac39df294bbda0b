import { isSpoken, type Ending, type Scenario, type Scene } from "../scenario/model";
import type { Path } from "./tree";

/** What is not yet there and shows when a draft is played. `path` is that of the German file. */
export type Gap = { readonly what: "start" | "target" | "answers" | "ending" | "text" | "left-out"; readonly path: Path };

/** Where an answer leads that has no target. No id of an author looks like it. */
export const NOWHERE = "~nowhere";
/** What is reached when no ending holds. */
export const NO_ENDING = "~no-ending";

const EMPTY = { de: "…" };

/** A scenario that holds no reference into nothing, so that it can be played, and what it lacks for that. `undefined`: it has no moment. */
export function closeGaps(scenario: Scenario): { readonly scenario: Scenario; readonly gaps: readonly Gap[] } | undefined {
  const [first] = scenario.scenes;
  const [speaker] = scenario.cast;
  if (!first || !speaker) return undefined;
  const people = new Set(scenario.cast.map(({ id }) => id));
  const known = new Set(scenario.scenes.map(({ id }) => id));
  const gaps: Gap[] = scenario.scenes.flatMap((scene) => gapsIn(scene, known));
  if (!known.has(scenario.start)) gaps.push({ what: "start", path: ["start"] });
  if (scenario.endings.at(-1)?.when !== undefined || scenario.endings.length === 0) gaps.push({ what: "ending", path: ["endings"] });
  const scenes = scenario.scenes.map((scene) => closed(scene, people, known, speaker.id));
  const nowhere: Scene = { ...emptyOf(first, speaker.id), kind: "dialogue", moves: [] };
  return {
    scenario: {
      ...scenario, start: known.has(scenario.start) ? scenario.start : first.id, scenes: [...scenes, nowhere], endings: endingsOf(scenario, people, known),
      meters: scenario.meters.map((meter) => ({ ...meter, start: Math.min(meter.start, meter.words.length - 1) })),
    },
    gaps,
  };
}

function gapsIn(scene: Scene, known: ReadonlySet<string>): readonly Gap[] {
  const lost = (list: string, steps: readonly { readonly id: string; readonly to: string; readonly subject?: unknown }[]) =>
    steps.filter(({ to }) => to !== "end" && !known.has(to)).map(({ id, subject }): Gap => ({ what: "target", path: ["scenes", scene.id, subject === undefined ? list : "subjects", id] }));
  const steps = isSpoken(scene) ? scene.moves : scene.results;
  const offered = isSpoken(scene) ? scene.moves : scene.kind === "interpretation" ? scene.readings : scene.sentences;
  return [...(offered.length === 0 || steps.length === 0 ? [{ what: "answers" as const, path: ["scenes", scene.id] }] : []), ...lost(isSpoken(scene) ? "moves" : "results", steps)];
}

function closed(scene: Scene, people: ReadonlySet<string>, known: ReadonlySet<string>, speaker: string): Scene {
  const led = <Step extends { readonly to: string }>(step: Step): Step => (step.to === "end" || known.has(step.to) ? step : { ...step, to: NOWHERE });
  const base = {
    speaker: people.has(scene.speaker) ? scene.speaker : speaker,
    company: Object.fromEntries(Object.entries(scene.company).filter(([id]) => people.has(id))),
    voices: scene.voices.filter(({ by }) => people.has(by)),
  };
  // An answer without words can still be chosen, so it needs some.
  if (isSpoken(scene)) return { ...scene, ...base, moves: scene.moves.map((move) => led(move.say ?? move.do ? move : { ...move, say: EMPTY })) };
  return scene.kind === "interpretation" ? { ...scene, ...base, results: scene.results.map(led) } : { ...scene, ...base, results: scene.results.map(led) };
}

function endingsOf({ endings }: Scenario, people: ReadonlySet<string>, known: ReadonlySet<string>): readonly Ending[] {
  const ofPeople = <Told extends object>(told: Told): Told => Object.fromEntries(Object.entries(told).filter(([id]) => people.has(id))) as Told;
  const told = endings.filter(({ id }) => !known.has(id)).map((ending) => ({
    ...ending, experience: ofPeople(ending.experience), variants: ending.variants.map((variant) => (variant.experience ? { ...variant, experience: ofPeople(variant.experience) } : variant)),
  }));
  if (told.length > 0 && told.at(-1)?.when === undefined) return told;
  return [...told, { id: NO_ENDING, title: EMPTY, kind: "abgebrochen", story: EMPTY, imageDescription: EMPTY, experience: {}, summary: EMPTY, variants: [] }];
}

function emptyOf({ room }: Scene, speaker: string) {
  return { id: NOWHERE, title: EMPTY, room, speaker, mood: "calm" as const, company: {}, voices: [], speech: EMPTY, imageDescription: EMPTY, hideMeters: false, variants: [] };
}
