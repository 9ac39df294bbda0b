import type { Course } from "./model";

/** Fields of work, as they stand in an address. The choice is never kept anywhere. */
export const AREAS = ["neu", "schalter", "sachbearbeitung", "leitung"] as const;
export type Area = (typeof AREAS)[number];

/** Course codes in the order in which they help there: the learning paths of the curriculum. */
const PATHS: Readonly<Record<Area, readonly string[]>> = {
  neu: ["K1", "K2", "K3", "K4"],
  schalter: ["K1", "K3", "K4", "K6"],
  sachbearbeitung: ["K1", "K2", "K3", "K4", "K5", "K6", "K7"],
  leitung: ["K1", "K5", "K6", "K8"],
};

/** The courses of a path that exist, in its order. */
export function coursesFor<One extends Pick<Course, "code">>(area: Area, courses: readonly One[]): readonly One[] {
  return PATHS[area].flatMap((code) => courses.filter((course) => course.code === code));
}
