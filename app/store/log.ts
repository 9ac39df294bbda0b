import { carried } from "./carried";
import { placeIn } from "./order";
import type { LogEntry, LogStore } from "./port";
import { keyOf, type LogDocument, type Shelf } from "./shelf";
import type { Turns } from "./turns";

/** Characters after which a month's log goes on in a new part: every entry rewrites one part. */
export const PART_SIZE = 64 * 1024;

export function logOver(log: Shelf<LogDocument>, turns: Turns): LogStore {
  const oldestFirst = new Map<string, LogEntry[]>();
  const lastPart = new Map<string, number>();
  log.follow((before, after) => {
    if (after === undefined) return;
    const month = keyOf(after.authority, after.month);
    lastPart.set(month, Math.max(after.part, lastPart.get(month) ?? 0));
    const entries = oldestFirst.get(after.authority) ?? [];
    oldestFirst.set(after.authority, entries);
    for (const entry of after.entries.slice(before?.entries.length ?? 0)) {
      entries.splice(placeIn(entries, entry, (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), 0, entry);
    }
  });

  return {
    append: (given) => {
      const entry = carried(given);
      const [authority, month] = [entry.authority, entry.at.slice(0, 7)];
      return turns.of(`log ${keyOf(authority, month)}`, async () => {
        const last = lastPart.get(keyOf(authority, month)) ?? 1;
        const full = (log.get(partKey({ authority, month, part: last }))?.size ?? 0) >= PART_SIZE;
        const place = { authority, month, part: full ? last + 1 : last };
        await log.change(partKey(place), (now) => ({ next: withEntry(now, place, entry), answer: undefined }));
      });
    },
    page: async (authority, limit, { before, deeds } = {}) => {
      const entries = oldestFirst.get(authority) ?? [];
      const end = before === undefined ? entries.length : entries.findLastIndex(({ id }) => id === before);
      return newest(entries, end, limit, ({ deed }) => deeds === undefined || deeds.includes(deed));
    },
    concerning: async (authority, person, limit) => {
      const entries = oldestFirst.get(authority) ?? [];
      return newest(entries, entries.length, limit, (entry) => included(entry, person));
    },
  };
}

/** From the entry before `end` backwards, those that are wanted. */
function newest(entries: readonly LogEntry[], end: number, limit: number, wanted: (entry: LogEntry) => boolean): readonly LogEntry[] {
  const found: LogEntry[] = [];
  for (let place = end - 1; place >= 0 && found.length < limit; place -= 1) {
    const entry = entries[place];
    if (entry !== undefined && wanted(entry)) found.push(entry);
  }
  return found;
}

/** Sorts as the parts followed each other. */
export function partKey({ authority, month, part }: Pick<LogDocument, "authority" | "month" | "part">): string {
  return keyOf(authority, month, String(part).padStart(6, "0"));
}

function withEntry(now: LogDocument | undefined, place: Pick<LogDocument, "authority" | "month" | "part">, entry: LogEntry): LogDocument {
  const size = (now?.size ?? 0) + JSON.stringify(entry).length;
  return Object.freeze({ ...place, size, entries: Object.freeze([...(now?.entries ?? []), entry]) });
}

// Without `people` the whole authority was in the rows; a deed without rows showed nobody's.
function included(entry: LogEntry, person: string): boolean {
  return entry.people === undefined ? (entry.rows ?? 0) > 0 : entry.people.includes(person);
}
