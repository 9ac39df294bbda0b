import { dayIn } from "../../core/days";
import { DEMONSTRATION_PASSWORD } from "../../core/organisation/demonstration";
import type { Actor, Person } from "../../core/organisation/model";
import type { Instant } from "../../core/words";
import { assignCourse } from "../../usecases/assign-course";
import { changeRoles } from "../../usecases/change-roles";
import type { Deps } from "../../usecases/deps";
import { foundAuthority } from "../../usecases/found-authority";
import { createPerson, makeLink } from "../../usecases/manage-people";
import { createUnit } from "../../usecases/manage-units";
import { reportBarrier } from "../../usecases/report-barrier";
import { revokeCertificate } from "../../usecases/revoke-certificate";
import { saveDraft } from "../../usecases/save-draft";
import { seeBarriers } from "../../usecases/see-barriers";
import { setContacts } from "../../usecases/set-contacts";
import { setPassword } from "../../usecases/set-password";
import { tellBarrier } from "../../usecases/tell-barrier";
import { BARRIERS } from "./barriers";
import { contactsOf } from "./contacts";
import { DRAFT } from "./draft";
import { must, takeCourse } from "./learn";
import { addressOf, MUSTERLAND, MUSTERSTADT, type Invented, type InventedUnit } from "./people";

const COURSE = "klar-sprechen";
const DAY = 86_400_000;
const ZONE = "Europe/Berlin";

type Founded = { readonly people: ReadonlyMap<string, Person>; readonly units: ReadonlyMap<string, string> };

/** Two authorities with their people, courses half done and finished, an overdue one, a revoked certificate and a draft. */
export async function fillDemonstration(deps: Deps): Promise<void> {
  const now = deps.now();
  const ago = (days: number): Instant => new Date(Date.parse(now) - days * DAY).toISOString();
  const city = await found({ ...deps, now: () => ago(200) }, "Stadt Musterstadt, Ausländerbehörde", "Musterstadt", "NW", MUSTERSTADT, "musterstadt.example");
  await fillCity(deps, city, ago);
  const county = await found({ ...deps, now: () => ago(150) }, "Kreis Musterland, Ausländerbehörde", "Musterland", "NI", MUSTERLAND, "musterland.example");
  const hr = actorOf(county, "Rolf Baumgart");
  must(await assignCourse({ ...deps, now: () => ago(60) }, hr, { course: COURSE, target: { kind: "authority" }, mandatory: false }));
  for (const [name, days] of [["Zeynep Arslan", 40], ["Gerd Ohlsen", 25]] as const) await takeCourse(deps, actorOf(county, name), COURSE, ago(days), "finished");
}

async function fillCity(deps: Deps, city: Founded, ago: (days: number) => Instant): Promise<void> {
  const hr = actorOf(city, "Regina Althoff");
  const service = city.units.get("Servicepunkt") ?? "";
  const assigned: Deps = { ...deps, now: () => ago(120) };
  const due = (days: number) => dayIn(ZONE, ago(days));
  must(await assignCourse(assigned, hr, { course: COURSE, target: { kind: "person", person: actorOf(city, "Uwe Paschke").person }, mandatory: true, due: due(21) }));
  must(await assignCourse(assigned, hr, { course: COURSE, target: { kind: "unit", unit: service }, mandatory: true, due: due(-45) }));
  must(await assignCourse(assigned, hr, { course: COURSE, target: { kind: "authority" }, mandatory: false }));
  const finished = finishers();
  for (const [index, name] of finished.entries()) await takeCourse(deps, actorOf(city, name), COURSE, ago(100 - index * 4), "finished");
  await takeCourse(deps, actorOf(city, "Meral Aksoy"), COURSE, ago(9), "finished");
  await takeCourse(deps, actorOf(city, "Tobias Wörle"), COURSE, ago(1), "half");
  await takeCourse(deps, actorOf(city, "Elif Karadağ"), COURSE, ago(12), "half");
  await reportBarriers(deps, city, ago);
  await revokeOne(deps, hr, actorOf(city, "Volker Amend").person);
  must(await saveDraft(deps, actorOf(city, "Andrea Seidl"), { ...DRAFT, expectedRevision: 0 }));
}

