import { isBridge, type InterpretationScene } from "./model";
import { applyChange, type Changes } from "./walk-changes";
import { addEdge, type Edges } from "./walk-edges";
import { lettersOf, type Decided } from "./walk-letters";
import type { Deed, SceneProgram } from "./walk-program";
import type { Seen } from "./walk-seen";
import { settle, type States } from "./walk-states";
import { touchedBy } from "./walk-touched";
import { ALWAYS, countedAt, holds, nothingCounted, type Tests } from "./walk-tests";

/** What a walk goes by, and what it has found so far. */
export type Walking = { readonly tests: Tests; readonly changes: Changes; readonly states: States; readonly edges: Edges; readonly seen: Seen };
/** How many ways on a moment offers in one state: all of them, and those that cost nothing. Holds until the next state is visited. */
export type Offered = { readonly ways: number; readonly defensible: number };
/** Takes every step that can be taken from a state of one moment: the one that begins at `at`. */
export type Visit = (walking: Walking, at: number) => Offered;

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

/** Goes on from the state that begins at `at`: whatever comes of it is written behind the last state, and stays there if it is new. */
function take({ changes, states, edges, seen }: Walking, number: number, ends: boolean, from: Int32Array, at: number): void {
  const into = states.count * states.words;
  applyChange(changes, number, from, at, states.packed, into);
  addEdge(edges, ends ? -1 - seen.ending(states.packed, into) : settle(states), number);
}

function visitMoves({ steps }: SceneProgram): Visit {
  // Lists of one thing each, and one object for all states: this runs once per state.
  const whens = Int32Array.from(steps, ({ when }) => when);
  const numbers = Int32Array.from(steps, ({ number }) => number);
  const defends = Uint8Array.from(steps, ({ subject, rating }) => (subject || rating !== "costly" ? 1 : 0));
  const ends = Uint8Array.from(steps, ({ scene }) => (scene === undefined ? 1 : 0));
  const offered = { ways: 0, defensible: 0 };
  return (walking, at) => {
    const { tests, states: { packed } } = walking;
    offered.ways = 0;
    offered.defensible = 0;
    for (let index = 0; index < whens.length; index += 1) {
      if (!holds(tests, whens[index] ?? ALWAYS, packed, at, NOTHING)) continue;
      offered.ways += 1;
      offered.defensible += defends[index] ?? 0;
      take(walking, numbers[index] ?? 0, ends[index] === 1, packed, at);
    }
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
  return (walking, at) => {
    const { tests, states: { packed } } = walking;
    let ways = 0;
    let defensible = 0;
    const taken = new Set<Deed>();
    for (const { counted, selections } of counts) {
      const result = steps.find(({ when }) => holds(tests, when, packed, at, counted));
      if (!result) continue;
      ways += selections;
      if (result.rating !== "costly") defensible += selections;
      taken.add(result);
    }
    for (const result of taken) take(walking, result.number, result.scene === undefined, packed, at);
    return { ways, defensible };
  };
}

function choose(from: number, some: number): number {
  let ways = 1;
  for (let index = 0; index < some; index += 1) ways = (ways * (from - index)) / (index + 1);
  return ways;
}

/** What a letter comes to depends on a few bits of the state only: it is worked out once for each of their values. */
function visitSentences(program: SceneProgram): Visit {
  const decided = new Map<string, Decided>();
  let touched: Int32Array | undefined;
  return (walking, at) => {
    const { tests, changes, states: { packed, words } } = walking;
    touched ??= touchedBy(program, tests, changes);
    const mask = touched;
    const state = packed.slice(at, at + words);
    const key = state.map((word, index) => word & (mask[index] ?? 0)).join();
    const known = decided.get(key) ?? lettersOf(program, tests, changes, state);
    decided.set(key, known);
    for (const { result, left } of known.letters) {
      const after = state.map((word, index) => (word & ~(mask[index] ?? 0)) | ((left[index] ?? 0) & (mask[index] ?? 0)));
      take(walking, result.number, result.scene === undefined, after, 0);
    }
    return known;
  };
}
