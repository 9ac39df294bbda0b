import type { Shelf } from "./shelf";

/** The documents of a shelf by what they belong to, kept up to date. */
export function groupedBy<T>(shelf: Shelf<T>, groupOf: (document: T) => string | undefined): (group: string) => readonly T[] {
  const groups = new Map<string, Set<T>>();
  shelf.follow((before, after) => {
    const from = before === undefined ? undefined : groupOf(before);
    if (before !== undefined && from !== undefined) {
      const members = groups.get(from);
      members?.delete(before);
      if (members?.size === 0) groups.delete(from);
    }
    const to = after === undefined ? undefined : groupOf(after);
    if (after === undefined || to === undefined) return;
    const members = groups.get(to);
    if (members === undefined) groups.set(to, new Set([after]));
    else members.add(after);
  });
  return (group) => [...(groups.get(group) ?? [])];
}
