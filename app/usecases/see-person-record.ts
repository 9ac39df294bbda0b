import type { IssuedCertificate } from "../core/certification/model";
import { stateOn, type CertificateState } from "../core/certification/model";
import { dayIn } from "../core/days";
import type { Exemption, Extension, MailSeen, Recognition, Reminder } from "../core/dossier/model";
import { mailSeen } from "../core/dossier/remind";
import type { Actor, Person, Unit } from "../core/organisation/model";
import { reportRows, type ReportRow } from "../core/reporting/report";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";
import { visibleCourses } from "./visible-course";

/** Facts HR may know of one person; the person herself can open the same page. */
export type PersonRecord = {
  readonly person: Person;
  readonly unit?: Unit;
  readonly timeZone: string;
  readonly rows: readonly ReportRow[];
  readonly certificates: readonly { readonly issued: IssuedCertificate; readonly state: CertificateState }[];
  /** What HR has done about her, oldest first. */
  readonly reminders: readonly (Omit<Reminder, "mail"> & { readonly mail?: MailSeen } & Named)[];
  readonly extensions: readonly (Extension & Named)[];
  readonly recognitions: readonly (Recognition & Named)[];
  readonly exemptions: readonly (Exemption & Named)[];
};
/** By whom; empty where that person is not known any more. */
type Named = { readonly byName: string };

/** HR looks at one person of the own authority; written to the log. */
export async function seePersonRecord(deps: Deps, actor: Actor, id: string): Promise<PersonRecord | Refusal> {
  const person = await ownPerson(deps, actor, "see-person-record", id);
  if (isRefusal(person)) return person;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed: "person-page", people: [id], rows: 1 });
  return readRecord(deps, person);
}

/** What HR sees of the learner, shown to herself, and who looked. */
export type OwnRecord = PersonRecord & { readonly looked: readonly (Omit<LogEntry, "people" | "query" | "rows"> & { readonly byName: string })[] };

const ENTRIES = 100;
/** What showed or changed the record; that an account was made is no look at it. */
const LOOKS: ReadonlySet<LogEntry["deed"]> = new Set(["report-page", "report-csv", "report-xlsx", "report-json", "person-page", "certificate-revoked", "reminder-sent", "deadline-extended", "proof-recognised", "recognition-withdrawn", "exemption-set", "exemption-removed"]);

export async function seeOwnRecord(deps: Deps, actor: Actor): Promise<OwnRecord | Refusal> {
  const person = await deps.store.people.byId(actor.person);
  if (!person) return refuse("not-found");
  const entries = await deps.store.log.concerning(actor.authority, actor.person, ENTRIES);
  const names = new Map((await deps.store.people.ofAuthority(actor.authority)).map((one) => [one.id, one.name]));
  return { ...(await readRecord(deps, person)), looked: entries.filter(({ deed }) => LOOKS.has(deed)).map(({ id, authority, at, by, deed }) => ({ id, authority, at, by, deed, byName: names.get(by) ?? "" })) };
}

/** The record as it is, for use cases that have asked who may see it. */
export async function readRecord(deps: Deps, person: Person): Promise<PersonRecord> {
  const { store } = deps;
  const [authority, units, assignments, record, dossier, current] = await Promise.all([
    store.organisation.authority(person.authority),
    store.organisation.units(person.authority),
    store.assignments.ofAuthority(person.authority),
    store.learners.record(person.id),
    store.dossiers.read(person.authority, person.id),
    visibleCourses(deps, person),
  ]);
  if (!authority) throw new Error("a person without authority");
  const now = deps.now();
  const unit = units.find(({ id }) => id === person.unit);
  const today = dayIn(authority.timeZone, now);
  const titles = new Map(current.map((course) => [course.id, course.title]));
  const dossiers = dossier ? [dossier] : [];
  const named = await namesOf(deps, [...(dossier?.reminders ?? []), ...(dossier?.extensions ?? []), ...(dossier?.recognitions ?? []), ...(dossier?.exemptions ?? [])].map(({ by }) => by));
  const withName = <Done extends { readonly by: string }>(list: readonly Done[] = []) => list.map((one) => ({ ...one, byName: named.get(one.by) ?? "" }));
  return {
    person,
    ...(unit ? { unit } : {}),
    timeZone: authority.timeZone,
    rows: reportRows({ people: [{ ...person, active: true }], units, assignments, completions: record.rows, dossiers, titles, timeZone: authority.timeZone, now }),
    certificates: record.certificates.map((issued) => ({ issued, state: stateOn(issued, today) })),
    reminders: withName(dossier?.reminders).map((one) => ({ ...one, ...mailSeen(one, now) })),
    extensions: withName(dossier?.extensions),
    recognitions: withName(dossier?.recognitions),
    exemptions: withName(dossier?.exemptions),
  };
}

async function namesOf(deps: Deps, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await Promise.all([...new Set(ids)].map((id) => deps.store.people.byId(id)));
  return new Map(people.flatMap((person) => (person ? [[person.id, person.name] as const] : [])));
}
