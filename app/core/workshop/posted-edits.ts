import type { DraftTrees } from "./change";
import type { Edit } from "./edit";
import { englishPlace } from "./english-place";
import type { Field } from "./fields";
import { isBranch, sameTree, textAt, treeAt, type Branch, type Path, type Tree } from "./tree";

/** Reads a form: all values of a name. */
export type Posted = (name: string) => readonly string[];

/** The name of a form's control: `de` and `en` for texts, `v` for what has no language. */
export function controlName(part: "de" | "en" | "v", path: Path): string {
  return `${part}:${path.join("/")}`;
}

/** The part and the path that a control's name holds; `undefined`: it is none of a field. Numbers in it are places of a list. */
export function controlOf(name: string): { readonly part: "de" | "en" | "v"; readonly path: Path } | undefined {
  const [, part, path] = /^(de|en|v):(.*)$/u.exec(name) ?? [];
  if ((part !== "de" && part !== "en" && part !== "v") || path === undefined) return undefined;
  return { part, path: path.split("/").map((key) => (/^\d+$/u.test(key) ? Number(key) : key)) };
}

/** The English text that stands to a German path today. */
export function englishAt({ english }: DraftTrees, path: Path): string | undefined {
  const place = englishPlace(path);
  return place && textAt(english, ["texts", place.key, ...place.field]);
}

/** What a form wants changed: only fields that were posted and differ from what stands there. */
export function editsFromForm(trees: DraftTrees, fields: readonly Field[], posted: Posted): readonly Edit[] {
  return fields.flatMap((field) => (field.kind === "text" ? textEdits(trees, field.path, posted) : valueEdits(trees, field, posted)));
}

function textEdits(trees: DraftTrees, path: Path, posted: Posted): readonly Edit[] {
  const typed = (language: "de" | "en", now: string | undefined): readonly Edit[] => {
    const text = posted(controlName(language, path))[0]?.replace(/\r\n?/gu, "\n").trim();
    return text === undefined || text === (now ?? "").trim() ? [] : [{ kind: "text", path, language, text }];
  };
  return [...typed("de", textAt(trees.structure, path)), ...typed("en", englishAt(trees, path))];
}

function valueEdits({ structure }: DraftTrees, field: Exclude<Field, { kind: "text" }>, posted: Posted): readonly Edit[] {
  const values = posted(controlName("v", field.path));
  const first = values[0];
  if (first === undefined) return [];
  const wished = field.kind === "condition" ? conditionOf(field.path, posted, treeAt(structure, field.path)) : valueOf(field, values);
  const now = treeAt(structure, field.path);
  if (sameTree(now, wished)) return [];
  return [{ kind: "set", path: field.path, ...(wished === undefined ? {} : { value: wished }) }];
}

/** An empty value takes the field out. Boxes post an empty value of their own, so that none ticked is an answer too. */
function valueOf(field: Exclude<Field, { kind: "text" | "condition" }>, values: readonly string[]): Tree | undefined {
  const [first = ""] = values;
  switch (field.kind) {
    case "plain": return first.trim();
    case "number": return /^-?\d{1,4}$/u.test(first.trim()) ? Number(first) : first.trim();
    case "yes": return values.includes("on") ? true : undefined;
    case "choice": return first === "" ? undefined : /^-?\d+$/u.test(first) ? Number(first) : first;
    case "many": {
      const ticked = values.filter((value) => value !== "");
      return ticked.length === 0 && field.name !== "dimensions" ? undefined : ticked;
    }
  }
}

export const ROWS_AT_ONCE = 5;

/** The parts of a condition that the form can show: flat, of flags and meters. `undefined`: it needs the text view. */
export function conditionRows(condition: Tree | undefined): { readonly how: "all" | "any"; readonly rows: readonly string[] } | undefined {
  if (condition === undefined) return { how: "all", rows: [] };
  const how = isBranch(condition) && treeAt(condition, ["any"]) !== undefined ? "any" : "all";
  const list = treeAt(condition, [how]);
  const parts = Array.isArray(list) ? (list as readonly Tree[]) : [condition];
  const rows = parts.map(rowOf);
  return rows.some((row) => row === undefined) || rows.length > ROWS_AT_ONCE ? undefined : { how, rows: rows.filter((row) => row !== undefined) };
}

function rowOf(part: Tree): string | undefined {
  const [flag, meter] = [textAt(part, ["flag"]), textAt(part, ["meter"])];
  if (flag !== undefined) return `${flag} ${treeAt(part, ["is"]) === false ? "off" : "on"}`;
  const [least, most] = [treeAt(part, ["atLeast"]), treeAt(part, ["atMost"])];
  if (meter === undefined || (least === undefined) === (most === undefined)) return undefined;
  return least === undefined ? `${meter} max ${String(most)}` : `${meter} min ${String(least)}`;
}

function conditionOf(path: Path, posted: Posted, now: Tree | undefined): Tree | undefined {
  const [how = "all", ...rows] = posted(controlName("v", path));
  const parts = rows.flatMap((row): readonly Branch[] => {
    const [id = "", word = "", bound = ""] = row.split(" ");
    if (id === "") return [];
    if (word === "on" || word === "off") return [{ flag: id, is: word === "on" }];
    return [word === "max" ? { meter: id, atMost: Number(bound) } : { meter: id, atLeast: Number(bound) }];
  });
  if (sameRows(now, how, rows)) return now;
  const [only] = parts;
  if (only === undefined) return undefined;
  return parts.length === 1 ? only : { [how === "any" ? "any" : "all"]: parts };
}

/** What was only written in another way is left as the author wrote it. */
function sameRows(now: Tree | undefined, how: string, rows: readonly string[]): boolean {
  const shown = conditionRows(now);
  const given = rows.filter((row) => row !== "");
  return shown !== undefined && (shown.how === how || given.length < 2) && sameTree(shown.rows, given);
}
