import type { Scenario } from "./model";
import type { Place } from "./conditions";
import { backwardsOf, canReach, openEdges, type Graph } from "./walk-graph";
import { programOf, type Deed, type EndingProgram, type Program, type SceneProgram, type Varied } from "./walk-program";
import { nothingCounted } from "./walk-rules";
import { openStates, readField, writeField } from "./walk-states";
import { decidesNothing, visitOf, type Take } from "./walk-visit";

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

const NOTHING = nothingCounted();

/** Walks every state that can be reached, up to `limit`; above it the walk is not complete and proves nothing. */
export function walk(scenario: Scenario, limit: number): Walk {
  const program = programOf(scenario);
  const { layout } = program;
  const states = openStates(layout);
  const edges = openEdges();
  const seen = openSeen(program);
  const stuck = new Set<string>();
  const undecided = new Set<string>();
  const visits = program.scenes.map(visitOf);
  const here = new Int32Array(layout.words);
  const next = new Int32Array(layout.words);
  states.add(program.start());
  let index = 0;
  const take: Take = (deed, to) => {
    if (deed.target === -1) return edges.add(index, -1 - seen.ending(to), deed.step);
    writeField(to, layout.scene, deed.target);
    edges.add(index, states.add(to), deed.step);
  };
  for (; index < states.count() && states.count() <= limit; index += 1) {
    states.read(index, here);
    const at = readField(here, layout.scene);
    const scene = program.scenes[at];
    const offered = visits[at]?.(here, next, take);
    if (!scene || !offered) throw new Error("the walk left the scenario");
    seen.moment(scene, here);
    if (offered.ways === 0) stuck.add(scene.scene.id);
    else if (decidesNothing(scene, offered)) undecided.add(scene.scene.id);
  }
  const complete = index === states.count();
  const graph = edges.close(states.count());
  const found = { states: states.count(), complete, reached: seen.reached, stuck, undecided, graph, program };
  if (!complete) return { ...found, hopeless: new Set(), never: [], unmoved: [] };
  const scenes = program.scenes.map(({ scene }) => scene.id);
  const hopeless = hopelessScenes(graph, program, (state) => {
    states.read(state, here);
    return scenes[readField(here, layout.scene)] ?? "";
  });
  return { ...found, hopeless, never: seen.never(), unmoved: unmovedSteps(program) };
}

/** Scenes with a state that no way back from an ending arrives at. */
function hopelessScenes(graph: Graph, program: Program, sceneOf: (state: number) => string): ReadonlySet<string> {
  const all = new Set(program.endings.keys());
  const ends = canReach(graph, backwardsOf(graph), all, new Uint8Array(program.steps.length).fill(1));
  const hopeless = new Set<string>();
  ends.forEach((does, state) => {
    if (!does) hopeless.add(sceneOf(state));
  });
  return hopeless;
}

/** Remembers what was met on the way. */
type Seen = {
  readonly reached: Set<string>;
  moment(scene: SceneProgram, state: Int32Array): void;
  /** Which ending this state leads to. */
  ending(state: Int32Array): number;
  never(): readonly Place[];
};

function openSeen(program: Program): Seen {
  const reached = new Set<string>();
  const waiting = new Set<Varied>([...program.scenes, ...program.endings].flatMap(({ variants }) => variants));
  const named = new Map(program.named.map(({ id, when }) => [id, when]));
  const vary = ({ variants }: SceneProgram | EndingProgram, state: Int32Array): void => {
    const first = variants.find(({ when }) => when(state, NOTHING));
    if (first) waiting.delete(first);
  };
  const ask = (state: Int32Array): void => {
    for (const [id, when] of named) if (program.tests.held.has(id) || when(state, NOTHING)) named.delete(id);
  };
  let last: SceneProgram | undefined;
  const isReached = (place: Place): boolean => reached.has(String(place[1]));
  return {
    reached,
    moment: (scene, state) => {
      if (scene !== last) reached.add(scene.scene.id);
      last = scene;
      if (waiting.size > 0 && scene.variants.some((variant) => waiting.has(variant))) vary(scene, state);
      if (named.size > 0) ask(state);
    },
    ending: (state) => {
      const index = program.endings.findIndex(({ when }) => !when || when(state, NOTHING));
      const ending = program.endings[index];
      if (!ending) throw new Error("the last ending has a condition");
      reached.add(ending.id);
      if (waiting.size > 0) vary(ending, state);
      if (named.size > 0) ask(state);
      return index;
    },
    never: () => [
      ...deedsOf(program).filter(({ when, place, change }) => when && !change.used() && isReached(place)).map(({ place }) => place),
      ...[...waiting].map(({ place }) => place).filter(isReached),
      ...[...named.keys()].filter((id) => !program.tests.held.has(id)).map((id): Place => ["conditions", id]),
    ],
  };
}

/** Meter steps of what was done that moved their meter nowhere. */
function unmovedSteps(program: Program): readonly Place[] {
  return deedsOf(program).filter(({ change }) => change.used()).flatMap(({ place, change }) => change.unmoved().map((id): Place => [...place, "effects", id]));
}

function deedsOf({ steps, scenes }: Program): readonly Deed[] {
  return [...steps, ...scenes.flatMap(({ sentences }) => sentences.flat())];
}

/** One sentence on what was walked, for the list of problems. */
export function describeWalk(walked: Pick<Walk, "states" | "complete">): string {
  if (walked.complete) return `${walked.states} Zustände geprüft, das sind alle.`;
  return `Mehr als ${walked.states - 1} Zustände: Nicht bewiesen ist, dass jeder Moment und jedes Ende erreichbar ist, dass es keine Sackgasse gibt, dass jede Bedingung wahr werden kann, dass immer zwei Antworten vertretbar sind, dass zwei Wege zum guten Ende führen und dass ein erster Fehler zu reparieren ist. Weniger Merker oder weniger Wege zwischen den Momenten helfen.`;
}
