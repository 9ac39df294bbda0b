import type { Change, DraftTrees } from "./change";
import { ownerOf } from "./english-place";
import { entriesAt, namesAt, treeAt, type Path, type Tree } from "./tree";

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

/** Holders that say nothing by themselves. */
const VANISHING: ReadonlySet<string | number> = new Set(["casting", "bypass", "contentNote", "company", "turningPoint", "echo", "evidence"]);

/** What goes with a field of the German file: holders that would hold nothing afterwards, where they may be absent. */
export function emptiedPath(structure: Tree, path: Path): Path {
  const holder = path.slice(0, -1);
  return vanishes(holder) && entriesAt(structure, holder).length < 2 ? emptiedPath(structure, holder) : path;
}

function vanishes(holder: Path): boolean {
  const [around, name] = [holder.at(-2), holder.at(-1)];
  if (name === undefined) return false;
  if (VANISHING.has(name) || around === "evidence") return true;
  if (name === "experience") return holder.includes("variants");
  // Only the ranges of a journey, the phrases of a card and the findings of the swap test stand deeper.
  const deeper = (at: number) => ["meters", "phrases"].includes(String(holder.at(at))) && holder.length + at > 0;
  return deeper(-1) || deeper(-2) || (holder[0] === "swapTest" && name === "cards");
}
