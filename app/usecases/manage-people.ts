import { may } from "../core/access";
import { foldEmail, isEmail, type Actor, type Person, type Role, type Unit } from "../core/organisation/model";
import { openUnits } from "../core/organisation/units";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { LogEntry } from "../store/port";
import type { Deps } from "./deps";
import { ownPerson } from "./own-person";

export type PersonCommand = { readonly name: string; readonly email: string; readonly unit: string; readonly roles: readonly Role[] };

/** A person and the one-time link that sets the password; the token is shown once and never stored. */
export type LinkMade = { readonly person: Person; readonly token: string; readonly until: string };

/** How long a link works, by what it does. Milliseconds. A mailbox is read by others sooner or later. */
const LINK_LASTS = { password: 7 * 86_400_000, "sign-in": 15 * 60_000 } as const;
const NAME_LENGTH = 200;

/** An administrator creates a person of the own authority. Everybody becomes a learner, too. */
export async function createPerson(deps: Deps, actor: Actor, command: PersonCommand): Promise<LinkMade | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const read = await readCommand(deps, actor, command);
  if (isRefusal(read)) return read;
  const person: Person = { id: deps.newId(), authority: actor.authority, ...read, active: true, createdAt: deps.now() };
  if ((await deps.store.people.save(person)) === "email-taken") return refuse("email-taken", "email");
  await log(deps, actor, "person-created", person.id);
  return makeLink(deps, person);
}

/** Changes name, address and unit. Roles are a change of their own (`change-roles.ts`). */
export async function changePerson(deps: Deps, actor: Actor, id: string, command: Omit<PersonCommand, "roles">): Promise<Person | Refusal> {
  const person = await ownPerson(deps, actor, "manage-people", id);
  if (isRefusal(person)) return person;
  const read = await readCommand(deps, actor, { ...command, roles: person.roles });
  if (isRefusal(read)) return read;
  const changed: Person = { ...person, ...read };
  if ((await deps.store.people.save(changed)) === "email-taken") return refuse("email-taken", "email");
  await log(deps, actor, "person-changed", id);
  return changed;
}

/** Deactivates or reactivates. A deactivated person's sessions end at once and no office account leads here any more; the record stays. */
export async function setActive(deps: Deps, actor: Actor, id: string, active: boolean): Promise<Person | Refusal> {
  const person = await ownPerson(deps, actor, "manage-people", id);
  if (isRefusal(person)) return person;
  if (id === actor.person) return refuse("own-account");
  const changed: Person = { ...person, active };
  await deps.store.people.save(changed);
  if (!active) await deps.store.sessions.removeOfPerson(id);
  const disconnected = !active && (await deps.store.identities.remove(id)) === "done";
  await log(deps, actor, active ? "person-changed" : "person-deactivated", id);
  if (disconnected) await log(deps, actor, "office-account-removed", id);
  return changed;
}

/** A fresh one-time link; the earlier one stops working. */
export async function makePasswordLink(deps: Deps, actor: Actor, id: string): Promise<LinkMade | Refusal> {
  const person = await ownPerson(deps, actor, "manage-people", id);
  if (isRefusal(person)) return person;
  await log(deps, actor, "password-link-made", id);
  return makeLink(deps, person);
}

/** Makes and stores the link; without `kind` it sets the password. Also used where the first administrator is made. */
export async function makeLink(deps: Pick<Deps, "store" | "newToken" | "digest" | "now">, person: Person, kind?: "sign-in"): Promise<LinkMade> {
  const token = deps.newToken();
  const until = new Date(Date.parse(deps.now()) + LINK_LASTS[kind ?? "password"]).toISOString();
  await deps.store.people.saveLink(person.id, { hash: deps.digest(token), until, ...(kind === undefined ? {} : { kind }) });
  return { person, token, until };
}

/** People and units of the own authority. */
export async function listPeople(deps: Deps, actor: Actor): Promise<{ readonly people: readonly Person[]; readonly units: readonly Unit[] } | Refusal> {
  if (may(actor, "manage-people") !== "yes") return refuse("not-permitted");
  const [people, units] = await Promise.all([deps.store.people.ofAuthority(actor.authority), deps.store.organisation.units(actor.authority)]);
  return { people, units };
}

async function readCommand(deps: Deps, actor: Actor, command: PersonCommand): Promise<PersonCommand | Refusal> {
  const name = command.name.normalize("NFC").trim();
  const email = foldEmail(command.email);
  if (name === "" || name.length > NAME_LENGTH) return refuse("name-missing", "name");
  if (!isEmail(email)) return refuse("email-invalid", "email");
  const units = await deps.store.organisation.units(actor.authority);
  if (!openUnits(units).some(({ id }) => id === command.unit)) return refuse("unit-unknown", "unit");
  if (command.roles.length === 0) return refuse("roles-missing", "roles");
  return { name, email, unit: command.unit, roles: [...new Set<Role>(["learner", ...command.roles])] };
}

async function log(deps: Deps, actor: Actor, deed: LogEntry["deed"], person: string): Promise<void> {
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: deps.now(), by: actor.person, deed, people: [person] });
}

/** One page of the accounts of the own authority, filtered by a part of name or address. */
export type AccountsSeen = {
  readonly authority: string;
  readonly people: readonly Person[];
  readonly units: readonly Unit[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

export type AccountsAsked = { readonly search: string; readonly unit?: string; readonly role?: Role; readonly active?: boolean; readonly page: number; readonly size: number };

export async function seeAccounts(deps: Deps, actor: Actor, asked: AccountsAsked): Promise<AccountsSeen | Refusal> {
  const all = await listPeople(deps, actor);
  if (isRefusal(all)) return all;
  const people = all.people.filter(isAsked(asked));
  const pages = Math.max(1, Math.ceil(people.length / asked.size));
  const page = Number.isInteger(asked.page) ? Math.min(Math.max(1, asked.page), pages) : 1;
  const authority = await deps.store.organisation.authority(actor.authority);
  return { authority: authority?.name ?? "", people: people.slice((page - 1) * asked.size, page * asked.size), units: all.units, total: people.length, page, pages };
}

function isAsked({ search, unit, role, active }: AccountsAsked): (person: Person) => boolean {
  const wanted = search.normalize("NFC").toLocaleLowerCase("de").trim();
  const named = ({ name, email }: Person): boolean => wanted === "" || name.toLocaleLowerCase("de").includes(wanted) || email.includes(wanted);
  return (person) =>
    named(person) && (unit === undefined || person.unit === unit) && (role === undefined || person.roles.includes(role)) && (active === undefined || person.active === active);
}

/** One account of the own authority with the units it can belong to. */
export async function seeAccount(deps: Deps, actor: Actor, id: string): Promise<{ readonly person: Person; readonly units: readonly Unit[] } | Refusal> {
  const person = await ownPerson(deps, actor, "manage-people", id);
  return isRefusal(person) ? person : { person, units: await deps.store.organisation.units(actor.authority) };
}
