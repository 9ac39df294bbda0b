import { beginSession } from "../../http/sessions";
import type { IssuedCertificate } from "../../core/certification/model";
import type { Person } from "../../core/organisation/model";
import type { Fact } from "../../core/progress/facts";
import type { CompletionRow } from "../../core/reporting/rows";
import type { Store } from "../../store/port";
import type { Deps } from "../../usecases/deps";
import { foundAuthority } from "../../usecases/found-authority";
import { createPerson } from "../../usecases/manage-people";
import { must, takeCourse } from "../demonstration/learn";
import { actorOf, ago } from "./fill";
import { nameOf } from "./names";

/** A large authority. `hr`: session of somebody who may see its report; `readers`: sessions of learners who have not opened `lesson`. */
export type Office = {
  readonly authority: string;
  readonly hr: string;
  readonly learners: readonly string[];
  readonly readers: readonly string[];
  readonly course: string;
  readonly lesson: string;
};
/** What somebody has done, and the ids in it that are hers alone. */
type Life = { readonly person: string; readonly facts: readonly Fact[]; readonly rows: readonly CompletionRow[]; readonly certificates: readonly IssuedCertificate[]; readonly ids: readonly string[] };

const COURSE = "klar-sprechen";
/** Courses of former years that stand in the record only: an office has several. */
const FORMER = [{ id: "fair-entscheiden", title: "Fair entscheiden" }, { id: "sicher-beraten", title: "Sicher beraten" }, { id: "datenschutz-am-schalter", title: "Datenschutz am Schalter" }] as const;
const UNITS = 24;
const READERS = 40;
const AT_ONCE = 64;
/** One in so many has finished the course. */
const FINISHED = 3;
/** Days ago on which somebody who is half-way has practised. */
const HALF_WAY = [40, 30, 20];
const CODE_LENGTH = 16;
/** What may be somebody's own: an id or a code, as a whole text of the JSON. */
const OWN_ID = /"(?:[0-9a-z]{20}|[0-9A-Z]{16})"/g;

/**
 * Fills a store with a large authority in which everybody is half-way through a course or has finished it. Two people
 * take the course through the use cases; the others live the same lives under ids and names of their own.
 */
export async function fillOffice(deps: Deps, learners: number): Promise<Office> {
  const { authority, administrator } = must(await foundAuthority(deps, {
    authority: { name: "Stadt Großheim, Ausländerbehörde", place: "Großheim", land: "NW", timeZone: "Europe/Berlin" },
    unit: "Leitung",
    administrator: { name: "Ada Groß", email: "ada.gross@grossheim.example" },
  }));
  const person = async (name: string, email: string, roles: Person["roles"]): Promise<Person> =>
    must(await createPerson(deps, actorOf(administrator), { name, email, unit: administrator.unit, roles })).person;
  const hr = await person("Hanna Reichelt", "hanna.reichelt@grossheim.example", ["learner", "hr"]);
  const [half, finished] = [await person("Vera Vorbild", "vera.vorbild@grossheim.example", ["learner"]), await person("Fritz Vorbild", "fritz.vorbild@grossheim.example", ["learner"])];
  for (const days of HALF_WAY) await takeCourse(deps, actorOf(half), COURSE, ago(deps, days), "half");
  await takeCourse(deps, actorOf(finished), COURSE, ago(deps, 40), "finished");
  const units = await foundUnits(deps, authority.id);
  await assignCourses(deps, authority.id, administrator.id, units);
  const lives = { half: await lifeOf(deps.store, half.id), finished: await lifeOf(deps.store, finished.id) };
  const [entered, halfWay]: [string[], string[]] = [[], []];
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < learners) {
      const index = next;
      next += 1;
      const life = index % FINISHED === 0 ? lives.finished : lives.half;
      const learner = await enter(deps, { authority: authority.id, unit: units[index % units.length] ?? administrator.unit, index }, life);
      entered.push(learner);
      if (life === lives.half) halfWay.push(learner);
    }
  }));
  const readers = await Promise.all(halfWay.slice(0, READERS).map((learner) => beginSession(deps, learner)));
  const lesson = (await deps.catalogue.course(COURSE))?.lessons.at(-1)?.id;
  if (lesson === undefined) throw new Error(`the bench needs the course ${COURSE}`);
  return { authority: authority.id, hr: await beginSession(deps, hr.id), learners: entered, readers, course: COURSE, lesson };
}

