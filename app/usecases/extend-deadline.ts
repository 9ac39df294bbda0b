import { dayIn } from "../core/days";
import { extend, type AssignmentFor } from "../core/dossier/extend";
import { emptyDossier, type Extension } from "../core/dossier/model";
import type { DueSeen } from "../core/organisation/assignment-plan";
import type { Actor } from "../core/organisation/model";
import { isWorkday, nextWorkday } from "../core/organisation/workdays";
import type { ReportRow } from "../core/reporting/report";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { readDeadline } from "../core/typed-day";
import type { Day, Words } from "../core/words";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";
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
export async function checkDeadline(deps: Deps, actor: Actor, command: DeadlineCommand): Promise<Extension | Refusal> {
  const read = await readExtension(deps, actor, command);
  if (isRefusal(read)) return read;
  const tried = extend(emptyDossier(command.person, actor.authority), read.extension, read.today);
  return isRefusal(tried) ? tried : read.extension;
}

/** HR gives one person a later last day. It is written to the log, and she reads it with its reason. */
export async function extendDeadline(deps: Deps, actor: Actor, command: DeadlineCommand): Promise<"done" | Refusal> {
  const read = await readExtension(deps, actor, command);
  if (isRefusal(read)) return read;
  const { extension, today } = read;
  const saved = await changeDossier(deps, actor.authority, command.person, (now) => extend(now, extension, today));
  if (isRefusal(saved)) return saved;
  if (saved.changed) await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: extension.at, by: actor.person, deed: "deadline-extended", query: `${command.course} ${extension.due}`, rows: 1, people: [command.person] });
  return "done";
}

async function readExtension(deps: Deps, actor: Actor, { person, course, due: typed, reason: said }: DeadlineCommand): Promise<{ readonly extension: Extension; readonly today: Day } | Refusal> {
  const found = await deadlineOf(deps, actor, person, course);
  if (isRefusal(found)) return found;
  const { row, today } = found;
  const [due, reason] = [readDeadline(typed, today), readReason(said)];
  if (due === undefined) return refuse("due-invalid", "due");
  if (isRefusal(reason)) return reason;
  const before = row.due === undefined ? {} : { before: row.due };
  return { extension: { id: deps.newId(), course, title: row.courseTitle, due, ...before, reason, by: actor.person, at: deps.now() }, today };
}

async function deadlineOf(deps: Deps, actor: Actor, id: string, course: string): Promise<{ readonly row: ReportRow; readonly today: Day; readonly land: string } | Refusal> {
  const person = await ownPerson(deps, actor, "extend-deadline", id);
  if (isRefusal(person)) return person;
  const [record, authority] = await Promise.all([readRecord(deps, person), deps.store.organisation.authority(person.authority)]);
  const row = record.rows.find((one) => one.course === course);
  return row && authority ? { row, today: dayIn(record.timeZone, deps.now()), land: authority.land } : refuse("not-found");
}
