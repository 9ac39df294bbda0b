import type { Figure } from "~/core/scenario/model";
import { aroundOf, type Around } from "~/core/workshop/around";
import type { DraftTrees } from "~/core/workshop/change";
import { SCENE_KINDS, type SceneKind } from "~/core/workshop/decide-shape";
import { englishPlace, ownerOf } from "~/core/workshop/english-place";
import { named, type Option } from "~/core/workshop/field";
import { fieldsOf } from "~/core/workshop/fields";
import { journeyWay, type JourneyWay } from "~/core/workshop/journey-way";
import { entriesOf, listsIn, type PartList } from "~/core/workshop/lists";
import { findNode, nodeName, TOP_LISTS } from "~/core/workshop/node";
import { outlineOf, type Outline } from "~/core/workshop/outline";
import { sceneOptions } from "~/core/workshop/script";
import { keysAt, namesAt, textAt, type Path, type Tree } from "~/core/workshop/tree";
import { entryLabel, placeLabel, usesOf, type Use, type Uses } from "~/core/workshop/uses";
import { shownField, type FieldShown, type TextState } from "./view-field";
import { figureOf } from "./view-figure";

/** A draft as the editor draws it. */
export type EditorView = { readonly outline: Outline; readonly parts: readonly PartShown[]; readonly scenes: readonly Option[]; readonly cast: readonly Option[]; readonly selected?: Selected };
export type PartShown = PartList & { readonly list: (typeof TOP_LISTS)[number] | "norms" };
export type Selected = {
  readonly id: string; readonly path: Path; readonly title: string; readonly fields: readonly FieldShown[]; readonly figure?: Figure;
  /** What the rules of the fields need of the rest of the draft. */
  readonly around: Around;
  /** The entry around this one. */
  readonly parent?: Use;
  /** Where one entry can be set behind; none for parts that have a fixed place. */
  readonly siblings: readonly Option[];
  readonly lists: readonly PartList[];
  readonly english: TextState;
  /** Keys of English texts that have to be read again. */
  readonly stale: readonly string[];
  readonly sceneKind?: SceneKind;
  readonly uses?: Uses;
  readonly way?: JourneyWay;
  /** Texts in which words of another language can be marked. */
  readonly spoken?: Path;
  /** Who is drawn where the description of the picture is still missing. */
  readonly pictured?: { readonly path: Path; readonly who: string; readonly mood: string; readonly room: string };
};
/** What the address asks for beside a node: the place of a step, and the scene in which it is chosen. */
export type AskedStep = { readonly at?: number; readonly scene?: string };

export const FILTERS = ["all", "problems", "open", "endings", "unplayed"] as const;
export type Filter = { readonly show: (typeof FILTERS)[number]; readonly figure: string };

export function filterIn(query: URLSearchParams): Filter {
  return { show: FILTERS.find((known) => known === query.get("filter")) ?? "all", figure: query.get("figur") ?? "" };
}

/** Scenes of a draft in reading order. */
export function outlineView({ structure }: DraftTrees): Outline {
  return outlineOf(structure);
}

export function stepIn(query: URLSearchParams): AskedStep {
  const [at, scene] = [query.get("schritt") ?? "", query.get("moment") ?? ""];
  return { ...(/^\d{1,3}$/u.test(at) ? { at: Number(at) } : {}), ...(scene === "" ? {} : { scene }) };
}

export function editorView(trees: DraftTrees, node: string | undefined, asked: AskedStep = {}): EditorView {
  const { structure } = trees;
  const path = node === undefined ? undefined : findNode(structure, node);
  const lists = [...TOP_LISTS.map((list) => ({ list, path: [list] as Path })), { list: "norms" as const, path: ["legal", "norms"] }];
  return {
    outline: outlineOf(structure), cast: named(structure, ["cast"], "address"), scenes: sceneOptions(structure),
    parts: lists.map(({ list, path: at }) => ({ list, path: at, entries: entriesOf(structure, at) })),
    ...(node !== undefined && path ? { selected: selectedAt(trees, path, asked) } : {}),
  };
}

/** Lists whose entries say where they are set and read. */
const USED: ReadonlySet<string> = new Set(["cast", "meters", "flags", "conditions", "phrases", "norms", "subjects"]);

function selectedAt(trees: DraftTrees, path: Path, asked: AskedStep): Selected {
  const { structure, english } = trees;
  const id = nodeName(path);
  const list = String(path.at(-2));
  const isEntry = ownerOf(path) === path.length - 1;
  const fields = fieldsOf(structure, path).map((field) => shownField(trees, field));
  const states = fields.flatMap((field) => ("state" in field && field.state ? [field.state] : []));
  const keys = new Set(fields.flatMap((field) => ("state" in field ? [englishPlace(field.path)?.key] : [])));
  const spoken = spokenIn(structure, path);
  const figure = figureOf(structure, path);
  const pictured = picturedIn(structure, path);
  const parent = path.length > 3 ? path.slice(0, -2) : undefined;
  return {
    id, path, fields, around: aroundOf(trees, path), title: isEntry ? entryLabel(structure, path) : "",
    siblings: isEntry ? entriesOf(structure, path.slice(0, -1)) : [], lists: listsIn(structure, path),
    english: states.includes("stale") ? "stale" : states.includes("missing") ? "missing" : "done", stale: namesAt(english, ["open"]).filter((key) => keys.has(key)),
    ...(parent ? { parent: { node: nodeName(parent), label: placeLabel(structure, parent) } } : {}), ...(figure ? { figure } : {}),
    ...(path[0] === "scenes" && path.length === 2 ? { sceneKind: kindOf(structure, path) } : {}), ...(isEntry && USED.has(list) ? { uses: usesOf(structure, id) } : {}),
    ...(list === "journeys" ? { way: journeyWay(structure, id, asked) } : {}), ...(spoken ? { spoken } : {}), ...(pictured ? { pictured } : {}),
  };
}

function kindOf(structure: Tree, scene: Path): SceneKind {
  return SCENE_KINDS.find((known) => known === textAt(structure, [...scene, "kind"])) ?? "dialogue";
}

/** Only what is said aloud holds marks of phrases. */
function spokenIn(structure: Tree, path: Path): Path | undefined {
  const field = path.at(-2) === "voices" ? "say" : "speech";
  const holds = path[0] === "scenes" && (path.length === 2 || path[2] === "voices" || path[2] === "variants");
  return holds && (textAt(structure, [...path, field]) ?? "") !== "" ? [...path, field] : undefined;
}

/** A person with cards is named by her mark, so that the words fit to whoever plays her. */
function picturedIn(structure: Tree, path: Path): Selected["pictured"] {
  const text = (field: string) => textAt(structure, [...path, field]) ?? "";
  const described = [...path, "imageDescription"];
  if (path[0] !== "scenes" || path.length !== 2 || text("imageDescription") !== "" || text("speaker") === "") return undefined;
  const speaker = text("speaker");
  const marked = keysAt(structure, ["cast", speaker, "cards"]).length > 0;
  return { path: described, who: marked ? `{${speaker}}` : (textAt(structure, ["cast", speaker, "address"]) ?? speaker), mood: text("mood"), room: text("room") };
}
