import { isBranch, type Path, type Tree } from "./tree";

/** Where the English text to a German one stands: below `texts`, by id and field. */
export type EnglishPlace = { readonly key: string; readonly field: Path };

/** Maps of the German file whose entries have ids of their own, wherever they stand. */
const NAMED: ReadonlySet<string | number> = new Set([
  "scenes", "moves", "subjects", "results", "readings", "sentences", "wordings", "voices", "variants", "cast", "cards", "meters", "phrases", "endings", "norms", "journeys",
  "flags", "conditions", "authorityCould",
]);
/** Parts of the head that have a key of their own. */
const PARTS: ReadonlySet<string | number> = new Set(["briefing", "contentNote", "debrief", "legal", "swapTest"]);
/** Fields that hold their text one level deeper than the English file does. */
const WRAPPED: ReadonlySet<string | number> = new Set(["turningPoint", "echo"]);

/** The place of the English text, or `undefined` where the path is no text that is translated. */
export function englishPlace(path: Path): EnglishPlace | undefined {
  const [first, second] = path;
  if (first === "title") return { key: "scenario", field: ["title"] };
  if (first === "flags") return path.length === 2 ? { key: String(second), field: ["note"] } : undefined;
  if (first === "debrief") return inDebrief(path);
  if (first === "swapTest" && second === "cards") return { key: "swapTest", field: path.slice(1) };
  const owner = ownerOf(path);
  if (owner !== undefined) return { key: String(path[owner]), field: unwrapped(path.slice(owner + 1)) };
  return first !== undefined && PARTS.has(first) && path.length === 2 ? { key: String(first), field: path.slice(1) } : undefined;
}

/** Index of the last id in a path; what follows it is a field of that id. */
export function ownerOf(path: Path): number | undefined {
  for (let index = path.length - 1; index > 0; index -= 1) {
    const map = path[index - 1];
    if (map === undefined || !NAMED.has(map)) continue;
    // Phrases of a person card and meters of a journey are named after those of the scenario.
    if (index > 1 && (map === "phrases" || map === "meters")) continue;
    return map === "cards" && path[0] === "swapTest" ? undefined : index;
  }
  return undefined;
}

function inDebrief([, part, name, field]: Path): EnglishPlace | undefined {
  if (part === "lens") return { key: `lens.${String(name)}`, field: [field ?? ""] };
  if (part === "authorityCould") return { key: String(name), field: ["text"] };
  if (part === "tool") return name !== "why" ? undefined : { key: "debrief", field: ["tool"] };
  return part === undefined ? undefined : { key: "debrief", field: name === undefined ? [part] : [part, name] };
}

function unwrapped(field: Path): Path {
  const [name, inner] = field;
  if (name !== undefined && WRAPPED.has(name) && inner === "line") return [name];
  if (name === "evidence" && inner !== undefined) return [name, inner];
  return field;
}

/** Ids below a path, its own last part among them where that is one. */
export function idsBelow(tree: Tree | undefined, path: Path): readonly string[] {
  const own = ownerOf(path) === path.length - 1 ? [String(path.at(-1))] : [];
  if (!isBranch(tree)) return own;
  return [...own, ...Object.entries(tree).flatMap(([key, inner]) => (ownerOf([...path, key]) === path.length || isBranch(inner) ? idsBelow(inner, [...path, key]) : []))];
}
