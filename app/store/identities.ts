import type { Identified, Identity } from "../core/organisation/identity";
import { carried } from "./carried";
import type { IdentityStore } from "./identity";
import { compareText } from "./order";
import { keyOf, type PersonDocument, type Shelf } from "./shelf";
import type { Turns } from "./turns";

/** Office accounts stand in the documents of their people, so that a one-time link is used up in the same step. */
export function identitiesOver(people: Shelf<PersonDocument>, turns: Turns): IdentityStore {
  const holders = holdersIn(people);
  return {
    ofPerson: async (person) => people.get(person)?.identities ?? [],
    find: async (identified) => {
      const holder = holders.get(keyOfIdentity(identified));
      return people.get(holder ?? "")?.identities?.find((one) => keyOfIdentity(one) === keyOfIdentity(identified));
    },
    connect: (given, link) => {
      const key = keyOfIdentity(given);
      // Who asks for an identity waits until it is known whether the one before got it.
      return turns.of(`identity ${key}`, async () => {
        const holder = holders.get(key);
        if (holder !== undefined && holder !== given.person) return "taken";
        return people.change(given.person, (now) => connected(now, carried(given), link));
      });
    },
    remove: (person, issuer) =>
      people.change(person, (now) => {
        const all = now?.identities ?? [];
        const kept = issuer === undefined ? [] : all.filter((one) => one.issuer !== issuer);
        if (now === undefined || kept.length === all.length) return { answer: "none" };
        const { identities: _gone, ...rest } = now;
        return { next: Object.freeze({ ...rest, ...(kept.length === 0 ? {} : { identities: Object.freeze(kept) }) }), answer: "done" };
      }),
  };
}

/** One text for one identity, whatever stands in its two. */
export function keyOfIdentity({ issuer, subject }: Identified): string {
  return keyOf(issuer, subject);
}

/** Sorted by issuer, as every store answers them. */
export function sortedIdentities(identities: readonly Identity[]): readonly Identity[] {
  return Object.freeze([...identities].sort((a, b) => compareText(a.issuer, b.issuer)));
}

function connected(now: PersonDocument | undefined, identity: Identity, link: string | undefined): { readonly next?: PersonDocument; readonly answer: "done" | "other" | "gone" } {
  const { credentials } = now ?? {};
  if (link !== undefined && credentials?.link?.hash !== link) return { answer: "gone" };
  const all = now?.identities ?? [];
  const same = all.find(({ issuer }) => issuer === identity.issuer);
  if (same !== undefined && same.subject !== identity.subject) return { answer: "other" };
  const identities = same === undefined ? sortedIdentities([...all, identity]) : all;
  return { next: Object.freeze({ ...now, id: identity.person, identities, ...(link !== undefined && credentials ? { credentials: withoutLink(credentials) } : {}) }), answer: "done" };
}

/** What stays of credentials when their link is used up. */
export function withoutLink<C extends { readonly link?: unknown }>(credentials: C): Omit<C, "link"> {
  const { link: _used, ...rest } = credentials;
  return Object.freeze(rest);
}

function holdersIn(people: Shelf<PersonDocument>): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  people.follow((before, after) => {
    if (before?.identities === after?.identities) return;
    for (const one of before?.identities ?? []) holders.delete(keyOfIdentity(one));
    for (const one of after?.identities ?? []) holders.set(keyOfIdentity(one), one.person);
  });
  return holders;
}
