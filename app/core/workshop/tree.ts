/** What stands in a draft's file: plain data, also where it is no scenario yet. Keys keep the order of the file. */
export type Tree = string | number | boolean | null | readonly Tree[] | Branch;
export type Branch = { readonly [key: string]: Tree };
export type Path = readonly (string | number)[];

export function isBranch(tree: Tree | undefined): tree is Branch {
  return typeof tree === "object" && tree !== null && !Array.isArray(tree);
}

/** The part at a path; `undefined` where there is none. Only own names count. */
export function treeAt(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce<Tree | undefined>((now, part) => {
    if (Array.isArray(now)) return typeof part === "number" ? (now as readonly Tree[])[part] : undefined;
    return isBranch(now) && Object.hasOwn(now, part) ? now[part] : undefined;
  }, tree);
}

/** Name and value of everything below a path, in the order of the file. */
export function entriesAt(tree: Tree | undefined, path: Path = []): readonly (readonly [string, Tree])[] {
  const found = treeAt(tree, path);
  return isBranch(found) ? Object.entries(found) : [];
}

export function keysAt(tree: Tree | undefined, path: Path = []): readonly string[] {
  return entriesAt(tree, path).map(([key]) => key);
}

/** The text at a path; whatever is no text counts as none. */
export function textAt(tree: Tree | undefined, path: Path): string | undefined {
  const found = treeAt(tree, path);
  return typeof found === "string" ? found : undefined;
}

/** Names of a list, e.g. of flags that are set. */
export function namesAt(tree: Tree | undefined, path: Path): readonly string[] {
  const found = treeAt(tree, path);
  return Array.isArray(found) ? found.filter((name): name is string => typeof name === "string") : [];
}

export function sameTree(a: Tree | undefined, b: Tree | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item: Tree, index) => sameTree(item, (b as readonly Tree[])[index]));
  if (isBranch(a) && isBranch(b)) {
    const [left, right] = [Object.entries(a), Object.entries(b)];
    return left.length === right.length && left.every(([key, value], index) => right[index]?.[0] === key && sameTree(value, right[index]?.[1]));
  }
  return a === b;
}
