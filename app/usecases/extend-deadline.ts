import { may } from "../core/access";
import { dayIn } from "../core/days";
import { extend, type AssignmentFor } from "../core/dossier/extend";
import type { Extension } from "../core/dossier/model";
import type { DueSeen } from "../core/organisation/assignment-plan";
import type { Actor } from "../core/organisation/model";
import { isWorkday, nextWorkday } from "../core/organisation/workdays";
import type { ReportRow } from "../core/reporting/report";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { readDeadline } from "../core/typed-day";
import type { Day, Words } from "../core/words";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";
import { readReason } from "./read-reason";
import { readRecord } from "./see-person-record";

/** The deadline of one person and course, and the day that was typed in words. */
export type DeadlineSeen = { readonly name: string; readonly course: Words; readonly today: Day; readonly due?: AssignmentFor["due"]; readonly typed?: DueSeen };
export type DeadlineCommand = { readonly person: string; readonly course: string; readonly due: string; readonly reason: string };

/** HR looks at a deadline before it is extended. */
export async function seeDeadline(deps: Deps, actor: Actor, person: string, course: string, typed = ""): Promise<DeadlineSeen | Refusal> {
  const found = await deadlineOf(deps, actor, person, course);
  if (isRefusal(found)) return found;
  const { row, today, land } = found;
  const day = readDeadline(typed, today);
  const words = day === undefined ? undefined : isWorkday(day, land) ? { day, today } : { day, today, workday: nextWorkday(day, land) };
  return { name: row.name, course: row.courseTitle, today, ...(row.due === undefined ? {} : { due: row.due }), ...(words ? { typed: words } : {}) };
}

/** What would be kept, or why not; nothing is written. */
export async function checkDeadline(deps: Deps, actor: Actor, command: DeadlineCommand): Promise<DeadlineSeen | Refusal> {
  const seen = await seeDeadline(deps, actor, command.person, command.course, command.due);
  if (isRefusal(seen)) return seen;
  const reason = readReason(command.reason);
  if (seen.typed === undefined) return refuse("due-invalid", "due");
  if (seen.due === undefined) return refuse("no-deadline", "due");
  if (seen.typed.day <= seen.due || seen.typed.day < seen.today) return refuse("due-not-later", "due");
  return isRefusal(reason) ? reason : seen;
}

/** HR gives one person a later last day. It is written to the log, and she reads it with its reason. */
export async function extendDeadline(deps: Deps, actor: Actor, command: DeadlineCommand): Promise<"done" | Refusal> {
  const found = await deadlineOf(deps, actor, command.person, command.course);
  if (isRefusal(found)) return found;
  const { row, today } = found;
  const [due, reason] = [readDeadline(command.due, today), readReason(command.reason)];
  if (due === undefined) return refuse("due-invalid", "due");
  if (isRefusal(reason)) return reason;
  const at = deps.now();
  const extension: Extension = { id: deps.newId(), course: command.course, title: row.courseTitle, due, ...(row.due === undefined ? {} : { before: row.due }), reason, by: actor.person, at };
  const saved = await changeDossier(deps, actor.authority, command.person, (now) => extend(now, extension, today));
  if (isRefusal(saved)) return saved;
  if (saved.changed) await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at, by: actor.person, deed: "deadline-extended", query: `${command.course} ${due}`, rows: 1, people: [command.person] });
  return "done";
}

async function deadlineOf(deps: Deps, actor: Actor, id: string, course: string): Promise<{ readonly row: ReportRow; readonly today: Day; readonly land: string } | Refusal> {
  const person = await deps.store.people.byId(id);
  const verdict = may(actor, "extend-deadline", person && { authority: person.authority });
  if (verdict === "role-missing") return refuse("not-permitted");
  if (!person || verdict === "foreign") return refuse("not-found");
  const [record, authority] = await Promise.all([readRecord(deps, person), deps.store.organisation.authority(person.authority)]);
  const row = record.rows.find((one) => one.course === course);
  return row && authority ? { row, today: dayIn(record.timeZone, deps.now()), land: authority.land } : refuse("not-found");
}
