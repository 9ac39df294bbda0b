import type { Figure } from "~/core/scenario/model";
import type { Posture } from "./axes";

/** Where the parts of one body stand; 200 is the middle, a counter's far edge is at `floor`. */
export type Build = {
  readonly half: number;
  readonly neck: number;
  readonly shoulder: number;
  /** Where the shoulders are in a posture that neither lifts nor drops them. */
  readonly base: number;
  readonly headX: number;
  readonly headY: number;
  readonly headWidth: number;
  readonly floor: number;
};

export const MIDDLE = 200;
export const REST = 440;

const HALF = { slim: 96, medium: 107, broad: 121 } as const;
const NECK = { slim: 19, medium: 22, broad: 26 } as const;
const WIDTH = { slim: 0.97, medium: 1, broad: 1.06 } as const;
const DROP = { small: 18, medium: 2, tall: -14 } as const;

export function buildOf(figure: Figure, posture: Posture, floor: number): Build {
  const seated = figure.aids.includes("wheelchair") ? 16 : 0;
  const base = 290 + DROP[figure.height] + seated;
  const shoulder = Math.round(base + posture.shoulder);
  return {
    half: HALF[figure.build],
    neck: NECK[figure.build],
    shoulder,
    base,
    headX: Math.round(MIDDLE + posture.headX),
    headY: Math.round(shoulder - 96 - posture.shoulder * 0.25 + posture.headY),
    headWidth: WIDTH[figure.build],
    floor,
  };
}

export function torsoPath({ half, neck, shoulder: y }: Build, floor: number): string {
  const left = MIDDLE - half;
  const right = MIDDLE + half;
  return `M${left + 12} ${floor}L${left} ${y + 70}C${left - 2} ${y + 30} ${left + 14} ${y + 18} ${MIDDLE - 50} ${y + 5}L${MIDDLE - neck - 4} ${y - 8}H${MIDDLE + neck + 4}L${MIDDLE + 50} ${y + 5}C${right - 14} ${y + 18} ${right + 2} ${y + 30} ${right} ${y + 70}L${right - 12} ${floor}Z`;
}

export const FACE = "M-52-10C-53-56-32-75 0-75C32-75 53-56 52-10C52 22 44 46 26 64Q12 76 0 76Q-12 76-26 64C-44 46-52 22-52-10Z";
export const EARS = "M-49-8C-64-14-66 16-50 22ZM49-8C64-14 66 16 50 22Z";

export function headTransform({ headX, headY, headWidth }: Build, tilt: number): string {
  const turn = Math.round(tilt * 10) / 10;
  return `translate(${headX} ${headY})${turn === 0 ? "" : `rotate(${turn} 0 60)`}${headWidth === 1 ? "" : `scale(${headWidth} 1)`}`;
}
