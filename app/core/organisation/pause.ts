import { addDays, dayIn, daysBetween } from "../days";
import type { Instant } from "../words";
import type { Assignment } from "./model";

/** The assignment at rest; one that rests already stays as it is. */
export function paused(assignment: Assignment, at: Instant): Assignment {
  return assignment.paused === undefined ? { ...assignment, paused: at } : assignment;
}

/** The assignment in force again. A last day that had not passed when it was paused comes later by the days of the pause. */
export function resumed({ paused: since, ...assignment }: Assignment, at: Instant, timeZone: string): Assignment {
  if (since === undefined || assignment.due === undefined) return assignment;
  const [first, today] = [dayIn(timeZone, since), dayIn(timeZone, at)];
  return assignment.due < first ? assignment : { ...assignment, due: addDays(assignment.due, daysBetween(first, today)) };
}
