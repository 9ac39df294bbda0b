import { inLanguage, type Language, type Shown } from "../words";
import { stepsOf, type Scenario } from "./model";
import type { Trace } from "./play";

/** On the path that is told, on another one that the learner has played, or never seen. */
export type MapPlace = "own" | "known" | "unknown";

/** A moment or ending. `layer`: distance from the start, endings last; `lane`: place within the layer, own ones first. */
export type MapNode = {
  /** Says nothing about the scenario: what is unknown has neither name nor id here. */
  readonly id: string;
  readonly kind: "moment" | "ending";
  readonly place: MapPlace;
  readonly name?: Shown;
  readonly layer: number;
  readonly lane: number;
  /** Places in the list of the path, counted from 1. */
  readonly numbers: readonly number[];
};
export type MapWay = { readonly from: string; readonly to: string; readonly place: MapPlace };
export type ConversationMap = { readonly nodes: readonly MapNode[]; readonly ways: readonly MapWay[] };

type Way = { readonly from: string; readonly to: string };
/** Scenes and endings, and the ways between them, in the order in which they were met. */
type Walked = { readonly places: ReadonlySet<string>; readonly ways: readonly Way[] };

/**
 * The map of a conversation that has ended: the own path, what other attempts have shown, and that there is more.
 * `undefined` where there is nothing beside the own path.
 */
export function mapOf(scenario: Scenario, own: Trace, others: readonly Trace[], language: Language): ConversationMap | undefined {
  const walked = walkedBy([own]);
  const known = walkedBy([own, ...others]);
  const scenes = scenario.scenes.filter(({ id }) => known.places.has(id));
  const hidden = scenes.flatMap((scene) => stepsOf(scene).filter(({ to }) => to !== "end" && !known.places.has(to)).map(({ to }) => ({ from: scene.id, to })));
  const ids = nodeIds(scenario, [...new Set([...walked.places, ...known.places, ...hidden.map(({ to }) => to), ...scenario.endings.map(({ id }) => id)])]);
  if (ids.size === walked.places.size) return undefined;
  const layers = layersOf(scenario, own, [...known.ways, ...hidden]);
  const lanes = new Map<number, number>();
  const nodes = [...ids].map(([place, id]): MapNode => {
    const layer = layers.get(place) ?? 0;
    const lane = lanes.get(layer) ?? 0;
    lanes.set(layer, lane + 1);
    const title = known.places.has(place) ? titleOf(scenario, place) : undefined;
    return {
      id, layer, lane,
      kind: scenario.endings.some((ending) => ending.id === place) ? "ending" : "moment",
      place: walked.places.has(place) ? "own" : title ? "known" : "unknown",
      ...(title ? { name: inLanguage(title, language) } : {}),
      numbers: own.turns.flatMap(({ scene }, index) => (scene === place ? [index + 1] : [])),
    };
  });
  return { nodes, ways: waysOf(ids, walked.ways, known.ways, hidden) };
}

function walkedBy(traces: readonly Trace[]): Walked {
  const ways = traces.flatMap(({ turns }) => turns.map(({ scene, after }) => ({ from: scene, to: after.at })));
  return { places: new Set(traces.flatMap(({ turns, position }) => [...turns.map(({ scene }) => scene), position.at])), ways };
}

/** Ids of the map by ids of the scenario. A moment that another version of the scenario had is left out. */
function nodeIds(scenario: Scenario, places: readonly string[]): ReadonlyMap<string, string> {
  const present = places.filter((place) => titleOf(scenario, place) !== undefined);
  return new Map(present.map((place, index) => [place, `n${index + 1}`]));
}

function titleOf(scenario: Scenario, place: string) {
  return [...scenario.scenes, ...scenario.endings].find(({ id }) => id === place)?.title;
}

/** Distance from the start: along the own path for what lies on it, so that it runs straight; from there over the other ways. */
function layersOf(scenario: Scenario, own: Trace, ways: readonly Way[]): ReadonlyMap<string, number> {
  const moments = new Set(scenario.scenes.map(({ id }) => id));
  const layers = new Map([...new Set(own.turns.map(({ scene }) => scene))].map((scene, index) => [scene, index] as const));
  for (const [place, layer] of layers) {
    for (const { to } of ways.filter(({ from }) => from === place)) if (moments.has(to) && !layers.has(to)) layers.set(to, layer + 1);
  }
  const last = Math.max(0, ...layers.values()) + 1;
  for (const { id } of scenario.endings) layers.set(id, last);
  return layers;
}

/** Each way once: an own one is not drawn again as a known one. */
function waysOf(ids: ReadonlyMap<string, string>, own: readonly Way[], known: readonly Way[], hidden: readonly Way[]): readonly MapWay[] {
  const ways = new Map<string, MapWay>();
  const add = (place: MapPlace) => (way: Way) => {
    const [from, to] = [ids.get(way.from), ids.get(way.to)];
    if (from !== undefined && to !== undefined && !ways.has(`${from} ${to}`)) ways.set(`${from} ${to}`, { from, to, place });
  };
  own.forEach(add("own"));
  known.forEach(add("known"));
  hidden.forEach(add("unknown"));
  return [...ways.values()];
}
