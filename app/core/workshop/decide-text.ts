import type { Change, DraftTrees } from "./change";
import type { Decided, Edit, EditRefusal } from "./edit";
import { englishPlace, ownerOf } from "./english-place";
import { emptiedPath, holderStands, withoutOpen } from "./standing";
import { entriesAt, namesAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** A text in one language, and whether the other one has to be read again. */
export function decideText(trees: DraftTrees, { path, language, text }: Extract<Edit, { kind: "text" }>): Decided | EditRefusal {
  const place = englishPlace(path);
  if (!place || !holderStands(trees.structure, path)) return "place-missing";
  if (language === "de") return { changes: germanChanges(trees, path, text, place.key, ["texts", place.key, ...place.field]) };
  return { changes: englishChanges(trees, ["texts", place.key, ...place.field], text, place.key, path) };
}

function germanChanges({ structure, english }: DraftTrees, path: Path, text: string, key: string, translated: Path): readonly Change[] {
  const now = textAt(structure, path);
  if ((now ?? "") === text) return [];
  const stale = text !== "" && now !== undefined && treeAt(english, translated) !== undefined && !namesAt(english, ["open"]).includes(key);
  if (text !== "") {
    return [{ file: "structure", path, kind: "put", value: text }, ...(stale ? [{ file: "english", path: ["open"], kind: "put", value: [...namesAt(english, ["open"]), key] } as const] : [])];
  }
  const without = removed("structure", structure, path);
  // A field that only stands empty for a moment keeps its translation.
  return without.some(({ kind }) => kind === "drop") ? [...without, ...removed("english", english, translated)] : without;
}

/** Texts of a list, such as the words of a meter, are a list in English as well: the whole of it is written. */
function englishChanges(trees: DraftTrees, path: Path, text: string, key: string, german: Path): readonly Change[] {
  const now = textAt(trees.english, path);
  if ((now ?? "") === text) return [];
  const index = path.at(-1);
  if (typeof index === "number") {
    const there = namesAt(trees.english, path.slice(0, -1));
    const words: Tree = namesAt(trees.structure, german.slice(0, -1)).map((_word, at) => (at === index ? text : (there[at] ?? "")));
    return [{ file: "english", path: path.slice(0, -1), kind: "put", value: words }, ...withoutOpen(trees, [key])];
  }
  if (text === "") return [...removed("english", trees.english, path), ...withoutOpen(trees, [key])];
  return [{ file: "english", path, kind: "put", value: text }, ...withoutOpen(trees, [key])];
}

/** Fields without which an entry is none stay, empty; others go, and what held only them. */
export const NEEDED: ReadonlySet<string | number> = new Set(["title", "speech", "imageDescription", "label", "name", "address", "text"]);

function removed(file: Change["file"], tree: Tree | undefined, path: Path): readonly Change[] {
  if (treeAt(tree, path) === undefined) return [];
  const name = path.at(-1) ?? "";
  const needed = (NEEDED.has(name) && path[0] !== "contentNote") || ownerOf(path) === path.length - 1;
  if (typeof name === "number" || (file === "structure" && needed)) return [{ file, path, kind: "put", value: "" }];
  return [{ file, path: file === "english" ? emptied(tree, path) : emptiedPath(tree ?? {}, path), kind: "drop" }];
}

/** What would hold nothing afterwards goes as a whole, up to the id that it belongs to. */
function emptied(english: Tree | undefined, path: Path): Path {
  const holder = path.slice(0, -1);
  return holder.length < 2 || entriesAt(english, holder).length > 1 ? path : emptied(english, holder);
}
