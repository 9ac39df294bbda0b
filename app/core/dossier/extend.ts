import type { Assignment } from "../organisation/model";
import { refuse, type Refusal } from "../refusal";
import type { Day } from "../words";
import type { Dossier, Extension } from "./model";

/** An assignment as it holds for one person. */
export type AssignmentFor = Assignment & { readonly extended?: true };

/** The assignment with the later last day that this person was given, or as it is. What was assigned afterwards has a day of its own. */
export function assignmentFor(assignment: Assignment, extensions: readonly Extension[]): AssignmentFor {
  const { due } = assignment;
  if (due === undefined) return assignment;
  const later = extensions.reduce<Day>((latest, one) => (one.course === assignment.course && one.at >= assignment.assignedAt && one.due > latest ? one.due : latest), due);
  return later === due ? assignment : { ...assignment, due: later, extended: true };
}

/** Gives a later last day. The same once more changes nothing, unless an earlier day was assigned meanwhile. */
export function extend(dossier: Dossier, extension: Extension, today: Day): Dossier | Refusal {
  const last = dossier.extensions.findLast(({ course }) => course === extension.course);
  if (last?.due === extension.due && last.reason === extension.reason && (extension.before === last.due || extension.before === last.before)) return dossier;
  if (extension.before === undefined) return refuse("no-deadline", "due");
  if (extension.due <= extension.before || extension.due < today) return refuse("due-not-later", "due");
  return { ...dossier, extensions: [...dossier.extensions, extension] };
}
