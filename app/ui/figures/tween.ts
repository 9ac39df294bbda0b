import { bearingOf, type Bearing } from "./axes";

/** Valence, arousal and openness, as a drawing carries them. */
export type Point = readonly [number, number, number];
/** Floor, shoulders at rest and half the width of a body. */
export type Body = readonly [number, number, number];
/** What goes before and after the transform a part was drawn with. */
export type Shift = readonly [before: string, after?: string];

/** A point between two moods: the axes are interpolated, the posture follows from them. Fast at first, still at the end. */
export function onTheWay(from: Point, to: Point, share: number): Point {
  const left = (1 - share) ** 3;
  const mix = (axis: 0 | 1 | 2): number => to[axis] + (from[axis] - to[axis]) * left;
  return [mix(0), mix(1), mix(2)];
}

function at([valence, arousal, openness]: Point): Bearing {
  return bearingOf({ valence, arousal, openness });
}

/** How far a sleeve swings out between closed and open arms, in degrees. */
const SWING = 34;

/** Eyes and brows are swapped: they are too small to be seen moving. What brings each other part of a figure drawn at `drawn` into the posture of `now`; nothing moves where both are the same. */
export function shiftsTo(now: Point, drawn: Point, [floor, base, half]: Body): Readonly<Record<string, Shift>> {
  const to = at(now);
  const from = at(drawn);
  const move = (x: number, y: number): string => `translate(${x} ${y})`;
  const turn = (degrees: number, x: number, y: number): string => `rotate(${degrees} ${x} ${y})`;
  const height = (floor - base - to.shoulder) / (floor - base - from.shoulder);
  const arm = (side: -1 | 1): Shift => [turn(side * SWING * (drawn[2] - now[2]), 200 + side * (half - 23), base + from.shoulder + 51)];
  const bow = to.faceY - from.faceY;
  return {
    body: [`${move(0, floor * (1 - height))}scale(1 ${height})`],
    head: [move(to.headX - from.headX, (to.shoulder - from.shoulder) * 0.75 + to.headY - from.headY), turn(to.tilt - from.tilt, 0, 60)],
    face: [move(to.faceX - from.faceX, bow)],
    beard: [move(0, bow)],
    left: arm(-1),
    right: arm(1),
  };
}
