import { isSpoken, type Condition, type Effects, type Scenario, type Scene, type Wording } from "./model";
import { clamp, countChosen, firstThatHolds, holds, NOTHING_COUNTED, type Asked, type Counted } from "./rules";

/** What walking every reachable state of scene x meters x flags showed. Ids are those of scenes and endings. */
export type Walk = {
  readonly states: number;
  readonly complete: boolean;
  readonly reached: ReadonlySet<string>;
  /** Scenes with a reachable state in which nothing can be chosen. */
  readonly stuck: ReadonlySet<string>;
  /** Scenes with a reachable state from which no ending can be reached. */
  readonly hopeless: ReadonlySet<string>;
};

/** A situation as one number: meters in mixed radix, flags as bits above them. */
type Coding = {
  readonly meters: readonly { readonly id: string; readonly unit: number; readonly size: number; readonly start: number }[];
  readonly flagUnit: ReadonlyMap<string, number>;
  readonly size: number;
};

/** A step as the walk takes it. */
type Step = { readonly effects: Effects; readonly to: string; readonly first?: readonly Wording[] };

export function walk(scenario: Scenario, limit: number): Walk {
  const coding = codingOf(scenario);
  const scenes = scenario.scenes;
  const sceneIndex = new Map(scenes.map((scene, index) => [scene.id, index]));
  const first = (sceneIndex.get(scenario.start) ?? 0) * coding.size + startCode(coding);
  const seen = new Map<number, number>([[first, 0]]);
  const queue = [first];
  const from: number[][] = [[]];
  const reached = new Set<string>([scenario.start]);
  const stuck = new Set<string>();
  const ending = new Set<number>();
  for (let index = 0; index < queue.length; index += 1) {
    if (queue.length > limit) return { states: queue.length, complete: false, reached, stuck, hopeless: new Set() };
    const state = queue[index] ?? 0;
    const code = state % coding.size;
    const scene = scenes[(state - code) / coding.size];
    if (!scene) throw new Error("the walk left the scenario");
    const steps = stepsOf(scenario, coding, scene, code);
    if (steps.length === 0) stuck.add(scene.id);
    for (const step of steps) {
      const written = (step.first ?? []).reduce((now, wording) => effect(coding, wording.effects, now), code);
      const next = effect(coding, step.effects, written);
      if (step.to === "end") {
        reached.add(endingAt(scenario, coding, next));
        ending.add(index);
        continue;
      }
      reached.add(step.to);
      const target = (sceneIndex.get(step.to) ?? 0) * coding.size + next;
      const known = seen.get(target);
      if (known === undefined) {
        seen.set(target, queue.length);
        from.push([index]);
        queue.push(target);
      } else from[known]?.push(index);
    }
  }
  return { states: queue.length, complete: true, reached, stuck, hopeless: hopelessScenes(scenes, coding, queue, from, ending) };
}

/** Scenes with a state that no way back from an ending arrives at. */
function hopelessScenes(scenes: readonly Scene[], coding: Coding, queue: readonly number[], from: readonly number[][], ending: ReadonlySet<number>): ReadonlySet<string> {
  const ends = new Uint8Array(queue.length);
  const open = [...ending];
  for (const index of open) ends[index] = 1;
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const before of from[index] ?? []) {
      if (ends[before]) continue;
      ends[before] = 1;
      open.push(before);
    }
  }
  const hopeless = new Set<string>();
  queue.forEach((state, index) => {
    const scene = scenes[Math.floor(state / coding.size)];
    if (!ends[index] && scene) hopeless.add(scene.id);
  });
  return hopeless;
}

/** One sentence on what was walked, for the list of problems. */
export function describeWalk(walked: Walk): string {
  if (walked.complete) return `${walked.states} Zustände geprüft, das sind alle.`;
  return `Mehr als ${walked.states} Zustände: Nicht bewiesen ist, dass jeder Moment und jedes Ende erreichbar ist und es keine Sackgasse gibt. Weniger Merker oder weniger Wege zwischen den Momenten helfen.`;
}

