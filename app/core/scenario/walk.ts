import type { Place } from "./conditions";
import type { Scenario } from "./model";
import { closeEdges, nextState, openEdges, type Graph } from "./walk-edges";
import { backwardsOf, canReach } from "./walk-graph";
import { readField } from "./walk-layout";
import { programOf, type Program } from "./walk-program";
import { openSeen, unmovedSteps } from "./walk-seen";
import { openStates, settle, type States } from "./walk-states";
import { decidesNothing, visitOf, type Walking } from "./walk-visit";

/** What walking every reachable state of scene x meters x flags showed. Ids are those of scenes and endings. */
export type Walk = {
  readonly states: number;
  readonly complete: boolean;
  readonly reached: ReadonlySet<string>;
  /** Scenes with a reachable state in which nothing can be chosen. */
  readonly stuck: ReadonlySet<string>;
  /** Scenes with a reachable state from which no ending can be reached. */
  readonly hopeless: ReadonlySet<string>;
  /** Scenes with a reachable state that offers fewer than two answers that cost nothing. */
  readonly undecided: ReadonlySet<string>;
  /** Parts with a condition that never lets them happen: it is never true, or another one above always is. */
  readonly never: readonly Place[];
  /** Meter steps that never move their meter, where they can be taken at all. */
  readonly unmoved: readonly Place[];
  readonly graph: Graph;
  readonly program: Program;
};

/** Walks every state that can be reached, up to `limit`; above it the walk is not complete and proves nothing. */
export function walk(scenario: Scenario, limit: number): Walk {
  const program = programOf(scenario);
  const walking = { tests: program.tests, changes: program.changes, states: openStates(program.layout), edges: openEdges(), seen: openSeen(program) };
  const { states, seen } = walking;
  states.packed.set(program.start);
  settle(states);
  const { stuck, undecided } = visitAll(program, walking, limit);
  const graph = closeEdges(walking.edges);
  const complete = graph.states === states.count;
  const found = { states: states.count, complete, reached: seen.reached, stuck, undecided, graph, program };
  if (!complete) return { ...found, hopeless: new Set(), never: [], unmoved: [] };
  return { ...found, hopeless: hopelessScenes(graph, program, states), never: seen.never(), unmoved: unmovedSteps(program) };
}

/** Visits each state in the order in which it was found, the ones found meanwhile too. */
function visitAll({ layout, scenes }: Program, walking: Walking, limit: number): Pick<Walk, "stuck" | "undecided"> {
  const { states, edges, seen } = walking;
  const stuck = new Set<string>();
  const undecided = new Set<string>();
  const visits = scenes.map(visitOf);
  for (let index = 0; index < states.count && states.count <= limit; index += 1) {
    const at = index * states.words;
    const number = readField(states.packed, at, layout.scene);
    const scene = scenes[number];
    const visit = visits[number];
    if (!scene || !visit) throw new Error("the walk left the scenario");
    nextState(edges);
    seen.moment(number, states.packed, at);
    const offered = visit(walking, at);
    if (offered.ways === 0) stuck.add(scene.scene.id);
    else if (decidesNothing(scene, offered)) undecided.add(scene.scene.id);
  }
  return { stuck, undecided };
}

/** Scenes with a state that no way back from an ending arrives at. */
function hopelessScenes(graph: Graph, { layout, scenes, endings, deeds }: Program, { packed, words }: States): ReadonlySet<string> {
  const ends = canReach(graph, backwardsOf(graph), new Set(endings.keys()), new Uint8Array(deeds.length).fill(1));
  const hopeless = new Set<string>();
  for (let state = ends.indexOf(0); state !== -1; state = ends.indexOf(0, state + 1)) {
    hopeless.add(scenes[readField(packed, state * words, layout.scene)]?.scene.id ?? "");
  }
  return hopeless;
}

/** One sentence on what was walked, for the list of problems. */
export function describeWalk(walked: Pick<Walk, "states" | "complete">): string {
  if (walked.complete) return `${walked.states} Zustände geprüft, das sind alle.`;
  return `Mehr als ${walked.states - 1} Zustände: Nicht bewiesen ist, dass jeder Moment und jedes Ende erreichbar ist, dass es keine Sackgasse gibt, dass jede Bedingung wahr werden kann, dass immer zwei Antworten vertretbar sind, dass zwei Wege zum guten Ende führen und dass ein erster Fehler zu reparieren ist. Weniger Merker oder weniger Wege zwischen den Momenten helfen.`;
}
