import type { Change, DraftTrees } from "./change";
import { ownerOf } from "./english-place";
import { namesAt, treeAt, type Path, type Tree } from "./tree";

/** True if the entry that holds this path is there. A field of it need not be. */
export function holderStands(structure: Tree, path: Path): boolean {
  const owner = ownerOf(path);
  return owner === undefined || treeAt(structure, path.slice(0, owner + 1)) !== undefined;
}

/** The list of English texts to be read again, without one of them. */
export function withoutOpen({ english }: DraftTrees, key: string): readonly Change[] {
  const open = namesAt(english, ["open"]);
  return open.includes(key) ? [{ file: "english", path: ["open"], kind: "put", value: open.filter((name) => name !== key) }] : [];
}
