import { BEARDS, BUILDS, CLOTH_COLOURS, CUTS, GLASSES, HAIR_COLOURS, HAIR_STYLES, HEIGHTS, type Figure } from "~/core/scenario/model";
import type { DraftTrees } from "~/core/workshop/change";
import { ownerOf } from "~/core/workshop/english-place";
import { fieldsOf, named, type Field, type Option } from "~/core/workshop/fields";
import { findNode, TOP_LISTS } from "~/core/workshop/node";
import { outlineOf, usesOf, type Outline } from "~/core/workshop/outline";
import { conditionRows, englishAt } from "~/core/workshop/posted-edits";
import { answersIn, answerText } from "~/core/workshop/script";
import { namesAt, textAt, treeAt, type Path, type Tree } from "~/core/workshop/tree";

/** A draft as the editor draws it. */
export type EditorView = { readonly outline: Outline; readonly parts: readonly PartList[]; readonly scenes: readonly Option[]; readonly cast: readonly Option[]; readonly selected?: Selected };
export type PartList = { readonly list: (typeof TOP_LISTS)[number] | "norms"; readonly path: Path; readonly entries: readonly (Option & { readonly uses?: { readonly set: readonly string[]; readonly read: readonly string[] } })[] };
export type Selected = {
  readonly id: string; readonly path: Path; readonly title: string; readonly fields: readonly FieldShown[]; readonly figure?: Figure;
  /** Where one entry can be set behind; none for parts that have a fixed place. */
  readonly siblings: readonly Option[];
  readonly answers: readonly Option[];
  readonly english: "missing" | "stale" | "done";
};
/** A field with what stands in it. */
export type FieldShown = Field & { readonly de: string; readonly en: string; readonly values: readonly string[]; readonly rows?: { readonly how: "all" | "any"; readonly rows: readonly string[] } };

export const FILTERS = ["all", "problems", "open", "endings"] as const;
export type Filter = { readonly show: (typeof FILTERS)[number]; readonly figure: string };

export function filterIn(query: URLSearchParams): Filter {
  return { show: FILTERS.find((known) => known === query.get("filter")) ?? "all", figure: query.get("figur") ?? "" };
}

export function editorView(trees: DraftTrees, node: string | undefined): EditorView {
  const { structure } = trees;
  const path = node === undefined ? undefined : findNode(structure, node);
  const outline = outlineOf(structure);
  const lists = [...TOP_LISTS.map((list) => ({ list, path: [list] })), { list: "norms" as const, path: ["legal", "norms"] }];
  return {
    outline, cast: named(structure, "cast", "address"),
    scenes: [...outline.scenes, ...outline.unreached].map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
    parts: lists.map(({ list, path: at }) => ({
      list, path: at, entries: named(structure, at, NAMES[list]).map((entry) => (list === "flags" || list === "meters" ? { ...entry, uses: titlesOf(structure, usesOf(structure, entry.value)) } : entry)),
    })),
    ...(node !== undefined && path ? { selected: selectedAt(trees, node, path) } : {}),
  };
}

const NAMES: Readonly<Record<PartList["list"], string>> = { cast: "address", meters: "label", flags: "", phrases: "text", endings: "title", journeys: "title", norms: "norm" };

function titlesOf(structure: Tree, { set, read }: ReturnType<typeof usesOf>): ReturnType<typeof usesOf> {
  const title = (id: string) => textAt(structure, ["scenes", id, "title"]) ?? id;
  return { set: set.map(title), read: read.map(title) };
}

function selectedAt(trees: DraftTrees, id: string, path: Path): Selected {
  const { structure, english } = trees;
  const fields = fieldsOf(structure, path).map((field) => shownField(trees, field));
  const list = path.slice(0, -1);
  const isEntry = ownerOf(path) === path.length - 1;
  const translated = fields.filter((field) => field.kind === "text" && field.de !== "");
  const speaker = textAt(structure, [...path, "speaker"]);
  const figure = path[0] === "cast" ? figureAt(structure, path) : speaker === undefined ? undefined : figureAt(structure, ["cast", speaker]);
  return {
    id, path, fields, title: titleOf(structure, path),
    siblings: isEntry ? named(structure, list, list.at(-1) === "flags" ? "" : "title").map((option) => ({ ...option, label: titleOf(structure, [...list, option.value]) })) : [],
    answers: path[0] === "scenes" && path.length === 2 ? answersIn(structure, id).map((answer) => ({ value: answer.id, label: answerText(structure, answer.path) })) : [],
    english: namesAt(english, ["open"]).includes(id) ? "stale" : translated.some(({ en }) => en === "") ? "missing" : "done",
    ...(figure ? { figure } : {}),
  };
}

function titleOf(structure: Tree, path: Path): string {
  const words = ["title", "label", "address", "norm", "text"].map((field) => textAt(structure, [...path, field])).find((text) => text !== undefined && text !== "");
  return words ?? (answerText(structure, path) || textAt(structure, path) || String(path.at(-1) ?? ""));
}

function shownField(trees: DraftTrees, field: Field): FieldShown {
  const value = treeAt(trees.structure, field.path);
  const rows = field.kind === "condition" ? conditionRows(value) : undefined;
  const values = Array.isArray(value) ? namesAt(trees.structure, field.path) : value === undefined || typeof value === "object" ? [] : [String(value)];
  return { ...field, de: typeof value === "string" ? value : "", en: englishAt(trees, field.path) ?? "", values, ...(rows ? { rows } : {}) };
}

/** A figure that can be drawn, or none while something in it is none of the known ways. */
function figureAt(structure: Tree, member: Path): Figure | undefined {
  const at = (...names: readonly string[]) => treeAt(structure, [...member, "figure", ...names]);
  const among = (known: readonly string[], ...names: readonly string[]) => known.includes(String(at(...names)));
  const [age, skin, aids] = [at("age"), at("skin"), at("aids")];
  const drawable = typeof age === "number" && typeof skin === "number" && skin >= 1 && skin <= 10 && Array.isArray(aids) && among(HAIR_STYLES, "hair", "style") && among(HAIR_COLOURS, "hair", "colour")
    && among(GLASSES, "glasses") && among(BEARDS, "beard") && among(BUILDS, "build") && among(HEIGHTS, "height") && among(CUTS, "clothing", "cut") && among(CLOTH_COLOURS, "clothing", "colour");
  return drawable ? (at() as unknown as Figure) : undefined;
}
