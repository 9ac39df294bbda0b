import type { LearnerDocument } from "./documents";
import type { Dossier } from "../core/dossier/model";
import type { Identity } from "../core/organisation/identity";
import type { Assignment, Authority, Credentials, Person, Unit } from "../core/organisation/model";
import type { Digest, Link } from "../core/audit/chain";
import type { Draft, LogEntry, LostVersion, Session, StoredVersion, VersionKind } from "./port";
import type { Turns } from "./turns";

/** Documents of one kind by key. Reads answer from memory and only what has been kept. */
export interface Shelf<T> {
  get(key: string): T | undefined;
  /** Decides on the newest state, one after the other per key. Without `next` everything stays as it is. */
  change<A>(key: string, decide: (now: T | undefined) => Decided<T, A>): Promise<A>;
  remove(key: string): Promise<void>;
  /** Tells of every document there is, then of every change in the moment it counts. */
  follow(listener: Listener<T>): void;
}
export type Decided<T, A> = { readonly next?: T; readonly answer: A };
export type Listener<T> = (before: T | undefined, after: T | undefined) => void;

/** Large documents that never change, though one may go: not held in memory. */
export interface Archive<T> {
  has(key: string): boolean;
  keys(): Iterable<string>;
  size(): number;
  read(key: string): Promise<T | undefined>;
  add(key: string, document: T): Promise<void>;
  /** Gone for every reader and from the disk. One that is not there changes nothing. */
  remove(key: string): Promise<void>;
}

/** Texts that may be thrown away at any time. */
export interface Cache {
  read(key: string): Promise<string | undefined>;
  save(key: string, text: string): Promise<void>;
}

/** What an adapter that keeps documents has to bring; `storeOver` makes a store of it. */
export type Shelves = {
  readonly learners: Shelf<LearnerDocument>;
  readonly people: Shelf<PersonDocument>;
  readonly authorities: Shelf<Authority>;
  readonly units: Shelf<UnitsDocument>;
  readonly assignments: Shelf<Assignment>;
  readonly drafts: Shelf<Draft>;
  readonly sessions: Shelf<Session>;
  readonly log: Shelf<LogDocument>;
  readonly current: Shelf<CurrentDocument>;
  readonly versions: Archive<StoredVersion>;
  readonly artefacts: Cache;
  readonly turns: Turns;
  readonly digest: Digest;
  /** Absent where the versions that facts hold on to cannot go. */
  lost?(): readonly LostVersion[];
  /** Absent where the store mends itself or cannot fail. */
  readonly stopped?: Promise<string>;
  trouble(): string | undefined;
  close(): Promise<void>;
};

export type PersonDocument = { readonly id: string; readonly person?: Person; readonly credentials?: Credentials; readonly dossier?: Dossier; readonly identities?: readonly Identity[] };
export type UnitsDocument = { readonly authority: string; readonly units: readonly Unit[] };
/** Which version of each id is the current one: pairs, because an id may be any text. */
export type CurrentDocument = { readonly kind: VersionKind; readonly versions: readonly (readonly [id: string, version: string])[] };
/** Part of an authority's log of one month. `size`: characters of its entries. */
export type LogDocument = {
  readonly authority: string;
  readonly month: string;
  readonly part: number;
  readonly size: number;
  readonly entries: readonly KeptEntry[];
};

export type KeptEntry = LogEntry & { readonly link?: Link };

/** One text for several, without two lists ever giving the same one. */
export function keyOf(...parts: readonly string[]): string {
  return parts.length === 1 ? (parts[0] ?? "") : JSON.stringify(parts);
}
