/** SHA-256 of a text, hex. Handed in, because core uses nothing of the machine. */
export type Digest = (text: string) => string;

/** Place of an entry in the chain of its authority. `number` counts all entries from 1, those before the chain included. */
export type Link = { readonly number: number; readonly value: string };

/** `changed`: entry or the one before it is not what was written. `missing`: entries before it are gone. `misplaced`: it does not belong here. */
export type ChainBreak = { readonly id: string; readonly at: string; readonly number: number | undefined; readonly found: "changed" | "missing" | "misplaced" };

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
 */
export function nextLink(last: Link | undefined, before: number, entry: object, digest: Digest): Link {
  const number = (last?.number ?? before) + 1;
  return { number, value: digest(`${last?.value ?? FIRST}\n${number}\n${canonical(entry)}`) };
}

/** Goes one entry further, in the order in which they were appended. After a break it follows what is stored, so that only the broken place is named. */
export function walkOn(walk: ChainWalk, entry: { readonly id: string; readonly at: string }, link: Link | undefined, digest: Digest): ChainWalk {
  const broken = (found: ChainBreak["found"]): readonly ChainBreak[] => [...walk.breaks, { id: entry.id, at: entry.at, number: link?.number, found }];
  if (link === undefined) {
    return walk.last === undefined ? { ...walk, before: walk.before + 1 } : { ...walk, breaks: broken("misplaced") };
  }
  const due = nextLink(walk.last, walk.before, entry, digest);
  const next = { ...walk, linked: walk.linked + 1, last: link };
  if (link.number > due.number) return { ...next, breaks: broken("missing") };
  if (link.number < due.number) return { ...next, breaks: broken("misplaced") };
  return link.value === due.value ? next : { ...next, breaks: broken("changed") };
}

/** JSON with sorted names and without what is undefined: the same content gives the same text, however it was kept. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
