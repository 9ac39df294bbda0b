import type { FieldSeen } from "~/core/self-check/profile";

/** Size of the drawing in units of its own, and where it begins. A field is a hill; where nothing was said the land is flat. */
export const LAND = { width: 640, height: 208, ground: 152, field: 128, highest: 128, lowest: 16 } as const;

/** The middle of a field, where its number stands. */
export function middleOf(index: number): number {
  return LAND.field * (index + 0.5);
}

/** A line over all fields in their order, for `d` of a path: between two hills a valley half as high as the lower one. */
export function landscape(profile: readonly Pick<FieldSeen, "height">[]): string {
  const rises = profile.map(({ height }) => (height === undefined ? 0 : LAND.lowest + (height / 3) * (LAND.highest - LAND.lowest)));
  const places = rises.flatMap((rise, index) => [
    { x: middleOf(index), rise },
    { x: LAND.field * (index + 1), rise: Math.min(rise, rises[index + 1] ?? 0) / 2 },
  ]);
  const bend = LAND.field / 4;
  const [ground, path] = [LAND.ground, [`M0 ${LAND.ground}`]];
  places.forEach(({ x, rise }, index) => path.push(`C${x - bend} ${ground - (places[index - 1]?.rise ?? 0)} ${x - bend} ${ground - rise} ${x} ${ground - rise}`));
  return path.join("");
}