function codingOf(scenario: Scenario): Coding {
  let unit = 1;
  const meters = scenario.meters.map((meter) => {
    const entry = { id: meter.id, unit, size: meter.words.length, start: meter.start };
    unit *= entry.size;
    return entry;
  });
  const flagUnit = new Map<string, number>();
  for (const { id } of scenario.flags) {
    flagUnit.set(id, unit);
    unit *= 2;
  }
  return { meters, flagUnit, size: unit };
}

function startCode(coding: Coding): number {
  return coding.meters.reduce((sum, meter) => sum + meter.start * meter.unit, 0);
}

function meterAt(coding: Coding, code: number, id: string): number {
  const meter = coding.meters.find((candidate) => candidate.id === id);
  return meter ? Math.floor(code / meter.unit) % meter.size : 0;
}

function flagAt(coding: Coding, code: number, id: string): boolean {
  const unit = coding.flagUnit.get(id);
  return unit !== undefined && Math.floor(code / unit) % 2 === 1;
}

function askedAt(scenario: Scenario, coding: Coding, code: number, counted: Counted): Asked {
  return {
    meter: (id) => meterAt(coding, code, id),
    flag: (id) => flagAt(coding, code, id),
    named: (id): Condition => scenario.conditions[id] ?? { all: [] },
    counted,
  };
}

const NONE = NOTHING_COUNTED;

function stepsOf(scenario: Scenario, coding: Coding, scene: Scene, code: number): readonly Step[] {
  const asked = askedAt(scenario, coding, code, NONE);
  if (isSpoken(scene)) return scene.moves.filter((move) => holds(move.when, asked));
  if (scene.kind === "writing") {
    const sentences = scene.sentences.map(({ wordings }) => wordings.filter(({ when }) => holds(when, asked))).filter(({ length }) => length > 0);
    if (sentences.length === 0) return [];
    const letters = sentences.reduce<readonly (readonly Wording[])[]>((begun, wordings) => begun.flatMap((letter) => wordings.map((wording) => [...letter, wording])), [[]]);
    return letters.flatMap((letter) => {
      const written = letter.reduce((now, wording) => effect(coding, wording.effects, now), code);
      const result = firstThatHolds(scene.results, askedAt(scenario, coding, written, countChosen(letter)));
      return result ? [{ effects: result.effects, to: result.to, first: letter }] : [];
    });
  }
  const open = scene.readings.filter((reading) => reading.stance === "open").length;
  const steps = new Set<Step>();
  for (let counted = 1; counted < (open + 1) * (scene.readings.length - open + 1); counted += 1) {
    const readings = { ...NONE, open: counted % (open + 1), closing: Math.floor(counted / (open + 1)) };
    const result = firstThatHolds(scene.results, askedAt(scenario, coding, code, readings));
    if (result) steps.add(result);
  }
  return [...steps];
}

function effect(coding: Coding, effects: Effects, code: number): number {
  let next = code;
  for (const meter of coding.meters) {
    const step = effects.meters[meter.id];
    if (step === undefined) continue;
    const value = meterAt(coding, next, meter.id);
    next += (clamp(value + step, meter.size - 1) - value) * meter.unit;
  }
  for (const id of effects.set) next = withFlag(coding, next, id, true);
  for (const id of effects.clear) next = withFlag(coding, next, id, false);
  return next;
}

function withFlag(coding: Coding, code: number, id: string, set: boolean): number {
  if (flagAt(coding, code, id) === set) return code;
  return code + (set ? 1 : -1) * (coding.flagUnit.get(id) ?? 0);
}

function endingAt(scenario: Scenario, coding: Coding, code: number): string {
  return firstThatHolds(scenario.endings, askedAt(scenario, coding, code, NONE))?.id ?? "";
}