async function foundUnits({ store, newId }: Deps, authority: string): Promise<readonly string[]> {
  const units = Array.from({ length: UNITS }, (_, index) => ({ id: newId(), authority, name: `Sachgebiet ${index + 1}` }));
  for (const unit of units) await store.organisation.saveUnit(unit);
  return units.map(({ id }) => id);
}

async function assignCourses(deps: Deps, authority: string, assignedBy: string, units: readonly string[]): Promise<void> {
  const assign = (course: string, more: Pick<Parameters<Store["assignments"]["save"]>[0], "target" | "mandatory" | "due">): Promise<void> =>
    deps.store.assignments.save({ id: deps.newId(), authority, course, assignedBy, assignedAt: ago(deps, 60), ...more });
  await assign(COURSE, { target: { kind: "authority" }, mandatory: true, due: ago(deps, 10).slice(0, 10) });
  await assign(FORMER[0].id, { target: { kind: "authority" }, mandatory: false });
  for (const unit of units.slice(0, UNITS / 2)) await assign(FORMER[1].id, { target: { kind: "unit", unit }, mandatory: true, due: ago(deps, -30).slice(0, 10) });
}

async function lifeOf(store: Store, person: string): Promise<Life> {
  const { facts } = await store.learners.read(person);
  const { rows, certificates } = await store.learners.record(person);
  const ids = facts.flatMap((fact) => ("attempt" in fact && fact.attempt !== undefined ? [fact.attempt] : [])).concat(...rows.map(({ certificate, code }) => [certificate, code]));
  return { person, facts: facts.map(({ number: _number, ...fact }) => fact), rows, certificates, ids: [...new Set(ids)] };
}

async function enter(deps: Deps, { authority, unit, index }: { readonly authority: string; readonly unit: string; readonly index: number }, life: Life): Promise<string> {
  const { store, newId, newCode } = deps;
  const id = newId();
  const name = nameOf(index);
  await store.people.save({ id, authority, unit, name, email: `lernend-${index}@grossheim.example`, roles: ["learner"], active: true, createdAt: ago(deps, 90) });
  const fresh = new Map([[life.person, id], ...life.ids.map((old) => [old, old.length === CODE_LENGTH ? newCode() : newId()] as const)]);
  const own = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part).replaceAll(OWN_ID, (quoted) => `"${fresh.get(quoted.slice(1, -1)) ?? quoted.slice(1, -1)}"`));
  const certificates = own(life.certificates).map((issued) => ({ ...issued, certificate: { ...issued.certificate, name } }));
  const former = FORMER.slice(0, 1 + (index % FORMER.length)).map((course) => formerRow(deps, id, course, index));
  await store.learners.commit({ learner: id, authority, expectedVersion: 0, facts: own(life.facts), rows: [...own(life.rows), ...former], certificates });
  return id;
}

function formerRow(deps: Deps, learner: string, { id, title }: (typeof FORMER)[number], index: number): CompletionRow {
  const completedAt = new Date(Date.parse(ago(deps, 100 + (index % 700))) + (index % 86_400) * 1000).toISOString();
  const validUntil = index % 5 === 0 ? { validUntil: ago(deps, -(index % 900) + 300).slice(0, 10) } : {};
  return { learner, course: id, courseTitle: { de: title }, completedAt, certificate: deps.newId(), code: deps.newCode(), kind: "attendance", ...validUntil };
}
