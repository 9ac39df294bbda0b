import { ownerOf } from "./english-place";
import { isBranch, type Branch, type Path, type Tree } from "./tree";

/**
 * True where two drafts are the same but for the names their authors, or the editor, gave to entries. Entries are paired by
 * their order; every text that is an id of one file has to be the paired id in the other. Fields may stand in any order.
 */
export function sameUpToIds(one: Tree, other: Tree): boolean {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return pair(one, other, [], (a, b) => {
    if (names.has(a)) return names.get(a) === b;
    if (taken.has(b)) return false;
    names.set(a, b);
    taken.add(b);
    return true;
  }) && same(one, other, [], names);
}

/** Walks both and pairs the names of entries. */
function pair(one: Tree | undefined, other: Tree | undefined, path: Path, named: (a: string, b: string) => boolean): boolean {
  if (!isBranch(one) || !isBranch(other)) return true;
  const [left, right] = [Object.keys(one), Object.keys(other)];
  if (left.length !== right.length) return false;
  return left.every((key, index) => {
    const entry = isEntry([...path, key]);
    const match = entry ? (right[index] ?? "") : key;
    return (!entry || named(key, match)) && pair(one[key], other[match], [...path, key], named);
  });
}

function isEntry(path: Path): boolean {
  return ownerOf(path) === path.length - 1;
}

function same(one: Tree | undefined, other: Tree | undefined, path: Path, names: ReadonlyMap<string, string>): boolean {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((item: Tree, index) => same(item, (other as readonly Tree[])[index], [...path, index], names));
  if (isBranch(one) && isBranch(other)) return sameEntries(one, other, path, names);
  if (typeof one === "string" && typeof other === "string") return one === other ? !names.has(one) || names.get(one) === one || isWords(one) : names.get(one) === other;
  return one === other;
}

function sameEntries(one: Branch, other: Branch, path: Path, names: ReadonlyMap<string, string>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => {
    const renamed = names.get(key) ?? key;
    const match = Object.hasOwn(other, renamed) ? renamed : key;
    return Object.hasOwn(other, match) && same(one[key], other[match], [...path, key], names);
  });
}

/** A text of several words is no id, whatever else is called so. */
function isWords(text: string): boolean {
  return !/^[a-z][\w-]*$/u.test(text);
}
