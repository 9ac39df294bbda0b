import { canonical, type Digest, type Link } from "../core/audit/chain";
import type { Assignment, Authority, Unit } from "../core/organisation/model";
import type { LearnerDocument } from "./documents";
import type { Draft, LogEntry, Session, StoreCounts, StoredVersion } from "./port";
import type { LogDocument, PersonDocument, Shelf, Shelves } from "./shelf";

/** One thing that is moved. `key` names it among those of its kind. A pointer says which version of a content is the current one. */
export type MovedItem =
  | { readonly kind: "authorities"; readonly key: string; readonly document: Authority }
  | { readonly kind: "units"; readonly key: string; readonly document: Unit }
  | { readonly kind: "people"; readonly key: string; readonly document: PersonDocument }
  | { readonly kind: "assignments"; readonly key: string; readonly document: Assignment }
  | { readonly kind: "versions"; readonly key: string; readonly document: StoredVersion }
  | { readonly kind: "pointers"; readonly key: string; readonly document: Pick<StoredVersion, "kind" | "id" | "version"> }
  | { readonly kind: "drafts"; readonly key: string; readonly document: Draft }
  | { readonly kind: "learners"; readonly key: string; readonly document: LearnerDocument }
  | { readonly kind: "logs"; readonly key: string; readonly document: AuthorityLog }
  | { readonly kind: "sessions"; readonly key: string; readonly document: Session };
export type MovedKind = MovedItem["kind"];

/** All entries of an authority in the order in which they were appended, with their place in the chain. */
export type AuthorityLog = { readonly authority: string; readonly entries: readonly { readonly entry: LogEntry; readonly link?: Link }[] };

/** Where a store is moved to. */
export interface MoveTarget {
  /** What is kept there under the item's key, in the same shape; `undefined` if there is nothing. */
  read(item: MovedItem): Promise<unknown>;
  /** Keeps the item, over an earlier state of it. */
  take(item: MovedItem): Promise<void>;
  counts(): Promise<StoreCounts>;
}

/** What one kind came to. `hash`: over all its items in order, the same on both sides. */
export type MovedPart = { readonly kind: MovedKind; readonly items: number; readonly taken: number; readonly hash: string };

export type MoveTold = (kind: MovedKind, done: number, of: number) => void;

/** The move was not what it should be: what differs, by kind and key. */
export class MoveError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "MoveError";
  }
}

/**
 * Brings everything over, in an order in which nothing points nowhere, and reads it all again to compare. What is there
 * already is left alone, so an interrupted move is gone on with by doing it again.
 * @throws MoveError where the other side does not hold the same in the end, or more than that
 */
export async function moveStore(shelves: Shelves, target: MoveTarget, digest: Digest, tell: MoveTold): Promise<readonly MovedPart[]> {
  const parts: MovedPart[] = [];
  const problems: string[] = [];
  for (const items of await itemsOf(shelves)) {
    const part = await movePart(items, target, digest, tell);
    parts.push(...(part.moved ? [part.moved] : []));
    problems.push(...part.problems);
  }
  problems.push(...differing(countsOf(parts, shelves), await target.counts()));
  if (problems.length > 0) throw new MoveError(problems);
  return parts;
}

type Part = { readonly moved?: MovedPart; readonly problems: readonly string[] };

async function movePart(items: readonly MovedItem[], target: MoveTarget, digest: Digest, tell: MoveTold): Promise<Part> {
  const [first] = items;
  if (!first) return { problems: [] };
  const problems: string[] = [];
  const hashes: string[] = [];
  let taken = 0;
  for (const [place, item] of items.entries()) {
    const wanted = digest(canonical(item.document));
    if (!(await isThere(item, target, digest, wanted))) {
      await target.take(item);
      taken += 1;
      if (!(await isThere(item, target, digest, wanted))) problems.push(`${item.kind} ${item.key} is not the same there`);
    }
    hashes.push(`${item.key} ${wanted}`);
    tell(item.kind, place + 1, items.length);
  }
  return { moved: { kind: first.kind, items: items.length, taken, hash: digest(hashes.sort().join("\n")) }, problems };
}

async function isThere(item: MovedItem, target: MoveTarget, digest: Digest, wanted: string): Promise<boolean> {
  const there = await target.read(item);
  return there !== undefined && digest(canonical(there)) === wanted;
}

/** Part by part; what is pointed to comes before what points. */
async function itemsOf(shelves: Shelves): Promise<readonly (readonly MovedItem[])[]> {
  const { authorities, units, people, assignments, versions, current, drafts, learners, log, sessions } = shelves;
  const published = await Promise.all([...versions.keys()].map((key) => versions.read(key)));
  return [
    all(authorities).map((document) => ({ kind: "authorities", key: document.id, document })),
    all(units).flatMap((document) => document.units).map((document) => ({ kind: "units", key: document.id, document })),
    all(people).map((document) => ({ kind: "people", key: document.id, document })),
    all(assignments).map((document) => ({ kind: "assignments", key: document.id, document })),
    published.flatMap((document) => document ?? []).map((document) => ({ kind: "versions", key: `${document.kind} ${document.id} ${document.version}`, document })),
    all(current).flatMap(({ kind, versions: pairs }) => pairs.map(([id, version]) => ({ kind: "pointers" as const, key: `${kind} ${id}`, document: { kind, id, version } }))),
    all(drafts).map((document) => ({ kind: "drafts", key: `${document.authority} ${document.id}`, document })),
    all(learners).map((document) => ({ kind: "learners", key: document.learner, document })),
    logsOf(all(log)).map((document) => ({ kind: "logs", key: document.authority, document })),
    all(sessions).map((document) => ({ kind: "sessions", key: document.hash, document })),
  ];
}

function all<T>(shelf: Shelf<T>): readonly T[] {
  const documents: T[] = [];
  shelf.follow((_before, after) => {
    if (after !== undefined) documents.push(after);
  });
  return documents;
}

/** Entries without a link are older than the chain and come first. */
function logsOf(documents: readonly LogDocument[]): readonly AuthorityLog[] {
  const logs = new Map<string, AuthorityLog["entries"][number][]>();
  for (const { authority, entries } of documents) {
    const known = logs.get(authority) ?? [];
    known.push(...entries.map(({ link, ...entry }) => ({ entry, ...(link === undefined ? {} : { link }) })));
    logs.set(authority, known);
  }
  return [...logs].map(([authority, entries]) => ({ authority, entries: entries.sort((a, b) => (a.link?.number ?? 0) - (b.link?.number ?? 0)) }));
}

function countsOf(parts: readonly MovedPart[], { learners, log }: Shelves): StoreCounts {
  const items = (kind: MovedKind): number => parts.find((part) => part.kind === kind)?.items ?? 0;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return {
    authorities: items("authorities"),
    units: items("units"),
    people: items("people"),
    learners: items("learners"),
    certificates: sum(all(learners).map(({ certificates }) => certificates.length)),
    assignments: items("assignments"),
    drafts: items("drafts"),
    versions: items("versions"),
    sessions: items("sessions"),
    "log-entries": sum(all(log).map(({ entries }) => entries.length)),
  };
}

function differing(wanted: StoreCounts, there: StoreCounts): readonly string[] {
  return Object.entries(wanted).flatMap(([kind, count]) => {
    const found: unknown = Reflect.get(there, kind);
    return found === count ? [] : [`there are ${String(found)} ${kind} instead of ${count}`];
  });
}
