import { longer } from "./walk-states";

/** All steps between all states, state by state. Targets below zero are endings: -1 is the first of them. */
export type Graph = {
  readonly states: number;
  /** By state, and once more at the end: where its edges begin. */
  readonly first: Int32Array;
  /** By edge: where it leads, and the number of its step. */
  readonly to: Int32Array;
  readonly step: Int32Array;
};

/** A graph that is still being drawn. */
export type Edges = {
  states: number;
  count: number;
  first: Int32Array<ArrayBuffer>;
  to: Int32Array<ArrayBuffer>;
  step: Int32Array<ArrayBuffer>;
};

const FIRST_STATES = 16_384;
const FIRST_EDGES = 65_536;

export function openEdges(): Edges {
  return { states: 0, count: 0, first: new Int32Array(FIRST_STATES), to: new Int32Array(FIRST_EDGES), step: new Int32Array(FIRST_EDGES) };
}

/** The edges that are added from now on are those of the next state. */
export function nextState(edges: Edges): void {
  if (edges.states === edges.first.length) edges.first = longer(edges.first);
  edges.first[edges.states] = edges.count;
  edges.states += 1;
}

export function addEdge(edges: Edges, to: number, step: number): void {
  const { count } = edges;
  if (count === edges.to.length) {
    edges.to = longer(edges.to);
    edges.step = longer(edges.step);
  }
  edges.to[count] = to;
  edges.step[count] = step;
  edges.count = count + 1;
}

export function closeEdges(edges: Edges): Graph {
  const { states, count } = edges;
  nextState(edges);
  return { states, first: edges.first.subarray(0, states + 1), to: edges.to.subarray(0, count), step: edges.step.subarray(0, count) };
}
