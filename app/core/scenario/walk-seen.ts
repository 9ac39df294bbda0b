import type { Place } from "./conditions";
import type { Deed, EndingProgram, Program, SceneProgram, Varied } from "./walk-program";
import { ALWAYS, holds, nothingCounted } from "./walk-tests";

/** Remembers what was met on the way. States are told as the words and where in them they begin. */
export type Seen = {
  /** Ids of scenes and endings. */
  readonly reached: Set<string>;
  /** `number`: the place of its scene in the program. */
  moment(number: number, words: Int32Array, at: number): void;
  /** The number of the ending that this state leads to. */
  ending(words: Int32Array, at: number): number;
  /** Places of what has a condition that never let it happen. */
  never(): readonly Place[];
};

const NOTHING = nothingCounted();

export function openSeen(program: Program): Seen {
  const reached = new Set<string>();
  const waiting = new Set<Varied>([...program.scenes, ...program.endings].flatMap(({ variants }) => variants));
  const named = new Set(program.named);
  const { tests, scenes, endings } = program;
  const met = new Uint8Array(scenes.length);
  const vary = ({ variants }: SceneProgram | EndingProgram, words: Int32Array, at: number): void => {
    const first = variants.find(({ when }) => holds(tests, when, words, at, NOTHING));
    if (first) waiting.delete(first);
  };
  const ask = (words: Int32Array, at: number): void => {
    for (const one of named) if (tests.held[one.number] === 1 || holds(tests, one.when, words, at, NOTHING)) named.delete(one);
  };
  const isReached = (place: Place): boolean => reached.has(String(place[1]));
  return {
    reached,
    moment: (number, words, at) => {
      const scene = scenes[number];
      if (!scene) throw new Error("the walk left the scenario");
      if (met[number] !== 1) reached.add(scene.scene.id);
      met[number] = 1;
      if (waiting.size > 0 && scene.variants.some((variant) => waiting.has(variant))) vary(scene, words, at);
      if (named.size > 0) ask(words, at);
    },
    ending: (words, at) => {
      let index = 0;
      while (index < endings.length && !holds(tests, endings[index]?.when ?? ALWAYS, words, at, NOTHING)) index += 1;
      const ending = endings[index];
      if (!ending) throw new Error("the last ending has a condition");
      reached.add(ending.id);
      if (waiting.size > 0) vary(ending, words, at);
      if (named.size > 0) ask(words, at);
      return index;
    },
    never: () => [
      ...deedsOf(program).filter(({ number, conditional, place }) => conditional && program.changes.used[number] !== 1 && isReached(place)).map(({ place }) => place),
      ...[...waiting].map(({ place }) => place).filter(isReached),
      ...[...named].filter(({ number }) => tests.held[number] !== 1).map(({ id }): Place => ["conditions", id]),
    ],
  };
}

/** Meter steps of what was done that moved their meter nowhere. */
export function unmovedSteps(program: Program): readonly Place[] {
  const { used, meters } = program.changes;
  return deedsOf(program).filter(({ number }) => used[number] === 1).flatMap(({ number, place }) =>
    (meters[number] ?? []).filter(({ moved }) => !moved).map(({ id }): Place => [...place, "effects", id]),
  );
}

/** Moves and results first. */
function deedsOf({ scenes }: Program): readonly Deed[] {
  return [...scenes.flatMap(({ steps }) => steps), ...scenes.flatMap(({ sentences }) => sentences.flat())];
}
