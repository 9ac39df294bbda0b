import { CODE_ALPHABET, CODE_LENGTH } from "./code";

/** Line patterns in a box of 200 by 200: a lobed band outside, a smaller one inside. */
export type RosetteLayers = { readonly outer: readonly string[]; readonly inner: readonly string[] };
type Point = readonly [x: number, y: number];
type Wave = { readonly arcs: number; readonly radius: number; readonly swing: number; readonly turn: number };

const MIDDLE = 100;

/** How many arcs one counts: 7 to 14 outside, 3 to 7 inside. The words beside the drawing. */
export function describeRosette(code: string): { outer: number; inner: number } {
  const share = sharesOf(valuesOf(code));
  return { outer: 7 + Math.floor(share(0) * 8), inner: 3 + Math.floor(share(1) * 5) };
}

/** SVG paths that depend on each character of the code; the same code always gives the same text. */
export function rosettePath(code: string): readonly string[] {
  const { outer, inner } = rosetteLayers(code);
  return [...outer, ...inner];
}

/** The same paths, apart by band. */
export function rosetteLayers(code: string): RosetteLayers {
  const values = valuesOf(code);
  const share = sharesOf(values);
  const counts = describeRosette(code);
  const lean = (share(2) - 0.5) * 0.6;
  const outer = [0, 1, 2, 3, 4].map((ring) =>
    wave({ arcs: counts.outer, radius: 78 - (6 + 2 * share(3)) * ring, swing: 12 - 5 * share(4) - ring, turn: ring * lean }),
  );
  const inner = [0, 1].map((ring) =>
    wave({ arcs: counts.inner, radius: 33 - 12 * ring, swing: 4 + 3 * share(5) - ring, turn: share(6) + ring * (Math.PI / counts.inner) }),
  );
  return { outer: [...outer, ticks(values)], inner };
}

function valuesOf(code: string): readonly number[] {
  const values = [...code].map((character) => CODE_ALPHABET.indexOf(character));
  if (values.length !== CODE_LENGTH || values.includes(-1)) throw new Error("a rosette is drawn from a code");
  return values;
}

/** A closed curve from crest to trough and back; its handles are level there, so `S` can mirror them. */
function wave({ arcs, radius, swing, turn }: Wave): string {
  const step = Math.PI / arcs;
  const handle = radius * step * 0.4;
  const stops = Array.from({ length: 2 * arcs + 1 }, (_, index) => {
    const angle = turn + index * step;
    const length = radius + (index % 2 === 0 ? swing : -swing);
    const stop = around(angle, length);
    return { stop, before: beside(stop, angle, -handle), after: beside(stop, angle, handle) };
  });
  return stops
    .map(({ stop, before }, index) => {
      if (index === 0) return `M${print(stop)}`;
      const first = index === 1 ? stops[0] : undefined;
      return first ? `C${print(first.after)} ${print(before)} ${print(stop)}` : `S${print(before)} ${print(stop)}`;
    })
    .join("");
}

/** One short line for each character around the edge, as long as the character stands far in the alphabet. */
function ticks(values: readonly number[]): string {
  return values
    .map((value, index) => {
      const angle = (index * 2 * Math.PI) / CODE_LENGTH;
      return `M${print(around(angle, 98))}L${print(around(angle, 96 - value * 0.22))}`;
    })
    .join("");
}

/** The angle turns clockwise from the top. */
function around(angle: number, length: number): Point {
  return [MIDDLE + Math.sin(angle) * length, MIDDLE - Math.cos(angle) * length];
}

function beside([x, y]: Point, angle: number, distance: number): Point {
  return [x + Math.cos(angle) * distance, y + Math.sin(angle) * distance];
}

function print([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Numbers from 0 to below 1; each of them depends on all characters, so that neighbours look like strangers. */
function sharesOf(values: readonly number[]): (index: number) => number {
  return (index) => {
    const mixed = values.reduce((sum, value) => Math.imul(sum ^ value, 0x01000193), Math.imul(index + 1, 0x9e3779b1));
    const spread = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    return ((spread ^ (spread >>> 13)) >>> 0) / 2 ** 32;
  };
}
