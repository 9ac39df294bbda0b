import type { AssignmentTarget, Unit } from "~/core/organisation/model";
import type { Day, Words } from "~/core/words";

/** A plan on its way, and what somebody decides it by. */
export type AssignView = {
  /** Where the list of assignments is. */
  readonly base: string;
  readonly step: "kurs" | "wer" | "frist" | "pruefen" | "fertig";
  readonly plan: { readonly course?: string; readonly targets: readonly AssignmentTarget[]; readonly mandatory: boolean; readonly due: string };
  readonly seen: {
    readonly courses: readonly { readonly id: string; readonly title: Words }[];
    readonly units: readonly Unit[];
    readonly course: Words | undefined;
    readonly named: readonly { readonly target: AssignmentTarget; readonly name?: string; readonly email?: string }[];
    readonly people: number;
    readonly alreadyDone: number;
    readonly due: { readonly day: Day; readonly today: Day; readonly workday?: Day } | undefined;
    readonly assigned: boolean;
  };
  /** The plan as a query, and the same for somebody who comes back to the check. */
  readonly query: string;
  readonly changing: string;
};
