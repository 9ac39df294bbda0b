import type { Person } from "../core/organisation/model";
import { carried } from "./carried";
import { groupedBy } from "./grouped";
import { placeIn } from "../core/sorted";
import { byName, folded } from "./order";
import type { PeopleStore } from "./port";
import type { PersonDocument, Shelf } from "./shelf";
import type { Turns } from "./turns";

export function peopleOver(people: Shelf<PersonDocument>, turns: Turns): PeopleStore {
  const personOfEmail = uniqueIndex(people, ({ person }) => person && folded(person.email));
  const personOfLink = uniqueIndex(people, ({ credentials }) => credentials?.link?.hash);
  const sorted = sortedByName(people);
  const personWith = (id: string | undefined) => (id === undefined ? undefined : people.get(id));

  return {
    byId: async (id) => people.get(id)?.person,
    byEmail: async (foldedEmail) => personWith(personOfEmail(folded(foldedEmail)))?.person,
    ofAuthority: async (authority) => sorted(authority),
    save: (given) =>
      // Who asks for an address waits until it is known whether the one before got it.
      turns.of(`email ${folded(given.email)}`, async () => {
        const holder = personOfEmail(folded(given.email));
        if (holder !== undefined && holder !== given.id) return "email-taken";
        const person = carried(given);
        return people.change(person.id, (now) => ({ next: Object.freeze({ ...now, id: person.id, person }), answer: "done" }));
      }),
    credentials: async (person) => people.get(person)?.credentials,
    saveCredentials: async (given) => {
      const credentials = carried(given);
      const id = credentials.person;
      await people.change(id, (now) => ({ next: Object.freeze({ ...now, id, credentials }), answer: undefined }));
    },
    byLink: async (hash) => personWith(personOfLink(hash))?.credentials,
    saveLink: async (id, given) => {
      const link = carried(given);
      await people.change(id, (now) => ({ next: Object.freeze({ ...now, id, credentials: Object.freeze({ ...(now?.credentials ?? { person: id }), link }) }), answer: undefined }));
    },
    redeemLink: async (hash, passwordHash) => {
      const id = personOfLink(hash);
      if (id === undefined) return "gone";
      return people.change(id, (now) => {
        if (now?.credentials?.link?.hash !== hash) return { answer: "gone" };
        const kept = passwordHash ?? now.credentials.passwordHash;
        const credentials = Object.freeze({ person: id, ...(kept === undefined ? {} : { passwordHash: kept }) });
        return { next: Object.freeze({ ...now, credentials }), answer: "done" };
      });
    },
  };
}

function uniqueIndex(people: Shelf<PersonDocument>, valueOf: (document: PersonDocument) => string | undefined) {
  const index = new Map<string, string>();
  people.follow((before, after) => {
    const old = before && valueOf(before);
    if (old !== undefined && index.get(old) === before?.id) index.delete(old);
    const value = after && valueOf(after);
    if (after !== undefined && value !== undefined) index.set(value, after.id);
  });
  return (value: string): string | undefined => index.get(value);
}

/** Sorted when first asked for, then kept sorted: sorting a large office again at every call would hold everybody up. */
function sortedByName(people: Shelf<PersonDocument>): (authority: string) => readonly Person[] {
  const members = groupedBy(people, ({ person }) => person?.authority);
  const lists = new Map<string, readonly Person[]>();
  people.follow((before, after) => {
    if (before?.person === after?.person) return;
    if (before?.person) replace(before.person.authority, (list) => list.filter((person) => person !== before.person));
    if (after?.person) replace(after.person.authority, insert(after.person));
  });

  function replace(authority: string, by: (list: readonly Person[]) => readonly Person[]): void {
    const list = lists.get(authority);
    if (list !== undefined) lists.set(authority, Object.freeze(by(list)));
  }

  return (authority) => {
    const known = lists.get(authority);
    if (known !== undefined) return known;
    const list = Object.freeze(members(authority).flatMap(({ person }) => person ?? []).sort(byName));
    if (list.length > 0) lists.set(authority, list);
    return list;
  };
}

function insert(person: Person): (list: readonly Person[]) => readonly Person[] {
  return (list) => list.toSpliced(placeIn(list, person, byName), 0, person);
}
