import type { Change } from "../workshop/change";
import { textAt, treeAt, type Path, type Tree } from "../workshop/tree";
import { itemsAt, POOL, QUESTION_LISTS, type ItemDeed, type QuestionList } from "./question-fields";

/** Kinds of questions as their file names them; a decision is a single choice that also tells what followed. */
export const QUESTION_KINDS = ["single", "multiple", "decision", "matching", "order", "short"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

const NO_TEXT = { de: "", en: "" };

/** A question that is still to be written, behind all others. */
export function questionAdded(tree: Tree, kind: QuestionKind, lesson: string): Change {
  const place = itemsAt(tree, [POOL]).length;
  const id = freeId(tree, [POOL], (number) => `frage-${number}`);
  return { file: "structure", kind: "put", path: [POOL, place], value: { id, kind, lesson, dimension: "mutual_understanding", prompt: NO_TEXT, ...bodyOf(kind) } };
}

function bodyOf(kind: QuestionKind): Readonly<Record<string, Tree>> {
  switch (kind) {
    case "single":
    case "multiple":
    case "decision":
      return { options: [{ ...emptyItem("options", "a"), correct: true }, emptyItem("options", "b")] };
    case "matching":
      return { right: [emptyItem("right", "a"), emptyItem("right", "b")], left: [emptyItem("left", "a"), { ...emptyItem("left", "b"), answer: "b" }] };
    case "order":
      return { steps: [emptyItem("steps", "a"), emptyItem("steps", "b")] };
    case "short":
      return { accept: { de: [], en: [] }, explanation: NO_TEXT, example: NO_TEXT };
  }
}

function emptyItem(list: QuestionList, id: string): Readonly<Record<string, Tree>> {
  switch (list) {
    case "options":
      return { id, correct: false, text: NO_TEXT, explanation: NO_TEXT };
    case "right":
      return { id, text: NO_TEXT };
    case "left":
      return { id, text: NO_TEXT, answer: "a", explanation: NO_TEXT, wrong: [] };
    case "steps":
      return { id, text: NO_TEXT, explanation: NO_TEXT };
  }
}

/** Names of the questions in addresses: their ids, so that they stay when others come and go; their numbers where an id is none or stands twice. */
export function questionNames(tree: Tree): readonly string[] {
  const ids = itemsAt(tree, [POOL]).map((one) => textAt(one, ["id"]) ?? "");
  return ids.map((id, place) => (/^[a-z][\w-]{0,59}$/u.test(id) && ids.indexOf(id) === ids.lastIndexOf(id) ? id : String(place + 1)));
}

/** Takes a question out, or moves it by one place. */
export function questionMoved(tree: Tree, place: number, way: "drop" | "up" | "down"): readonly Change[] {
  return moved(tree, [POOL], place, way);
}

/** What a button inside the form of a question does. */
export function itemChanged(tree: Tree, place: number, deed: ItemDeed): readonly Change[] {
  const list = [POOL, place, deed.list];
  if (deed.kind !== "add") return moved(tree, list, deed.item, deed.kind);
  const path = [...list, itemsAt(tree, list).length];
  return [{ file: "structure", kind: "put", path, value: emptyItem(deed.list, freeId(tree, list, (number) => LETTERS[number - 1] ?? `z${number}`)) }];
}
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

function moved(tree: Tree, list: Path, place: number, way: "drop" | "up" | "down"): readonly Change[] {
  const path = [...list, place];
  if (treeAt(tree, path) === undefined) return [];
  if (way === "drop") return [{ file: "structure", kind: "drop", path }];
  const behind = way === "up" ? place - 2 : place + 1;
  if (way === "down" && treeAt(tree, [...list, behind]) === undefined) return [];
  return [{ file: "structure", kind: "place", path, after: behind < 0 ? "first" : { behind: String(behind) } }];
}

function freeId(tree: Tree, list: Path, named: (number: number) => string): string {
  const taken = itemsAt(tree, list).map((one) => textAt(one, ["id"]));
  let number = taken.length + 1;
  while (taken.includes(named(number))) number += 1;
  return named(number);
}

/** What the value of a button says: `add:options`, `up:steps:2`. */
export function itemDeed(value: string): ItemDeed | undefined {
  const [kind, name, item] = value.split(":");
  const list = QUESTION_LISTS.find((one) => one === name);
  if (!list) return undefined;
  if (kind === "add") return { kind, list };
  const wanted = (["drop", "up", "down"] as const).find((one) => one === kind);
  return wanted && /^\d{1,3}$/u.test(item ?? "") ? { kind: wanted, list, item: Number(item) } : undefined;
}

/** The lines in which the questions of a file begin, as their items stand in it. */
export function questionLines(text: string): readonly number[] {
  const all = text.split("\n");
  const head = all.findIndex((line) => /^questions:/u.test(line));
  const lead = all.slice(head + 1).flatMap((line) => /^( *)- /u.exec(line)?.[1] ?? [])[0];
  if (head === -1 || lead === undefined) return [];
  return all.flatMap((line, index) => (index > head && line.startsWith(`${lead}- `) ? [index + 1] : []));
}
