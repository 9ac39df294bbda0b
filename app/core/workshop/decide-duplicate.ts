import type { Change, DraftTrees } from "./change";
import type { Decided, EditRefusal } from "./edit";
import { idsBelow, ownerOf } from "./english-place";
import { isBranch, treeAt, type Path, type Tree } from "./tree";

/** A copy right behind the original: same texts in both languages, same targets, ids of its own. */
export function decideDuplicate({ structure, english }: DraftTrees, path: Path, newId: () => string): Decided | EditRefusal {
  const original = treeAt(structure, path);
  if (original === undefined || ownerOf(path) !== path.length - 1) return "place-missing";
  const fresh = new Map(idsBelow(original, path).map((id) => [id, newId()]));
  const list = path.slice(0, -1);
  const made = [...list, fresh.get(String(path.at(-1))) ?? newId()];
  const texts = [...fresh].flatMap(([id, copy]): readonly Change[] => {
    const translated = treeAt(english, ["texts", id]);
    return translated === undefined ? [] : [{ file: "english", path: ["texts", copy], kind: "put", value: translated }];
  });
  const copy: Change = { file: "structure", path: made, kind: "put", value: renamed(original, path, fresh), after: { behind: String(path.at(-1)) } };
  return { changes: [copy, ...texts], made };
}

/** Only names of entries change; a target keeps its name, so that the copy leads where the original does. */
function renamed(tree: Tree, path: Path, fresh: ReadonlyMap<string, string>): Tree {
  if (!isBranch(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, inner]) => {
    const at = [...path, key];
    return [ownerOf(at) === path.length ? (fresh.get(key) ?? key) : key, renamed(inner, at, fresh)];
  }));
}
