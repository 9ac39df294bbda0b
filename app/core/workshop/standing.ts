import type { Change, DraftTrees } from "./change";
import { ownerOf } from "./english-place";
import { namesAt, treeAt, type Path, type Tree } from "./tree";

/** True if the entry that holds this path is there. A field of it need not be. */
export function holderStands(structure: Tree, path: Path): boolean {
  const owner = ownerOf(path);
  return owner === undefined || treeAt(structure, path.slice(0, owner + 1)) !== undefined;
}

/** The list of English texts to be read again, without some of them. */
export function withoutOpen({ english }: DraftTrees, keys: readonly string[]): readonly Change[] {
  const open = namesAt(english, ["open"]);
  return open.some((key) => keys.includes(key)) ? [{ file: "english", path: ["open"], kind: "put", value: open.filter((key) => !keys.includes(key)) }] : [];
}
