import { isBridge, type InterpretationScene } from "./model";
import { countedAt, nothingCounted } from "./walk-rules";
import type { Deed, SceneProgram } from "./walk-program";
import { copyState } from "./walk-states";

/** How many ways on a moment offers in one state: all of them, and those that cost nothing. Holds until the next state is visited. */
export type Offered = { readonly ways: number; readonly defensible: number };
/** Told of each step that can be taken here. `next` is written over after the call. */
export type Take = (deed: Deed, next: Int32Array) => void;
/** Finds every step that can be taken from a state of one moment. */
export type Visit = (here: Int32Array, next: Int32Array, take: Take) => Offered;

export function visitOf(program: SceneProgram): Visit {
  const { scene } = program;
  if (scene.kind === "interpretation") return visitReadings(program, scene);
  return scene.kind === "writing" ? visitSentences(program) : visitMoves(program);
}

/** True where fewer than two defensible answers leave nothing to decide. A bridge, and a hub with one way left, only lead on. */
export function decidesNothing({ scene }: SceneProgram, { ways, defensible }: Offered): boolean {
  return defensible < 2 && !isBridge(scene) && !(scene.kind === "hub" && ways === 1);
}

const NOTHING = nothingCounted();

function visitMoves({ steps }: SceneProgram): Visit {
  // Said anew for each state: as many objects as states would be work for nothing.
  const offered = { ways: 0, defensible: 0 };
  return (here, next, take) => {
    let ways = 0;
    let defensible = 0;
    for (const move of steps) {
      if (move.when && !move.when(here, NOTHING)) continue;
      ways += 1;
      if (move.subject || move.rating !== "costly") defensible += 1;
      copyState(here, next);
      move.change.apply(next);
      take(move, next);
    }
    offered.ways = ways;
    offered.defensible = defensible;
    return offered;
  };
}

/** Selections with the same counts of stances lead to the same: each count stands for as many as there are. */
function visitReadings({ steps }: SceneProgram, scene: InterpretationScene): Visit {
  const open = scene.readings.filter(({ stance }) => stance === "open").length;
  const closing = scene.readings.length - open;
  const counts = Array.from({ length: (open + 1) * (closing + 1) - 1 }, (_, index) => {
    const [some, others] = [(index + 1) % (open + 1), Math.floor((index + 1) / (open + 1))];
    const counted = nothingCounted();
    counted[countedAt("open")] = some;
    counted[countedAt("closing")] = others;
    return { counted, selections: choose(open, some) * choose(closing, others) };
  });
  return (here, next, take) => {
    let ways = 0;
    let defensible = 0;
    const taken = new Set<Deed>();
    for (const { counted, selections } of counts) {
      const result = steps.find(({ when }) => !when || when(here, counted));
      if (!result) continue;
      ways += selections;
      if (result.rating !== "costly") defensible += selections;
      taken.add(result);
    }
    for (const result of taken) {
      copyState(here, next);
      result.change.apply(next);
      take(result, next);
    }
    return { ways, defensible };
  };
}

function choose(from: number, some: number): number {
  let ways = 1;
  for (let index = 0; index < some; index += 1) ways = (ways * (from - index)) / (index + 1);
  return ways;
}

/** Letters that have come to the same state with the same counts, and how many there are. */
type Letters = { readonly state: Int32Array; readonly counted: Int32Array; number: number };

function visitSentences({ steps, sentences }: SceneProgram): Visit {
  return (here, next, take) => {
    const offered = sentences.map((wordings) => wordings.filter(({ when }) => !when || when(here, NOTHING))).filter(({ length }) => length > 0);
    if (offered.length === 0) return { ways: 0, defensible: 0 };
    const letters = offered.reduce(written, [{ state: here, counted: NOTHING, number: 1 }]);
    let ways = 0;
    let defensible = 0;
    for (const { state, counted, number } of letters) {
      const result = steps.find(({ when }) => !when || when(state, counted));
      if (!result) continue;
      ways += number;
      if (result.rating !== "costly") defensible += number;
      copyState(state, next);
      result.change.apply(next);
      take(result, next);
    }
    return { ways, defensible };
  };
}

function written(begun: readonly Letters[], wordings: readonly Deed[]): readonly Letters[] {
  const letters = new Map<string, Letters>();
  for (const letter of begun) {
    for (const { change, rating } of wordings) {
      const state = letter.state.slice();
      change.apply(state);
      const counted = letter.counted.slice();
      counted[countedAt(rating)] = (counted[countedAt(rating)] ?? 0) + 1;
      const key = `${state.join()};${counted.join()}`;
      const same = letters.get(key);
      if (same) same.number += letter.number;
      else letters.set(key, { state, counted, number: letter.number });
    }
  }
  return [...letters.values()];
}
