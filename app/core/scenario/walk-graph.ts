import { longer } from "./walk-states";

/** All steps between all states. Targets below zero are endings: -1 is the first of them. */
export type Graph = {
  readonly states: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly step: Int32Array;
};

export type Edges = { add(from: number, to: number, step: number): void; close(states: number): Graph };

const FIRST_EDGES = 65_536;

export function openEdges(): Edges {
  let lists = [new Int32Array(FIRST_EDGES), new Int32Array(FIRST_EDGES), new Int32Array(FIRST_EDGES)] as const;
  let count = 0;
  return {
    add(from, to, step) {
      if (count === lists[0].length) lists = [longer(lists[0]), longer(lists[1]), longer(lists[2])];
      lists[0][count] = from;
      lists[1][count] = to;
      lists[2][count] = step;
      count += 1;
    },
    close: (states) => ({ states, from: lists[0].subarray(0, count), to: lists[1].subarray(0, count), step: lists[2].subarray(0, count) }),
  };
}

/** By step: 1 where it may be taken. */
export type Allowed = Uint8Array;

/** For each state the edges that lead to it. Made when it is needed. */
export type Backwards = { readonly first: Int32Array; readonly edges: Int32Array };

export function backwardsOf(graph: Graph): () => Backwards {
  let made: Backwards | undefined;
  return () => (made ??= makeBackwards(graph));
}

function makeBackwards({ states, to }: Graph): Backwards {
  const first = new Int32Array(states + 1);
  for (let edge = 0; edge < to.length; edge += 1) {
    const target = to[edge] ?? -1;
    if (target >= 0) first[target + 1] = (first[target + 1] ?? 0) + 1;
  }
  for (let index = 0; index < states; index += 1) first[index + 1] = (first[index + 1] ?? 0) + (first[index] ?? 0);
  const next = first.slice();
  const edges = new Int32Array(first[states] ?? 0);
  for (let edge = 0; edge < to.length; edge += 1) {
    const target = to[edge] ?? -1;
    if (target < 0) continue;
    const slot = next[target] ?? 0;
    edges[slot] = edge;
    next[target] = slot + 1;
  }
  return { first, edges };
}

/** Passes over all edges before their order is given up on. */
const PASSES = 8;

/** Marks the states from which one of these endings can be reached by steps that are allowed. */
export function canReach(graph: Graph, backwards: () => Backwards, endings: ReadonlySet<number>, allowed: Allowed): Uint8Array {
  const { from, to, step } = graph;
  const marked = new Uint8Array(graph.states);
  const ends = Uint8Array.from({ length: Math.max(0, ...endings) + 1 }, (_, index) => (endings.has(index) ? 1 : 0));
  const open = new Int32Array(graph.states);
  let waiting = 0;
  let changed = true;
  // Most edges lead to states that were found later, so few passes from behind see nearly everything.
  for (let pass = 0; changed && pass < PASSES; pass += 1) {
    changed = false;
    for (let edge = to.length - 1; edge >= 0; edge -= 1) {
      const state = from[edge] ?? 0;
      const target = to[edge] ?? 0;
      if (marked[state] === 1 || (target < 0 ? ends[-1 - target] : marked[target]) !== 1 || allowed[step[edge] ?? 0] !== 1) continue;
      marked[state] = 1;
      open[waiting] = state;
      waiting += 1;
      changed = true;
    }
  }
  if (changed) markBackwards(graph, backwards(), { marked, open, waiting }, allowed);
  return marked;
}

type Marking = { readonly marked: Uint8Array; readonly open: Int32Array; waiting: number };

/** Goes on from everything marked, whatever the order of the edges. */
function markBackwards({ from, step }: Graph, { first, edges }: Backwards, marking: Marking, allowed: Allowed): void {
  const { marked, open } = marking;
  while (marking.waiting > 0) {
    marking.waiting -= 1;
    const state = open[marking.waiting] ?? 0;
    for (let slot = first[state] ?? 0; slot < (first[state + 1] ?? 0); slot += 1) {
      const edge = edges[slot] ?? 0;
      const before = from[edge] ?? 0;
      if (marked[before] === 1 || allowed[step[edge] ?? 0] !== 1) continue;
      marked[before] = 1;
      open[marking.waiting] = before;
      marking.waiting += 1;
    }
  }
}

/** The first edge of each state; edges stand in the order of their states. */
export function forwardsOf({ states, from }: Graph): Int32Array {
  const first = new Int32Array(states + 1).fill(from.length);
  for (let edge = from.length - 1; edge >= 0; edge -= 1) first[from[edge] ?? 0] = edge;
  for (let index = states - 1; index >= 0; index -= 1) if (first[index] === from.length) first[index] = first[index + 1] ?? from.length;
  return first;
}

/** Marks the states that can be reached from the start by steps that are allowed. */
export function reachedBy(graph: Graph, forwards: Int32Array, allowed: Allowed): Uint8Array {
  const marked = new Uint8Array(graph.states);
  marked[0] = 1;
  const open = [0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = forwards[state] ?? 0; edge < (forwards[state + 1] ?? 0); edge += 1) {
      const target = graph.to[edge] ?? -1;
      if (target < 0 || marked[target] || allowed[graph.step[edge] ?? 0] !== 1) continue;
      marked[target] = 1;
      open.push(target);
    }
  }
  return marked;
}

/** The steps of a shortest way from the start to one of these endings; none if there is no way. */
export function shortestWay(graph: Graph, forwards: Int32Array, endings: ReadonlySet<number>, allowed: Allowed): ReadonlySet<number> {
  const cameBy = new Int32Array(graph.states).fill(-1);
  const open = [0];
  for (let at = 0; at < open.length; at += 1) {
    const state = open[at] ?? 0;
    for (let edge = forwards[state] ?? 0; edge < (forwards[state + 1] ?? 0); edge += 1) {
      const target = graph.to[edge] ?? -1;
      if (allowed[graph.step[edge] ?? 0] !== 1) continue;
      if (target < 0 && endings.has(-1 - target)) return stepsBack(graph, cameBy, edge);
      if (target <= 0 || cameBy[target] !== -1) continue;
      cameBy[target] = edge;
      open.push(target);
    }
  }
  return new Set();
}

function stepsBack(graph: Graph, cameBy: Int32Array, last: number): ReadonlySet<number> {
  const steps = new Set<number>();
  for (let edge = last; edge !== -1; edge = cameBy[graph.from[edge] ?? 0] ?? -1) steps.add(graph.step[edge] ?? 0);
  return steps;
}

/** True if some way from the start leads to one of these endings. Goes deep first: it mostly ends after a few states. */
export function hasWay(graph: Graph, forwards: Int32Array, endings: ReadonlySet<number>, allowed: Allowed): boolean {
  const seen = new Uint8Array(graph.states);
  const open = [0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = forwards[state] ?? 0; edge < (forwards[state + 1] ?? 0); edge += 1) {
      const target = graph.to[edge] ?? -1;
      if (allowed[graph.step[edge] ?? 0] !== 1) continue;
      if (target < 0) {
        if (endings.has(-1 - target)) return true;
      } else if (seen[target] !== 1) {
        seen[target] = 1;
        open.push(target);
      }
    }
  }
  return false;
}
