import type { Place } from "./conditions";
import type { Deed, EndingProgram, Program, SceneProgram, Varied } from "./walk-program";
import { nothingCounted } from "./walk-rules";

/** Remembers what was met on the way. States are told as the words and where in them they begin. */
export type Seen = {
  /** Ids of scenes and endings. */
  readonly reached: Set<string>;
  moment(scene: SceneProgram, words: Int32Array, at: number): void;
  /** The number of the ending that this state leads to. */
  ending(words: Int32Array, at: number): number;
  /** Places of what has a condition that never let it happen. */
  never(): readonly Place[];
};

const NOTHING = nothingCounted();

export function openSeen(program: Program): Seen {
  const reached = new Set<string>();
  const waiting = new Set<Varied>([...program.scenes, ...program.endings].flatMap(({ variants }) => variants));
  const named = new Map(program.named.map(({ id, when }) => [id, when]));
  const vary = ({ variants }: SceneProgram | EndingProgram, words: Int32Array, at: number): void => {
    const first = variants.find(({ when }) => when(words, at, NOTHING));
    if (first) waiting.delete(first);
  };
  const ask = (words: Int32Array, at: number): void => {
    for (const [id, when] of named) if (program.tests.held.has(id) || when(words, at, NOTHING)) named.delete(id);
  };
  const isReached = (place: Place): boolean => reached.has(String(place[1]));
  let last: SceneProgram | undefined;
  return {
    reached,
    moment: (scene, words, at) => {
      if (scene !== last) reached.add(scene.scene.id);
      last = scene;
      if (waiting.size > 0 && scene.variants.some((variant) => waiting.has(variant))) vary(scene, words, at);
      if (named.size > 0) ask(words, at);
    },
    ending: (words, at) => {
      const index = program.endings.findIndex(({ when }) => !when || when(words, at, NOTHING));
      const ending = program.endings[index];
      if (!ending) throw new Error("the last ending has a condition");
      reached.add(ending.id);
      if (waiting.size > 0) vary(ending, words, at);
      if (named.size > 0) ask(words, at);
      return index;
    },
    never: () => [
      ...deedsOf(program).filter(({ number, when, place }) => when && program.changes.used[number] !== 1 && isReached(place)).map(({ place }) => place),
      ...[...waiting].map(({ place }) => place).filter(isReached),
      ...[...named.keys()].filter((id) => !program.tests.held.has(id)).map((id): Place => ["conditions", id]),
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
