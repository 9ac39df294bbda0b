import { describe, expect, it } from "vitest";
import { mapOf } from "~/core/scenario/map";
import { drawMap, linesOf } from "~/ui/debrief/map-geometry";
import { played } from "../../core/scenario/played";
import { smallScenario } from "../../fixtures/scenario";

const MAP = mapOf(smallScenario(), played("o1,m4,m1,d1"), [played("c1,a2,b1,m2,d1")], "de");

describe("the drawing of a map", () => {
  if (!MAP) throw new Error("there is no map");
  const { width, height, nodes, ways } = drawMap(MAP);

  it("lays the start on top and no sign on another", () => {
    expect(nodes.find(({ layer }) => layer === 0)?.y).toBe(Math.min(...nodes.map(({ y }) => y)));
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  it("holds everything it draws", () => {
    const numbers = ways.flatMap(({ path }) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/gu)].map(([, x, y]) => [Number(x), Number(y)] as const));
    for (const [x, y] of [...numbers, ...nodes.map((node) => [node.x, node.y] as const)]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(-20);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it("draws every way from its sign to its sign, also to itself", () => {
    expect(ways).toHaveLength(MAP.ways.length);
    const self = ways.find(({ from, to }) => from === to);
    expect(self?.path).toMatch(/^M 60 \d+ C /u);
  });
});

it.each([
  ["Begrüßung", ["Begrüßung"]],
  ["Ein Wort aus dem Brief", ["Ein Wort aus dem", "Brief"]],
  ["Verwaltungsgerichtsordnungen sind lang", ["Verwaltungsgerichtsordnungen", "sind lang"]],
])("the name „%s“ stands in %o", (name, lines) => {
  expect(linesOf(name)).toEqual(lines);
});
