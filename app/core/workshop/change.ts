import { isBranch, treeAt, type Branch, type Path, type Tree } from "./tree";

/** The two files of a scenario: structure with German texts, and the English texts by id. */
export type DraftFile = "structure" | "english";
export type DraftTrees = { readonly structure: Tree; readonly english?: Tree };

/**
 * The smallest step of an edit. `after`: the name behind which an entry stands; `first` before all; absent at the end.
 * Items of a list are named by their number, as it was before the change; `put` at a number that is not there adds one. `put` makes the branches on its way; `drop`, `place` and `rename` of what is not there change nothing.
 */
export type Change = { readonly file: DraftFile; readonly path: Path } & (
  | { readonly kind: "put"; readonly value: Tree; readonly after?: Neighbour }
  | { readonly kind: "drop" }
  | { readonly kind: "place"; readonly after: Neighbour }
  | { readonly kind: "rename"; readonly name: string }
);
export type Neighbour = { readonly behind: string } | "first";

/** What the data are after a change; the text of the file has to say the same. */
export function changed(tree: Tree | undefined, change: Change): Tree {
  const { path } = change;
  const key = path.at(-1);
  if (key === undefined) return change.kind === "put" ? change.value : (tree ?? {});
  if (change.kind !== "put" && treeAt(tree, path) === undefined) return tree ?? {};
  return rebuilt(tree, path.slice(0, -1), (holder) => {
    if (Array.isArray(holder)) {
      const items = (holder as readonly Tree[]).map((item, index): Entry => [String(index), item]);
      return typeof key === "number" ? changedEntries(items, String(key), change).map(([, item]) => item) : holder;
    }
    return branch(changedEntries(isBranch(holder) ? Object.entries(holder) : [], String(key), change));
  });
}

function changedEntries(entries: readonly Entry[], name: string, change: Change): readonly Entry[] {
  if (change.kind === "drop") return entries.filter(([other]) => other !== name);
  if (change.kind === "rename") return entries.map(([other, value]) => [other === name ? change.name : other, value]);
  const known = entries.find(([other]) => other === name);
  if (change.kind === "place") return known ? placed(entries, known, change.after) : entries;
  if (known) return entries.map(([other, value]) => [other, other === name ? change.value : value]);
  return placed(entries, [name, change.value], change.after);
}

/** Both files after a list of changes. */
export function changedTrees(trees: DraftTrees, changes: readonly Change[]): DraftTrees {
  return changes.reduce<DraftTrees>((now, change) => ({ ...now, [change.file]: changed(now[change.file], change) }), trees);
}

/** Where an entry comes to stand: the place in a list from which it has been taken out. */
export function placeAfter(names: readonly string[], after: Neighbour | undefined): number {
  if (after === "first") return 0;
  const index = after === undefined ? -1 : names.indexOf(after.behind);
  return index === -1 ? names.length : index + 1;
}

type Entry = readonly [string, Tree];

function placed(entries: readonly Entry[], entry: Entry, after: Neighbour | undefined): readonly Entry[] {
  const others = entries.filter(([name]) => name !== entry[0]);
  const place = placeAfter(others.map(([name]) => name), after);
  return [...others.slice(0, place), entry, ...others.slice(place)];
}

function branch(entries: readonly Entry[]): Branch {
  return Object.fromEntries(entries);
}

function rebuilt(tree: Tree | undefined, path: Path, change: (holder: Tree | undefined) => Tree): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return change(tree);
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map((item, index) => (index === key ? rebuilt(item, rest, change) : item));
  const entries = isBranch(tree) ? Object.entries(tree) : [];
  const inner = rebuilt(isBranch(tree) ? treeAt(tree, [key]) : undefined, rest, change);
  if (entries.some(([name]) => name === key)) return branch(entries.map(([name, value]) => [name, name === key ? inner : value]));
  return branch([...entries, [String(key), inner]]);
}
