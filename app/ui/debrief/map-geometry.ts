import type { ConversationMap, MapNode, MapWay } from "~/core/scenario/map";

/** Units of the drawing; sixteen are the size of a letter on the page. */
const NAMED = 184;
const UNNAMED = 56;
const LAYER = 84;
const LEFT = 60;
const TOP = 28;
const LINE_LETTERS = 18;

export type Placed = MapNode & { readonly x: number; readonly y: number };
export type Drawn = { readonly width: number; readonly height: number; readonly nodes: readonly Placed[]; readonly ways: readonly (MapWay & { readonly path: string })[] };

/** Where everything stands: layers from top to bottom, names to the right of their sign. */
export function drawMap({ nodes, ways }: ConversationMap): Drawn {
  const placed = nodes.map((node): Placed => ({ ...node, x: LEFT + nodes.filter(({ layer, lane }) => layer === node.layer && lane < node.lane).reduce((sum, before) => sum + widthOf(before), 0), y: TOP + node.layer * LAYER }));
  const byId = new Map(placed.map((node) => [node.id, node]));
  return {
    width: Math.max(...placed.map((node) => node.x + widthOf(node))),
    height: Math.max(...placed.map(({ y }) => y)) + TOP + 12,
    nodes: placed,
    ways: ways.flatMap((way) => {
      const [from, to] = [byId.get(way.from), byId.get(way.to)];
      return from && to ? [{ ...way, path: pathBetween(from, to) }] : [];
    }),
  };
}

function widthOf({ name }: MapNode): number {
  return name ? NAMED : UNNAMED;
}

/** Down: a soft curve. Past other signs, back or to itself: a bow on the left, where no names stand. */
function pathBetween(from: Placed, to: Placed): string {
  const down = to.layer - from.layer;
  if (down === 1 || (down > 0 && to.x !== from.x)) {
    const middle = (from.y + to.y) / 2;
    return `M ${from.x} ${from.y} C ${from.x} ${middle}, ${to.x} ${middle}, ${to.x} ${to.y}`;
  }
  if (down === 0 && to.x !== from.x) {
    const low = from.y + LAYER / 3;
    return `M ${from.x} ${from.y} C ${from.x} ${low}, ${to.x} ${low}, ${to.x} ${to.y}`;
  }
  const bow = Math.min(LEFT - 12, 16 + Math.abs(down) * 10);
  const turn = down === 0 ? LAYER / 3 : 0;
  return `M ${from.x} ${from.y} C ${from.x - bow} ${from.y + turn}, ${to.x - bow} ${to.y - turn}, ${to.x} ${to.y}`;
}

/** A name in lines that fit beside its sign. */
export function linesOf(name: string): readonly string[] {
  return name.split(" ").reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < LINE_LETTERS ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
