import { ownerOf } from "./english-place";
import { isBranch, keysAt, treeAt, type Path, type Tree } from "./tree";

/** Parts of a draft that are selected by a word instead of an id. */
const WORDS: ReadonlyMap<string, Path> = new Map([["szene", []], ["rueckblick", ["debrief"]]]);

/** Lists whose entries are selected by their id. */
export const TOP_LISTS = ["cast", "meters", "flags", "phrases", "endings", "journeys"] as const;

/** The path of what is selected in the address; `undefined` where it is not there any more. */
export function findNode(structure: Tree, node: string): Path | undefined {
  const word = WORDS.get(node);
  if (word) return word;
  const list = TOP_LISTS.find((name) => treeAt(structure, [name, node]) !== undefined);
  if (list) return [list, node];
  if (treeAt(structure, ["legal", "norms", node]) !== undefined) return ["legal", "norms", node];
  if (treeAt(structure, ["scenes", node]) !== undefined) return ["scenes", node];
  for (const scene of keysAt(structure, ["scenes"])) {
    const part = ["moves", "subjects", "results", "readings"].find((name) => isBranch(treeAt(structure, ["scenes", scene, name, node])));
    if (part !== undefined) return ["scenes", scene, part, node];
  }
  return undefined;
}

/** The node in which a problem is mended. A path of the English file names the id first, below `texts`. */
export function nodeIdOf(structure: Tree, path: Path): { readonly node?: string; readonly path?: Path } {
  if (path[0] === "texts") {
    const node = typeof path[1] === "string" ? path[1] : "";
    const found = findNode(structure, node === "scenario" || node === "briefing" ? "szene" : node.startsWith("lens.") || node === "debrief" ? "rueckblick" : node);
    return found ? nodeIdOf(structure, [...found, ...path.slice(2)]) : { node: "szene" };
  }
  const owner = ownerOf(path);
  if (owner === undefined) return { node: path[0] === "debrief" ? "rueckblick" : "szene", path };
  const known = path.slice(0, owner + 1);
  const node = String(known.at(-1));
  // Entries that have no page of their own are mended where they stand.
  return { ...(findNode(structure, node) ? { node } : nodeIdOf(structure, path.slice(0, Math.max(0, owner - 1)))), path };
}
