import type { Path } from "./yaml";

/** A text that people read, where it stands, and whether a moment's speaker says it. */
export type ReadText = { readonly path: Path; readonly text: string; readonly kind: "speech" | "answer" | "other" };

/** Keys of the German file under which nothing is read by people. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "format", "id", "language", "place", "dimensions", "figure", "casting", "name", "bypass", "side", "of", "shape", "kind", "room", "speaker", "mood", "company",
  "when", "to", "rating", "stance", "by", "at", "set", "clear", "norms", "start", "lang", "dir", "certainty", "asOf", "reviewBy", "source", "examples",
  "checkedBy", "card", "steps", "ending", "conditions", "effects",
]);
const ANSWERS: ReadonlySet<string | number> = new Set(["say", "do", "hint"]);

/** Every German text of the file, in its order. What is said in another language is none of them. */
export function germanTexts(file: unknown): readonly ReadText[] {
  return leaves(file, [], (path) => {
    const key = path.at(-1);
    // Entries of a list of ids may have any name; a legal norm keeps its own `norms`.
    if (path.length === 2 && path[0] === "legal") return true;
    if (path.at(-1) === "text" && path.includes("phrases")) return false;
    return !(typeof key === "string" && STRUCTURE.has(key) && !isId(path));
  });
}

/** Every English text, under `texts`. */
export function englishTexts(file: { readonly texts: unknown }): readonly ReadText[] {
  return leaves(file.texts, ["texts"], () => true);
}

/** True if the last part of a path was named by the author. */
function isId(path: Path): boolean {
  return path.length === 2 && (path[0] === "scenes" || path[0] === "cast" || path[0] === "endings" || path[0] === "flags");
}

function leaves(value: unknown, path: Path, isRead: (path: Path) => boolean): readonly ReadText[] {
  if (typeof value === "string") return [{ path, text: value, kind: kindOf(path) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index], isRead));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (isRead([...path, key]) ? leaves(inner, [...path, key], isRead) : []));
}

function kindOf(path: Path): ReadText["kind"] {
  const key = path.at(-1) ?? "";
  if (key === "speech" || (key === "say" && path.includes("voices"))) return "speech";
  return ANSWERS.has(key) ? "answer" : "other";
}
