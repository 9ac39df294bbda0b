import { SCENE_KINDS, SCENE_LISTS } from "./decide-shape";
import { entryLabel } from "./uses";
import { keysAt, textAt, treeAt, type Path, type Tree } from "./tree";
import type { Option } from "./field";

/** A list inside a node. `foreign`: it does not fit the kind of the scene and stands there all the same. */
export type PartList = { readonly list: string; readonly path: Path; readonly entries: readonly Option[]; readonly foreign?: boolean };

/** The lists of a node whose entries are nodes themselves, in the order of the file. */
export function listsIn(structure: Tree, node: Path): readonly PartList[] {
  const made = (list: string, foreign = false): PartList => ({ list, path: [...node, list], entries: entriesOf(structure, [...node, list]), ...(foreign ? { foreign } : {}) });
  if (node.length === 2 && node[0] === "scenes") return sceneLists(structure, node).map(({ list, foreign }) => made(list, foreign));
  switch (node.at(-2)) {
    case "sentences": return [made("wordings")];
    case "cast": return [made("cards")];
    case "endings": return [made("variants")];
    default: return node[0] === "debrief" && node.length === 1 ? [made("authorityCould")] : node[0] === "legal" && node.length === 1 ? [made("norms")] : [];
  }
}

/** Entries of a list by what is written in them. */
export function entriesOf(structure: Tree, list: Path): readonly Option[] {
  return keysAt(structure, list).map((value) => ({ value, label: entryLabel(structure, [...list, value]) }));
}

function sceneLists(structure: Tree, scene: Path): readonly { readonly list: string; readonly foreign: boolean }[] {
  const kind = SCENE_KINDS.find((known) => known === textAt(structure, [...scene, "kind"])) ?? "dialogue";
  const needed: readonly string[] = SCENE_LISTS[kind];
  const others = [...new Set<string>(Object.values(SCENE_LISTS).flat())].filter((list) => !needed.includes(list) && treeAt(structure, [...scene, list]) !== undefined);
  return [...needed, ...others, "voices", "variants"].map((list) => ({ list, foreign: others.includes(list) }));
}
