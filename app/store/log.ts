import { emptiedReport, holdsReport, nextLink, type Digest, type Link } from "../core/audit/chain";
import { placeIn } from "../core/sorted";
import { carried } from "./carried";
import { compareText } from "./order";
import type { LinkedEntry, LogEntry, LogStore } from "./port";
import { keyOf, type KeptEntry, type LogDocument, type Shelf } from "./shelf";
import type { Turns } from "./turns";

/** Characters after which a month's log goes on in a new part: every entry rewrites one part. */
export const PART_SIZE = 64 * 1024;

/** Entries of one authority. Both lists hold the same ones. */
type Held = { readonly byInstant: KeptEntry[]; readonly byAppending: KeptEntry[] };

export function logOver(log: Shelf<LogDocument>, turns: Turns, digest: Digest): LogStore {
  const held = new Map<string, Held>();
  const lastPart = new Map<string, number>();
  const of = (authority: string): Held => held.get(authority) ?? { byInstant: [], byAppending: [] };
  log.follow((before, after) => {
    if (after === undefined) return;
    const month = keyOf(after.authority, after.month);
    lastPart.set(month, Math.max(after.part, lastPart.get(month) ?? 0));
    const entries = of(after.authority);
    held.set(after.authority, entries);
    for (const [place, entry] of after.entries.entries()) {
      const known = before?.entries[place];
      if (known === entry) continue;
      if (known !== undefined) for (const list of [entries.byInstant, entries.byAppending]) list[list.indexOf(known)] = entry;
      else {
        insert(entries.byInstant, entry, (a, b) => compareText(a.at, b.at));
        insert(entries.byAppending, entry, (a, b) => numberOf(a) - numberOf(b));
      }
    }
  });

  function linkOf(entry: LogEntry): Link {
    const { byAppending } = of(entry.authority);
    return nextLink(byAppending.at(-1)?.link, byAppending.length, entry, digest);
  }

  return {
    append: (given) => {
      const entry = carried(given);
      const [authority, month] = [entry.authority, entry.at.slice(0, 7)];
      return turns.of(`log ${authority}`, async () => {
        const last = lastPart.get(keyOf(authority, month)) ?? 1;
        const full = (log.get(partKey({ authority, month, part: last }))?.size ?? 0) >= PART_SIZE;
        const place = { authority, month, part: full ? last + 1 : last };
        const kept = Object.freeze({ ...entry, link: Object.freeze(linkOf(entry)) });
        await log.change(partKey(place), (now) => ({ next: withEntry(now, place, kept), answer: undefined }));
      });
    },
    empty: async (authority, report) => {
      const found = of(authority).byAppending.find((entry) => entry.id === report && holdsReport(entry));
      if (found === undefined) return "none";
      const month = found.at.slice(0, 7);
      const parts = Array.from({ length: lastPart.get(keyOf(authority, month)) ?? 0 }, (_, place) => partKey({ authority, month, part: place + 1 }));
      const part = parts.find((key) => log.get(key)?.entries.includes(found));
      return part === undefined ? "none" : log.change(part, (now) => ({ ...(now === undefined ? {} : { next: without(now, found) }), answer: "done" }));
    },
    appended: async (authority, seen, limit) => of(authority).byAppending.slice(seen, seen + limit).map(linked),
    page: async (authority, limit, { before, deeds, from = "", until } = {}) => {
      const entries = of(authority).byInstant;
      const end = before === undefined ? entries.length : entries.findLastIndex(({ id }) => id === before);
      return newest(entries, end, limit, ({ deed, at }) => (deeds === undefined || deeds.includes(deed)) && at >= from && (until === undefined || at < until));
    },
    concerning: async (authority, person, limit) => {
      const entries = of(authority).byInstant;
      return newest(entries, entries.length, limit, (entry) => included(entry, person));
    },
  };
}

function without(now: LogDocument, report: KeptEntry): LogDocument {
  const { link, ...entry } = report;
  const emptied: KeptEntry = Object.freeze({ ...emptiedReport(entry), ...(link === undefined ? {} : { link }) });
  const size = now.size - JSON.stringify(report).length + JSON.stringify(emptied).length;
  return Object.freeze({ ...now, size, entries: Object.freeze(now.entries.map((one) => (one === report ? emptied : one))) });
}

function insert(sorted: KeptEntry[], entry: KeptEntry, compare: (a: KeptEntry, b: KeptEntry) => number): void {
  sorted.splice(placeIn(sorted, entry, compare), 0, entry);
}

function numberOf({ link }: KeptEntry): number {
  return link?.number ?? 0;
}

function linked({ link, ...entry }: KeptEntry): LinkedEntry {
  return Object.freeze({ entry: Object.freeze(entry), ...(link === undefined ? {} : { link }) });
}

/** From the entry before `end` backwards, those that are wanted. */
function newest(entries: readonly KeptEntry[], end: number, limit: number, wanted: (entry: LogEntry) => boolean): readonly LogEntry[] {
  const found: LogEntry[] = [];
  for (let place = end - 1; place >= 0 && found.length < limit; place -= 1) {
    const entry = entries[place];
    if (entry !== undefined && wanted(entry)) found.push(linked(entry).entry);
  }
  return found;
}

/** Sorts as the parts followed each other. */
export function partKey({ authority, month, part }: Pick<LogDocument, "authority" | "month" | "part">): string {
  return keyOf(authority, month, String(part).padStart(6, "0"));
}

function withEntry(now: LogDocument | undefined, place: Pick<LogDocument, "authority" | "month" | "part">, entry: KeptEntry): LogDocument {
  const size = (now?.size ?? 0) + JSON.stringify(entry).length;
  return Object.freeze({ ...place, size, entries: Object.freeze([...(now?.entries ?? []), entry]) });
}

// Without `people` the whole authority was in the rows; a deed without rows showed nobody's.
function included(entry: LogEntry, person: string): boolean {
  return entry.people === undefined ? (entry.rows ?? 0) > 0 : entry.people.includes(person);
}
