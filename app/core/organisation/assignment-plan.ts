import type { Day, Words } from "../words";
import type { Assignment, AssignmentTarget, Unit } from "./model";
import { targetKey } from "./target";

/** An assignment as far as it has been written down; `due` as it was typed. `list`: its people in the short form that stands in an address. */
export type AssignmentPlan = { readonly course?: string; readonly targets: readonly AssignmentTarget[]; readonly list?: string; readonly mandatory: boolean; readonly due: string; /** "": none. */ readonly message: string };

/** A plan with everything that somebody decides it by. */
export type PlanSeen = {
  readonly courses: readonly { readonly id: string; readonly title: Words }[];
  readonly units: readonly Unit[];
  /** The course's title, if there is such a course. */
  readonly course: Words | undefined;
  /** Months after which whoever has completed it has to do it again. */
  readonly again: number | undefined;
  /** Names of units and people, in the order of the plan. A target that is not known is left out. */
  readonly named: readonly { readonly target: AssignmentTarget; readonly name?: string; readonly email?: string }[];
  /** How many active people it concerns, and how many of them have completed the course and need nothing more. */
  readonly people: number;
  readonly alreadyDone: number;
  readonly due: DueSeen | undefined;
  /** Everything in it has been assigned just so. */
  readonly assigned: boolean;
};
/** `workday`: the next day on which people work, if they do not on this one. */
export type DueSeen = { readonly day: Day; readonly today: Day; readonly workday?: Day };

/** True if an assignment in force says just this. */
export function saysTheSame(one: Assignment, other: Pick<Assignment, "course" | "target" | "mandatory"> & { readonly due?: Day | undefined; readonly message?: string | undefined }): boolean {
  return one.paused === undefined && one.course === other.course && targetKey(one.target) === targetKey(other.target) && one.mandatory === other.mandatory && one.due === other.due && (one.message ?? "") === (other.message ?? "");
}
