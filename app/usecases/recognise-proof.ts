import { emptyDossier, type Recognition } from "../core/dossier/model";
import { recognise, withdraw } from "../core/dossier/recognise";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { readDay } from "../core/typed-day";
import type { Words } from "../core/words";
import { changeDossier } from "./change-dossier";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";
import { readLine, readReason } from "./read-reason";
import { seeCalendar } from "./see-calendar";
import { visibleCourse, visibleCourses } from "./visible-course";

/** As it was typed. */
export type ProofCommand = Readonly<Record<"course" | "shown" | "issuer" | "completedOn" | "validUntil" | "reason" | "reference", string>>;
export type ProofSeen = { readonly name: string; readonly courses: readonly { readonly id: string; readonly title: Words }[] };
/** What would be kept. */
export type ProofRead = Omit<Recognition, "id" | "by" | "at" | "withdrawn">;

const LONGEST_LINE = 200;

/** HR looks at whom a proof is recognised for, and for which courses it can be. */
export async function seeProof(deps: Deps, actor: Actor, id: string): Promise<ProofSeen | Refusal> {
  const person = await ownPerson(deps, actor, "recognise-proof", id);
  if (isRefusal(person)) return person;
  return { name: person.name, courses: (await visibleCourses(deps, actor)).map((course) => ({ id: course.id, title: course.title })) };
}

/** What a proof says, or what is missing; nothing is written. */
export async function checkProof(deps: Deps, actor: Actor, id: string, command: ProofCommand): Promise<ProofRead | Refusal> {
  const person = await ownPerson(deps, actor, "recognise-proof", id);
  if (isRefusal(person)) return person;
  const read = await readProof(deps, actor, command);
  if (isRefusal(read)) return read;
  const dossier = (await deps.store.dossiers.read(actor.authority, id)) ?? emptyDossier(id, actor.authority);
  const { today } = await seeCalendar(deps, actor);
  const tried = recognise(dossier, { ...read, id: "", by: actor.person, at: deps.now() }, today);
  return isRefusal(tried) ? tried : read;
}

/** HR recognises somebody else's proof: the course counts as completed for this person, and is never a certificate of ours. */
export async function recogniseProof(deps: Deps, actor: Actor, id: string, command: ProofCommand): Promise<"done" | Refusal> {
  const person = await ownPerson(deps, actor, "recognise-proof", id);
  if (isRefusal(person)) return person;
  const read = await readProof(deps, actor, command);
  if (isRefusal(read)) return read;
  const at = deps.now();
  const { today } = await seeCalendar(deps, actor);
  const recognition: Recognition = { ...read, id: deps.newId(), by: actor.person, at };
  const saved = await changeDossier(deps, actor.authority, id, (now) => recognise(now, recognition, today));
  if (isRefusal(saved)) return saved;
  if (saved.changed) await log(deps, actor, "proof-recognised", id, read.course);
  return "done";
}

/** A recognition of the own authority, for the page that asks before it is withdrawn. */
export async function seeRecognition(deps: Deps, actor: Actor, id: string, recognition: string): Promise<{ readonly name: string; readonly recognition: Recognition } | Refusal> {
  const person = await ownPerson(deps, actor, "recognise-proof", id);
  if (isRefusal(person)) return person;
  const found = (await deps.store.dossiers.read(actor.authority, id))?.recognitions.find((one) => one.id === recognition);
  return found ? { name: person.name, recognition: found } : refuse("not-found");
}

/** Takes a recognition back with a reason. It stays to be read. */
export async function withdrawRecognition(deps: Deps, actor: Actor, id: string, recognition: string, typed: string): Promise<"done" | Refusal> {
  const seen = await seeRecognition(deps, actor, id, recognition);
  if (isRefusal(seen)) return seen;
  const reason = readReason(typed);
  if (isRefusal(reason)) return reason;
  const saved = await changeDossier(deps, actor.authority, id, (now) => withdraw(now, recognition, { at: deps.now(), by: actor.person, reason }));
  if (isRefusal(saved)) return saved;
  await log(deps, actor, "recognition-withdrawn", id, seen.recognition.course);
  return "done";
}

async function readProof(deps: Deps, actor: Actor, command: ProofCommand): Promise<ProofRead | Refusal> {
  const course = await visibleCourse(deps, actor, command.course);
  const [shown, issuer, reference] = [readLine(command.shown), readLine(command.issuer), readLine(command.reference)];
  const [completedOn, validUntil, reason] = [readDay(command.completedOn), readDay(command.validUntil), readReason(command.reason)];
  if (!course) return refuse("course-unknown", "course");
  if (shown === "") return refuse("proof-missing", "shown");
  if (issuer === "") return refuse("issuer-missing", "issuer");
  for (const [field, line] of [["shown", shown], ["issuer", issuer], ["reference", reference]] as const) if (line.length > LONGEST_LINE) return refuse("text-too-long", field);
  if (completedOn === undefined) return refuse("day-invalid", "completedOn");
  if (command.validUntil.trim() !== "" && (validUntil === undefined || validUntil < completedOn)) return refuse("day-invalid", "validUntil");
  if (isRefusal(reason)) return reason;
  return { course: course.id, title: course.title, shown, issuer, completedOn, ...(validUntil === undefined ? {} : { validUntil }), reason, ...(reference === "" ? {} : { reference }) };
}

async function log(deps: Deps, actor: Actor, deed: "proof-recognised" | "recognition-withdrawn", person: string, course: string): Promise<void> {
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, query: course, rows: 1, people: [person] });
}
