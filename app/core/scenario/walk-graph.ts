import type { Graph } from "./walk-edges";

/** By step: 1 where it may be taken. */
export type Allowed = Uint8Array;

/** For each state the edges that lead to it, and where each comes from. Made when it is needed. */
export type Backwards = { readonly first: Int32Array; readonly from: Int32Array; readonly edges: Int32Array };

export function backwardsOf(graph: Graph): () => Backwards {
  let made: Backwards | undefined;
  return () => (made ??= makeBackwards(graph));
}

function makeBackwards({ states, first: forwards, to }: Graph): Backwards {
  const first = new Int32Array(states + 1);
  for (const target of to) if (target >= 0) first[target + 1] = (first[target + 1] ?? 0) + 1;
  for (let index = 0; index < states; index += 1) first[index + 1] = (first[index + 1] ?? 0) + (first[index] ?? 0);
  const next = first.slice();
  const from = new Int32Array(first[states] ?? 0);
  const edges = new Int32Array(from.length);
  for (let state = 0; state < states; state += 1) {
    for (let edge = forwards[state] ?? 0; edge < (forwards[state + 1] ?? 0); edge += 1) {
      const target = to[edge] ?? -1;
      if (target < 0) continue;
      const slot = next[target] ?? 0;
      from[slot] = state;
      edges[slot] = edge;
      next[target] = slot + 1;
    }
  }
  return { first, from, edges };
}

/** Passes over all states that are left before their order is given up on. */
const PASSES = 8;

/** Marks the states from which one of these endings can be reached by steps that are allowed. */
export function canReach(graph: Graph, backwards: () => Backwards, endings: ReadonlySet<number>, allowed: Allowed): Uint8Array {
  const marked = new Uint8Array(graph.states);
  const goals = Uint8Array.from({ length: Math.max(0, ...endings) + 1 }, (_, index) => (endings.has(index) ? 1 : 0));
  // Most edges lead to states that were found later, so few passes from behind see nearly everything.
  const left = new Int32Array(graph.states);
  for (let index = 0; index < left.length; index += 1) left[index] = left.length - 1 - index;
  let waiting = left.length;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const still = markLeft(graph, marked, left.subarray(0, waiting), { goals, allowed });
    if (still === waiting) return marked;
    waiting = still;
  }
  markBackwards(graph, backwards(), marked, allowed);
  return marked;
}

type Sought = { readonly goals: Uint8Array; readonly allowed: Allowed };

/** Marks what it can of the states that are left; the others are moved to the front of the list. Answers how many they are. */
function markLeft({ first, to, step }: Graph, marked: Uint8Array, left: Int32Array, { goals, allowed }: Sought): number {
  let still = 0;
  for (let index = 0; index < left.length; index += 1) {
    const state = left[index] ?? 0;
    const end = first[state + 1] ?? 0;
    let edge = first[state] ?? 0;
    for (; edge < end; edge += 1) {
      const target = to[edge] ?? 0;
      if ((target < 0 ? goals[-1 - target] : marked[target]) === 1 && allowed[step[edge] ?? 0] === 1) break;
    }
    if (edge < end) {
      marked[state] = 1;
    } else {
      left[still] = state;
      still += 1;
    }
  }
  return still;
}

/** Goes on from everything marked, whatever the order of the states. */
function markBackwards({ states, step }: Graph, { first, from, edges }: Backwards, marked: Uint8Array, allowed: Allowed): void {
  const open = new Int32Array(states);
  let waiting = 0;
  marked.forEach((is, state) => {
    if (is !== 1) return;
    open[waiting] = state;
    waiting += 1;
  });
  while (waiting > 0) {
    waiting -= 1;
    const state = open[waiting] ?? 0;
    for (let slot = first[state] ?? 0; slot < (first[state + 1] ?? 0); slot += 1) {
      const before = from[slot] ?? 0;
      if (marked[before] === 1 || allowed[step[edges[slot] ?? 0] ?? 0] !== 1) continue;
      marked[before] = 1;
      open[waiting] = before;
      waiting += 1;
    }
  }
}

/** Marks the states that can be reached from the start by steps that are allowed. */
export function reachedBy(graph: Graph, allowed: Allowed): Uint8Array {
  const marked = new Uint8Array(graph.states);
  marked[0] = 1;
  const open = [0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = graph.first[state] ?? 0; edge < (graph.first[state + 1] ?? 0); edge += 1) {
      const target = graph.to[edge] ?? -1;
      if (target < 0 || marked[target] || allowed[graph.step[edge] ?? 0] !== 1) continue;
      marked[target] = 1;
      open.push(target);
    }
  }
  return marked;
}

/** The steps of a shortest way from the start to one of these endings; none if there is no way. */
export function shortestWay(graph: Graph, endings: ReadonlySet<number>, allowed: Allowed): ReadonlySet<number> {
  const cameBy = new Int32Array(graph.states).fill(-1);
  const cameFrom = new Int32Array(graph.states);
  const open = [0];
  for (let at = 0; at < open.length; at += 1) {
    const state = open[at] ?? 0;
    for (let edge = graph.first[state] ?? 0; edge < (graph.first[state + 1] ?? 0); edge += 1) {
      const target = graph.to[edge] ?? -1;
      if (allowed[graph.step[edge] ?? 0] !== 1) continue;
      if (target < 0 && endings.has(-1 - target)) return stepsBack(graph, { cameBy, cameFrom }, state, edge);
      if (target <= 0 || cameBy[target] !== -1) continue;
      cameBy[target] = edge;
      cameFrom[target] = state;
      open.push(target);
    }
  }
  return new Set();
}

type Came = { readonly cameBy: Int32Array; readonly cameFrom: Int32Array };

/** The steps of the way that takes this edge last. */
function stepsBack({ step }: Graph, { cameBy, cameFrom }: Came, last: number, edge: number): ReadonlySet<number> {
  const steps = new Set([step[edge] ?? 0]);
  for (let state = last; state !== 0; state = cameFrom[state] ?? 0) steps.add(step[cameBy[state] ?? 0] ?? 0);
  return steps;
}

/** True if some way from the start leads to one of these endings. Goes deep first: it mostly ends after a few states. */
export function hasWay(graph: Graph, endings: ReadonlySet<number>, allowed: Allowed): boolean {
  const seen = new Uint8Array(graph.states);
  const open = [0];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = graph.first[state] ?? 0; edge < (graph.first[state + 1] ?? 0); edge += 1) {
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
