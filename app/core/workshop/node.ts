import { ownerOf } from "./english-place";
import { germanPlace } from "./german-place";
import { isBranch, keysAt, treeAt, type Path, type Tree } from "./tree";

/** Parts of a draft that are selected by a word instead of an id, with the keys of their English texts. */
const WORDS = [
  { word: "szene", path: [], keys: ["scenario", "briefing"] },
  { word: "inhaltshinweis", path: ["contentNote"], keys: ["contentNote"] },
  { word: "rueckblick", path: ["debrief"], keys: ["debrief", "lens.power", "lens.experience", "lens.images", "lens.habits"] },
  { word: "recht", path: ["legal"], keys: ["legal"] },
  { word: "tauschprobe", path: ["swapTest"], keys: ["swapTest"] },
] as const satisfies readonly { readonly word: string; readonly path: Path; readonly keys: readonly string[] }[];

/** The words, in the order in which the parts are listed. */
export const PARTS = WORDS.map(({ word }) => word);
export type PartWord = (typeof WORDS)[number]["word"];

/** Lists whose entries are selected by their id. */
export const TOP_LISTS = ["cast", "meters", "flags", "conditions", "phrases", "endings", "journeys"] as const;

/** Lists of a scene whose entries are selected by their id. */
const IN_SCENES = ["moves", "subjects", "results", "readings", "sentences", "voices", "variants"] as const;

/** Below which entries other ones stand. */
const DEEPER: readonly (readonly [Path, string])[] = [[["cast"], "cards"], [["endings"], "variants"]];

/** The path of what is selected in the address; `undefined` where it is not there any more. */
export function findNode(structure: Tree, node: string): Path | undefined {
  const part = WORDS.find(({ word }) => word === node);
  if (part) return part.path;
  const lists: readonly Path[] = [
    ...TOP_LISTS.map((list) => [list]), ["legal", "norms"], ["debrief", "authorityCould"], ["scenes"],
    ...DEEPER.flatMap(([list, name]) => keysAt(structure, list).map((id) => [...list, id, name])),
    ...keysAt(structure, ["scenes"]).flatMap((scene) => IN_SCENES.map((list) => ["scenes", scene, list])),
    ...keysAt(structure, ["scenes"]).flatMap((scene) => keysAt(structure, ["scenes", scene, "sentences"]).map((sentence) => ["scenes", scene, "sentences", sentence, "wordings"])),
  ];
  const list = lists.find((path) => isBranch(treeAt(structure, path)) && treeAt(structure, [...path, node]) !== undefined);
  return list && [...list, node];
}

/** What the address calls the part at a path: its id, or the word for a part of the head. */
export function nodeName(path: Path): string {
  const owner = ownerOf(path);
  return owner === undefined ? (WORDS.find((part) => part.path.length > 0 && part.path[0] === path[0])?.word ?? "szene") : String(path[owner]);
}

/** The node in which a problem is mended. A path of the English file names the id first, below `texts`. */
export function nodeIdOf(structure: Tree, path: Path): { readonly node?: string; readonly path?: Path } {
  if (path[0] !== "texts") return { node: nodeName(path), path };
  const key = typeof path[1] === "string" ? path[1] : "";
  const word = WORDS.find(({ keys }) => (keys as readonly string[]).includes(key));
  const found = word ? word.path : findNode(structure, key);
  if (!found) return { node: "szene" };
  const inside = key.startsWith("lens.") ? ["lens", key.slice("lens.".length)] : key === "briefing" ? ["briefing"] : [];
  const field = path.slice(2);
  return { node: word?.word ?? nodeName(found), path: germanPlace(structure, [...found, ...inside, ...field], key, field) };
}
