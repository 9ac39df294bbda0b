import type { Shelf } from "./shelf";

/** The documents of a shelf by what they belong to, kept up to date. While a group is unchanged it is the same list. */
export function groupedBy<T>(shelf: Shelf<T>, groupOf: (document: T) => string | undefined): (group: string) => readonly T[] {
  const groups = new Map<string, Set<T>>();
  const lists = new Map<string, readonly T[]>();
  shelf.follow((before, after) => {
    const from = before === undefined ? undefined : groupOf(before);
    if (before !== undefined && from !== undefined) {
      const members = groups.get(from);
      lists.delete(from);
      members?.delete(before);
      if (members?.size === 0) groups.delete(from);
    }
    const to = after === undefined ? undefined : groupOf(after);
    if (after === undefined || to === undefined) return;
    lists.delete(to);
    const members = groups.get(to);
    if (members === undefined) groups.set(to, new Set([after]));
    else members.add(after);
  });
  return (group) => {
    const known = lists.get(group);
    if (known !== undefined) return known;
    const list = Object.freeze([...(groups.get(group) ?? [])]);
    if (list.length > 0) lists.set(group, list);
    return list;
  };
}

/** What is made of a list, made once for as long as the list is the same. */
export function oncePerList<T, Made>(make: (list: readonly T[]) => readonly Made[]): (list: readonly T[]) => readonly Made[] {
  const made = new WeakMap<readonly T[], readonly Made[]>();
  return (list) => {
    const known = made.get(list) ?? Object.freeze(make(list));
    made.set(list, known);
    return known;
  };
}
