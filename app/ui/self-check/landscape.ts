import type { FieldSeen } from "~/core/self-check/profile";

/** Size of the drawing in units of its own, and where it begins. A field is a hill; where nothing was said the land is flat. */
export const LAND = { width: 640, height: 208, ground: 152, field: 128, highest: 128, lowest: 16 } as const;

/** The middle of a field, where its number stands. */
export function middleOf(index: number): number {
  return LAND.field * (index + 0.5);
}

/** A line over all fields from left to right, for `d` of a path. */
export function landscape(profile: readonly Pick<FieldSeen, "height">[]): string {
  const hills = profile.map(({ height }, index) => {
    const top = height === undefined ? LAND.ground : LAND.ground - LAND.lowest - (height / 3) * (LAND.highest - LAND.lowest);
    const [start, middle, end] = [LAND.field * index, middleOf(index), LAND.field * (index + 1)];
    const bend = LAND.field / 4;
    return `C${start + bend} ${LAND.ground} ${middle - bend} ${top} ${middle} ${top}S${end - bend} ${LAND.ground} ${end} ${LAND.ground}`;
  });
  return `M0 ${LAND.ground}${hills.join("")}`;
}
