import { may } from "../core/access";
import { readAddressList, MOST_ADDRESSES, type AddressFault } from "../core/organisation/address-list";
import type { Actor, Person } from "../core/organisation/model";
import { packPeople, unpackPeople } from "../core/organisation/people-list";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";

/** A list of addresses: whom it names, how many lines say something, and what is wrong with the others. */
export type PeopleFound = { readonly people: readonly string[]; readonly lines: number; readonly faults: readonly AddressFault[] };

/** HR hands in a list. Only people of the own authority are found: whether another one knows an address is never told. */
export async function findPeople(deps: Deps, actor: Actor, text: string): Promise<PeopleFound | Refusal> {
  if (may(actor, "assign-course") !== "yes") return refuse("not-permitted");
  const known = new Map((await deps.store.people.ofAuthority(actor.authority)).map((person) => [person.email, person]));
  const { lines, addresses, faults } = readAddressList(text);
  const found = addresses.map((one) => ({ ...one, person: known.get(one.email) }));
  const missed = found.flatMap(({ person, line, text: said }): AddressFault[] => (person?.active === true ? [] : [{ line, code: person ? "deactivated" : "nobody", text: said }]));
  return {
    people: found.flatMap(({ person }) => (person?.active === true ? [person.id] : [])),
    lines,
    faults: [...faults, ...missed].sort((a, b) => a.line - b.line),
  };
}

/** Characters of the mark by which a short form is known to be of today's roster. */
const MARK = 12;

/** Many people of the own authority as a text short enough for an address. */
export async function shortenPeople(deps: Deps, actor: Actor, people: readonly string[]): Promise<string> {
  const roster = rosterOf(await deps.store.people.ofAuthority(actor.authority));
  const chosen = new Set(people);
  return `${markOf(deps, roster.filter((id) => chosen.has(id)))}.${packPeople(roster, chosen)}`;
}

/** The people of such a text; `undefined` if it is none, or not of these people. */
export async function openPeople(deps: Deps, actor: Actor, text: string): Promise<readonly string[] | undefined> {
  const [mark, packed = ""] = text.split(".", 2);
  const roster = rosterOf(await deps.store.people.ofAuthority(actor.authority));
  const people = unpackPeople(roster, packed);
  return people && people.length <= MOST_ADDRESSES && mark === markOf(deps, people) ? people : undefined;
}

/** Whoever comes later stands behind all others, so nobody's place changes. */
function rosterOf(people: readonly Person[]): readonly string[] {
  return people.toSorted((a, b) => (a.createdAt === b.createdAt ? compare(a.id, b.id) : compare(a.createdAt, b.createdAt))).map(({ id }) => id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function markOf(deps: Deps, people: readonly string[]): string {
  return deps.digest(people.join(" ")).slice(0, MARK);
}
