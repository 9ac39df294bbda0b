import { stepsOf, type Journey, type Scenario, type Scene } from "./model";
import type { JourneyRun, JourneyStep } from "./journey-runs";

/** Something a journey came to. Titles and words are German; without them only the id is known. */
export type JourneyPoint =
  | { readonly scene: string; readonly title?: string }
  | { readonly ending: string; readonly title?: string }
  /** What was to be chosen in a scene. */
  | { readonly answer: string; readonly said?: string }
  | { readonly meter: string; readonly value: number }
  | { readonly meter: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly flag: string; readonly set: boolean };

/** The first step at which a journey departs from how it was recorded. `step` counts from 1; `scene`: where it can be mended. */
export type JourneyDifference = { readonly step: number; readonly scene?: string; readonly expected: JourneyPoint; readonly found: JourneyPoint };

type Run = Pick<JourneyRun, "path" | "at" | "over">;

/** `good`: how the same steps went before. Without it only what the recording itself says can be compared. */
export function firstDifference(scenario: Scenario, journey: Journey, run: Run, good: readonly JourneyStep[] | undefined): JourneyDifference {
  for (const [index, chosen] of journey.steps.entries()) {
    const here = run.path[index]?.scene ?? run.at;
    const expected = good?.[index]?.scene ?? sceneWith(scenario, chosen);
    const before = run.path[index - 1]?.scene;
    const from = before === undefined ? {} : { scene: before };
    if (expected !== undefined && expected !== here) return { step: Math.max(1, index), ...from, expected: scenePoint(scenario, expected, good?.[index]?.title), found: placePoint(scenario, here, run.over && index >= run.path.length) };
    const now = run.path[index];
    if (!now) return { step: index + 1, scene: here, expected: answerPoint(scenario, chosen, good?.[index]), found: placePoint(scenario, here, run.over) };
    const changed = good?.[index] && changedBy(good[index], now);
    if (changed) return { step: index + 1, scene: here, ...changed };
  }
  return lastDifference(scenario, journey, run);
}

/** All steps were taken, and nothing tells where they first went another way: what stands at the end differs. */
function lastDifference(scenario: Scenario, { steps, ending, meters }: Journey, { path, at, over }: Run): JourneyDifference {
  const last = path.at(-1);
  const where = { step: steps.length, ...(last ? { scene: last.scene } : {}) };
  if (!over || at !== ending) return { ...where, expected: placePoint(scenario, ending, true), found: placePoint(scenario, at, over) };
  const [meter = "", bounds = {}] = Object.entries(meters).find(([id, { atLeast = 0, atMost = Infinity }]) => {
    const value = last?.meters[id] ?? -1;
    return value < atLeast || value > atMost;
  }) ?? [];
  return { ...where, expected: { meter, ...bounds }, found: { meter, value: last?.meters[meter] ?? 0 } };
}

function changedBy(then: JourneyStep, now: JourneyStep): Pick<JourneyDifference, "expected" | "found"> | undefined {
  if (then.taken !== now.taken) return { expected: { answer: then.taken, said: then.said }, found: { answer: now.taken, said: now.said } };
  for (const [meter, value] of Object.entries(then.meters)) {
    const found = now.meters[meter];
    if (found !== undefined && found !== value) return { expected: { meter, value }, found: { meter, value: found } };
  }
  const flag = [...then.flags, ...now.flags].find((one) => then.flags.includes(one) !== now.flags.includes(one));
  return flag === undefined ? undefined : { expected: { flag, set: then.flags.includes(flag) }, found: { flag, set: now.flags.includes(flag) } };
}

/** The scene that offers what was chosen. Ids stand once in a file. */
function sceneWith(scenario: Scenario, chosen: readonly string[]): string | undefined {
  return scenario.scenes.find((scene) => chosen.some((id) => offersIn(scene).has(id)))?.id;
}

function offersIn(scene: Scene): ReadonlySet<string> {
  if (scene.kind === "interpretation") return new Set(scene.readings.map(({ id }) => id));
  if (scene.kind === "writing") return new Set(scene.sentences.flatMap(({ id, wordings }) => wordings.map((wording) => `${id}:${wording.id}`)));
  return new Set(stepsOf(scene).map(({ id }) => id));
}

function scenePoint(scenario: Scenario, scene: string, title: string | undefined): JourneyPoint {
  const known = scenario.scenes.find(({ id }) => id === scene)?.title.de ?? title;
  return { scene, ...(known === undefined ? {} : { title: known }) };
}

function placePoint(scenario: Scenario, at: string, over: boolean): JourneyPoint {
  if (!over) return scenePoint(scenario, at, undefined);
  const title = scenario.endings.find(({ id }) => id === at)?.title.de;
  return { ending: at, ...(title === undefined ? {} : { title }) };
}

function answerPoint(scenario: Scenario, chosen: readonly string[], good: JourneyStep | undefined): JourneyPoint {
  const moves = scenario.scenes.flatMap((scene) => ("moves" in scene ? scene.moves : []));
  const move = moves.find(({ id }) => id === chosen[0]);
  const said = (move?.say ?? move?.do)?.de ?? good?.said;
  return { answer: chosen.join(" + "), ...(said === undefined ? {} : { said }) };
}
