import type { Room } from "~/core/scenario/model";
import type { Stance } from "~/ui/figures/arm-poses";

/** Where one person stands: the middle of the body and the eyes on the picture, the size, and where the body ends. */
export type Place = { readonly x: number; readonly y: number; readonly size: number; readonly bottom: number; readonly stance: Stance; readonly behind?: boolean };
type Spot = readonly [x: number, size: number];

/** The height of the eyes in the drawing of a person. */
const EYES = 195;
export const MOST = 4;

const FRONT: readonly Spot[] = [[280, 1], [214, 0.9], [280, 0.86], [206, 0.8]];
const BESIDE: readonly (readonly Spot[])[] = [[], [[452, 0.66]], [[84, 0.58], [476, 0.58]], [[62, 0.52], [378, 0.52], [494, 0.52]]];
/** Beside the frame in which a caller is seen. */
const IN_EARSHOT: readonly (readonly Spot[])[] = [[], [[444, 0.66]], [[392, 0.52], [500, 0.52]], [[366, 0.42], [442, 0.42], [518, 0.42]]];

const AT_TABLE = { bottom: 400, front: 426, eyes: 208 } as const;
const AT_DESK = { ...AT_TABLE, bottom: 424 } as const;
const IN_THE_OPEN = { bottom: 500, front: 484, eyes: 244 } as const;

function groundOf(room: Room): typeof AT_TABLE | typeof AT_DESK | typeof IN_THE_OPEN {
  if (room === "telephone") return AT_DESK;
  return room === "waiting_area" || room === "campus" ? IN_THE_OPEN : AT_TABLE;
}

/** Where a caller is seen: a round frame, smaller when others listen. */
export function callerFrame(count: number): { readonly x: number; readonly y: number; readonly radius: number } {
  return count > 1 ? { x: 172, y: 198, radius: 152 } : { x: 280, y: 208, radius: 188 };
}

/** The speaker's place, in front. */
export function frontPlace(room: Room, count: number): Place {
  if (room === "telephone") {
    const { x, y, radius } = callerFrame(count);
    const size = radius / 200;
    return { x, y: y - 20 * size, size, bottom: y + radius, stance: "calling" };
  }
  const { bottom, front } = groundOf(room);
  const [x, size] = FRONT[count - 1] ?? [280, 1];
  return { x, size, y: bottom - (front - EYES) * size, bottom, stance: bottom === 500 ? "standing" : "seated" };
}

/** The places of the others, from left to right; they stand behind, so that every face is free. */
export function placesBeside(room: Room, count: number): readonly Place[] {
  const { bottom, eyes } = groundOf(room);
  const spots = (room === "telephone" ? IN_EARSHOT : BESIDE)[count - 1] ?? [];
  return spots.map(([x, size]) => ({ x, size, y: eyes, bottom: bottom + 40, stance: "standing", behind: true }));
}

/** Who sits in a wheelchair has the eyes lower than who stands, and wheels that are to be seen. */
export function loweredBy(place: Place, seated: boolean): Place {
  return seated && place.behind === true ? { ...place, y: place.y + 56 * place.size, bottom: place.bottom - 40 } : place;
}

export function placed({ x, y, size, bottom }: Place): { readonly transform: string; readonly floor: number } {
  const top = y - EYES * size;
  const move = `translate(${Math.round(x - 200 * size)} ${Math.round(top)})`;
  return { transform: size === 1 ? move : `${move}scale(${Math.round(size * 100) / 100})`, floor: Math.round((bottom - top) / size) };
}
