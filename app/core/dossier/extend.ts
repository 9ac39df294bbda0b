import { dayIn } from "../days";
import type { Assignment } from "../organisation/model";
import { refuse, type Refusal } from "../refusal";
import type { Day } from "../words";
import { afterExemptions } from "./exempt";
import type { Dossier, Extension } from "./model";

/** An assignment as it holds for one person. `rests`: it has a last day, which rests while she is exempt, so `due` is absent. */
export type AssignmentFor = Assignment & { readonly extended?: true; readonly rests?: true };
/** What of a dossier a last day depends on. */
export type Delays = Pick<Dossier, "extensions" | "exemptions">;
export type Today = { readonly today: Day; readonly timeZone: string };

/**
 * The assignment with the last day that this person was given, or as it is. What was assigned after an extension has a day of
 * its own. Days of exemption come on top, but not those that were known when an extension named a day.
 */
export function assignmentFor(assignment: Assignment, { extensions, exemptions = [] }: Delays, { today, timeZone }: Today): AssignmentFor {
  const { due: given, ...open } = assignment;
  if (given === undefined || extensions.length + exemptions.length === 0) return assignment;
  const own = extensions.filter(({ course, at }) => course === assignment.course && at >= assignment.assignedAt);
  const days = [
    afterExemptions(given, dayIn(timeZone, assignment.assignedAt), exemptions, today),
    ...own.map(({ due, at }) => afterExemptions(due, dayIn(timeZone, at), exemptions.filter((one) => one.at > at), today)),
  ];
  if (days.includes("rests")) return { ...open, rests: true };
  const due = days.reduce((latest, day) => (day > latest ? day : latest), given);
  return due === given ? assignment : { ...assignment, due, extended: true };
}

/** Gives a later last day. The same once more changes nothing, unless an earlier day was assigned meanwhile. */
export function extend(dossier: Dossier, extension: Extension, today: Day): Dossier | Refusal {
  const last = dossier.extensions.findLast(({ course }) => course === extension.course);
  if (last?.due === extension.due && last.reason === extension.reason && (extension.before === last.due || extension.before === last.before)) return dossier;
  if (extension.before === undefined) return refuse("no-deadline", "due");
  if (extension.due <= extension.before || extension.due < today) return refuse("due-not-later", "due");
  return { ...dossier, extensions: [...dossier.extensions, extension] };
}
