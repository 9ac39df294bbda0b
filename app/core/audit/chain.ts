/** SHA-256 of a text, hex. Handed in, because core uses nothing of the machine. */
export type Digest = (text: string) => string;

/** Place of an entry in the chain of its authority. `number` counts all entries from 1, those before the chain included. */
export type Link = { readonly number: number; readonly value: string };

/** `changed`: entry or the one before it is not what was written. `missing`: entries before it are gone. `misplaced`: it does not belong here. */
export type ChainBreak = { readonly id: string; readonly at: string; readonly number: number | undefined; readonly found: "changed" | "missing" | "misplaced"; /** Digest of what is left of a report without its text; the entry that emptied it names the same. */ readonly rest?: string };

/** What an entry that empties a report of its text says: which report, and the digest of all that stays of it. */
export type Emptied = { readonly report: string; readonly rest: string };

/** What a walk along a chain has seen so far. `before`: entries from the time before there was a chain. */
export type ChainWalk = { readonly before: number; readonly linked: number; readonly last: Link | undefined; readonly breaks: readonly ChainBreak[] };

export const WALK_START: ChainWalk = { before: 0, linked: 0, last: undefined, breaks: [] };
const FIRST = "0".repeat(64);

/**
 * The link of the next entry. `last`: link of the entry appended before it, absent for the first one; `before`: how many
 * entries were there without a link when the chain began. The value is SHA-256 over the previous value, the number and the
 * entry's content in one fixed form, so each value vouches for everything before it.
 *
 * What it proves: a changed entry, one taken out or put in between, and another order are found by everybody who has the
 * last value from elsewhere (a note of the staff council), and also without it as long as who tampers does not compute all
 * later values anew. What it does not prove: entries cut off at the end, or a chain computed anew from the place of
 * tampering, are found only by comparing with a last value that was noted; and that an entry was true when it was written.
 *
 * A report of a barrier holds what people have written about themselves, so its text may go. Its value in the chain stays, and
 * the later entry that emptied it vouches for the rest: a report that was emptied without such an entry is found as changed.
 */
export function nextLink(last: Link | undefined, before: number, entry: object, digest: Digest): Link {
  const number = (last?.number ?? before) + 1;
  return { number, value: digest(`${last?.value ?? FIRST}\n${number}\n${canonical(entry)}`) };
}

/** What the walk looks at besides the whole content. */
type WalkedEntry = { readonly id: string; readonly at: string; readonly deed?: string; readonly barrier?: unknown; readonly emptied?: Emptied };

/** Goes one entry further, in the order in which they were appended. After a break it follows what is stored, so that only the broken place is named. */
export function walkOn(walk: ChainWalk, entry: WalkedEntry, link: Link | undefined, digest: Digest): ChainWalk {
  const broken = (found: ChainBreak["found"], rest?: string): readonly ChainBreak[] => [...walk.breaks, { id: entry.id, at: entry.at, number: link?.number, found, ...(rest === undefined ? {} : { rest }) }];
  if (link === undefined) {
    return walk.last === undefined ? { ...walk, before: walk.before + 1 } : { ...walk, breaks: broken("misplaced") };
  }
  const due = nextLink(walk.last, walk.before, entry, digest);
  const next = { ...walk, linked: walk.linked + 1, last: link };
  if (link.number > due.number) return { ...next, breaks: broken("missing") };
  if (link.number < due.number) return { ...next, breaks: broken("misplaced") };
  if (link.value !== due.value) return { ...next, breaks: broken("changed", entry.deed === "barrier-reported" && !holdsReport(entry) ? digest(canonical(entry)) : undefined) };
  const { emptied } = entry;
  return emptied === undefined ? next : { ...next, breaks: walk.breaks.filter(({ id, found, rest }) => found !== "changed" || id !== emptied.report || rest !== emptied.rest) };
}

/** True for a report that still has its text. */
export function holdsReport({ deed, barrier }: Pick<WalkedEntry, "deed" | "barrier">): boolean {
  return deed === "barrier-reported" && barrier !== undefined;
}

/** What stays of a report when its text goes: that there was one, and when. */
export function emptiedReport<E extends { readonly by: string; readonly barrier?: unknown }>({ barrier: _gone, ...entry }: E): Omit<E, "barrier"> {
  return { ...entry, by: "" };
}

/** JSON with sorted names and without what is undefined: the same content gives the same text, however it was kept. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
