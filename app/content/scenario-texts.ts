import type { Voice } from "../core/wording/word-rules";
import { kindOf, voiceOf, type TextKind } from "../core/wording/voice";
import type { Path } from "./yaml";

/** A text that people read, where it stands, whether a moment's speaker says it, and whose words it is. */
export type ReadText = { readonly path: Path; readonly text: string; readonly kind: TextKind; readonly voice: Voice };

/** Keys of the German file under which nothing is read by people. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "format", "id", "language", "place", "dimensions", "figure", "casting", "name", "bypass", "side", "of", "shape", "kind", "room", "speaker", "mood", "company",
  "when", "to", "rating", "stance", "by", "at", "set", "clear", "norms", "start", "lang", "dir", "certainty", "asOf", "reviewBy", "review", "source", "examples",
  "checkedBy", "card", "steps", "ending", "conditions", "effects",
]);

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

/** Every English text, under `texts`. `german`: the file that says which ids are thoughts or sentences of a letter. */
export function englishTexts(file: { readonly texts: unknown }, german: unknown): readonly ReadText[] {
  const said = idsUnder(german);
  return leaves(file.texts, ["texts"], () => true).map((text) => (text.path[2] === "text" && said.has(text.path[1] ?? "") ? { ...text, voice: "said" } : text));
}

/** Ids of readings and wordings: what they hold is thought or written by somebody. */
function idsUnder(value: unknown): ReadonlySet<string | number> {
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([key, inner]) => [...(key === "readings" || key === "wordings" ? Object.keys(inner as object) : []), ...idsUnder(inner)]));
}

/** True if the last part of a path was named by the author. */
function isId(path: Path): boolean {
  return path.length === 2 && (path[0] === "scenes" || path[0] === "cast" || path[0] === "endings" || path[0] === "flags");
}

function leaves(value: unknown, path: Path, isRead: (path: Path) => boolean): readonly ReadText[] {
  if (typeof value === "string") return [{ path, text: value, kind: kindOf(path), voice: voiceOf(path) }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index], isRead));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (isRead([...path, key]) ? leaves(inner, [...path, key], isRead) : []));
}