/** Two barriers of which everybody reads what became of them; the reports themselves only the administration reads. */
async function reportBarriers(deps: Deps, city: Founded, ago: (days: number) => Instant): Promise<void> {
  const administrator = actorOf(city, "Dirk Nolte");
  for (const { days, by, told, ...said } of BARRIERS) {
    must(await reportBarrier({ ...deps, now: () => ago(days) }, by === undefined ? undefined : actorOf(city, by), { ...said, authority: administrator.authority, address: "127.0.0.1" }));
    const [report] = must(await seeBarriers(deps, administrator)).reports;
    if (told) must(await tellBarrier({ ...deps, now: () => ago(told.days) }, administrator, report?.id ?? "", { ...told, on: dayIn(ZONE, ago(told.days)) }));
  }
}

/** Who has finished: some of every unit but the smallest. */
function finishers(): readonly string[] {
  return [
    "Birgit Hoyer", "Samuel Okonkwo", "Dorota Zielińska", "Leonie Kraft", "Farid Haschemi", "Gesine Thomsen", "Marek Dvořák",
    "Henning Brauer", "Fatou Diallo", "Nadja Stojanović", "Volker Amend", "Thuy Linh Tran", "Arne Jessen",
    "Bernd Hülsmann", "Olena Kovalenko", "Miriam Adler", "Sunita Rao", "Kwame Mensah", "Silke Rademacher",
  ];
}

async function revokeOne(deps: Deps, hr: Actor, learner: string): Promise<void> {
  const { certificates } = await deps.store.learners.record(learner);
  const id = certificates[0]?.certificate.id ?? "";
  must(await revokeCertificate(deps, hr, id, "Der Name war falsch geschrieben. Die Person bekommt ein neues Zertifikat."));
}

function actorOf(founded: Founded, name: string): Actor {
  const person = founded.people.get(name);
  if (!person) throw new Error(`the demonstration knows nobody called ${name}`);
  return { person: person.id, authority: person.authority, roles: person.roles };
}

/** An authority with units and people; those with a given address get the password of the demonstration. */
async function found(deps: Deps, name: string, place: string, land: string, units: readonly InventedUnit[], domain: string): Promise<Founded> {
  const founder = units.flatMap(({ people }) => people).find((person) => person.roles?.includes("administrator"));
  const first = units.find(({ people }) => people.some((person) => person === founder));
  if (!founder || !first) throw new Error("an authority needs an administrator");
  const command = { authority: { name, place, land, timeZone: ZONE }, unit: first.name, administrator: { name: founder.name, email: addressOf(founder, domain) } };
  const { administrator } = must(await foundAuthority(deps, command));
  const actor: Actor = { person: administrator.id, authority: administrator.authority, roles: administrator.roles };
  must(await setContacts(deps, actor, (field) => contactsOf(domain).get(field) ?? ""));
  const people = new Map<string, Person>([[administrator.name, administrator]]);
  const unitIds = new Map([[first.name, administrator.unit]]);
  for (const unit of units) {
    const id = unitIds.get(unit.name) ?? must(await createUnit(deps, actor, unit.name)).id;
    unitIds.set(unit.name, id);
    for (const person of unit.people) if (person !== founder) people.set(person.name, await enter(deps, actor, person, id, domain));
  }
  await givePassword(deps, administrator);
  return { people: await withRoles(deps, actor, people, founder), units: unitIds };
}

async function enter(deps: Deps, actor: Actor, invented: Invented, unit: string, domain: string): Promise<Person> {
  const { person } = must(await createPerson(deps, actor, { name: invented.name, email: addressOf(invented, domain), unit, roles: invented.roles ?? ["learner"] }));
  if (invented.email !== undefined) await givePassword(deps, person);
  return person;
}

async function givePassword(deps: Deps, person: Person): Promise<void> {
  const { token } = await makeLink(deps, person);
  must(await setPassword(deps, { token, password: DEMONSTRATION_PASSWORD, address: "127.0.0.1" }));
}

/** The founder may hold further roles than the one she was founded with. */
async function withRoles(deps: Deps, actor: Actor, people: Map<string, Person>, founder: Invented): Promise<ReadonlyMap<string, Person>> {
  const before = people.get(founder.name);
  if (!before || (founder.roles ?? []).every((role) => before.roles.includes(role))) return people;
  const { person, after } = must(await changeRoles(deps, actor, before.id, founder.roles ?? []));
  return people.set(founder.name, { ...person, roles: after });
}
