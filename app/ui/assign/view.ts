import type { AssignmentPlan, PlanSeen } from "~/core/organisation/assignment-plan";

/** A plan on its way, and what somebody decides it by. */
export type AssignView = {
  /** Where the list of assignments is. */
  readonly base: string;
  readonly step: "kurs" | "wer" | "frist" | "nachricht" | "pruefen" | "fertig";
  readonly plan: AssignmentPlan;
  readonly seen: PlanSeen;
  /** The plan as a query, and the same for somebody who comes back to the check. */
  readonly query: string;
  readonly changing: string;
};
