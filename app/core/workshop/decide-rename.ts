import type { Change } from "./change";
import type { Decided, EditRefusal } from "./edit";
import { takenIds } from "./script";
import { isBranch, treeAt, type Path, type Tree } from "./tree";

/** A named condition gets another name, and so does everything that asks for it. */
export function decideRename(structure: Tree, condition: string, typed: string): Decided | EditRefusal {
  const path: Path = ["conditions", condition];
  if (treeAt(structure, path) === undefined) return "place-missing";
  const name = nameFrom(structure, typed);
  if (name === undefined) return asName(typed) === condition ? { changes: [], made: path } : "name-taken";
  const asking = askingFor(structure, [], condition).map((place): Change => ({ file: "structure", path: place, kind: "put", value: name }));
  return { changes: [...asking, { file: "structure", path, kind: "rename", name }], made: ["conditions", name] };
}

/** The only ids that authors read are those of named conditions: they keep what was typed, as far as a name may hold it. */
export function nameFrom(structure: Tree, typed: string): string | undefined {
  const name = asName(typed);
  return name.length < 2 || name in {} || takenIds(structure).includes(name) ? undefined : name;
}

function asName(typed: string): string {
  return typed.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss").replace(/[^a-z0-9]+/gu, "_").replace(/^[^a-z]+|_+$/gu, "").slice(0, 40);
}

/** Parts of conditions that name it, wherever they stand. */
function askingFor(tree: Tree, path: Path, condition: string): readonly Path[] {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap((inner, index) => askingFor(inner, [...path, index], condition));
  if (!isBranch(tree)) return [];
  const here = tree["condition"] === condition && typeof tree["is"] === "boolean" ? [[...path, "condition"]] : [];
  return [...here, ...Object.entries(tree).flatMap(([key, inner]) => askingFor(inner, [...path, key], condition))];
}
