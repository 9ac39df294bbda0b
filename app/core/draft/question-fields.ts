import type { Change } from "../workshop/change";
import type { Posted } from "../workshop/posted-edits";
import { textLines } from "./course-fields";
import { sameTree, textAt, treeAt, type Path, type Tree } from "../workshop/tree";

/** Where the questions of a pool stand in its file. */
export const POOL = "questions";
/** Lists inside a question whose items have forms. */
export const QUESTION_LISTS = ["options", "right", "left", "steps"] as const;
export type QuestionList = (typeof QUESTION_LISTS)[number];
/** What is done with an item of a list inside a question; `item` counts from 0. */
export type ItemDeed = { readonly kind: "add"; readonly list: QuestionList } | { readonly kind: "drop" | "up" | "down"; readonly list: QuestionList; readonly item: number };

/** Texts of an item, by the list it stands in; `free` ones may be left out. */
export const ITEM_TEXTS: Readonly<Record<QuestionList, readonly { readonly name: "text" | "appeal" | "consequence" | "explanation"; readonly free?: true }[]>> = {
  options: [{ name: "text" }, { name: "appeal", free: true }, { name: "consequence", free: true }, { name: "explanation" }],
  right: [{ name: "text" }],
  left: [{ name: "text" }, { name: "explanation" }],
  steps: [{ name: "text" }, { name: "explanation" }],
};
/** Why something tempts, and why it is not right. */
export const REASON = ["appeal", "explanation"] as const;

export function itemsAt(tree: Tree, path: Path): readonly Tree[] {
  const found = treeAt(tree, path);
  return Array.isArray(found) ? (found as readonly Tree[]) : [];
}

/** Choices of a left side that have to tell why they tempt: all but the right one, and what is written already. */
export function wrongChoices(question: Tree, left: number): readonly string[] {
  const written = itemsAt(question, ["left", left, "wrong"]).flatMap((one) => textAt(one, ["choice"]) ?? []);
  const offered = itemsAt(question, ["right"]).flatMap((one) => textAt(one, ["id"]) ?? []);
  return [...new Set([...offered.filter((id) => id !== textAt(question, ["left", left, "answer"])), ...written])];
}

/** Name of a form control: the path inside the question. */
export function controlOf(path: Path): string {
  return path.join(".");
}

/** What the form of a question wants changed. What the form did not hold stays; nothing is judged, for the check does that. */
export function questionChanges(tree: Tree, place: number, posted: Posted): readonly Change[] {
  const question = treeAt(tree, [POOL, place]);
  if (question === undefined) return [];
  const asked: Asked = { question, posted };
  const changes = [
    ...["lesson", "dimension"].flatMap((name) => plain(asked, [name])),
    ...both(asked, ["case"], true), ...both(asked, ["prompt"]), ...passage(asked), ...hints(asked),
    ...QUESTION_LISTS.flatMap((list) => itemsAt(question, [list]).flatMap((_, item) => itemChanges(asked, list, item))),
    ...(treeAt(question, ["accept"]) === undefined ? [] : [...["de", "en"].flatMap((language) => lines(asked, ["accept", language])), ...both(asked, ["appeal"], true), ...both(asked, ["explanation"]), ...both(asked, ["example"])]),
  ];
  return changes.map((change) => ({ ...change, path: [POOL, place, ...change.path] }));
}

type Asked = { readonly question: Tree; readonly posted: Posted };

function itemChanges(asked: Asked, list: QuestionList, item: number): readonly Change[] {
  const path = [list, item];
  const texts = ITEM_TEXTS[list].flatMap(({ name, free }) => both(asked, [...path, name], free));
  switch (list) {
    case "options":
      return [...(asked.posted("correct-shown").length === 0 ? [] : put(asked, [...path, "correct"], asked.posted("correct").includes(String(item)))), ...texts];
    case "left":
      return [...texts, ...plain(asked, [...path, "answer"]), ...wrongChanges(asked, item)];
    case "steps":
      return [...texts, ...reason(asked, [...path, "tooEarly"], [...path, "tooEarly"])];
    case "right":
      return texts;
  }
}

/** Reasons stand by their choice, so that they stay right when choices come and go. */
function wrongChanges(asked: Asked, left: number): readonly Change[] {
  const path = ["left", left, "wrong"];
  const written = itemsAt(asked.question, path).map((one) => textAt(one, ["choice"]));
  const known = wrongChoices(asked.question, left);
  const fresh = known.filter((choice) => !written.includes(choice));
  const added = fresh.flatMap((choice) => reason(asked, [...path, choice], [...path, choice]).map(({ value }) => ({ choice, ...(value as object) })));
  const changes = written.flatMap((choice, index) => (choice === undefined ? [] : reason(asked, [...path, index], [...path, choice])));
  if (!Array.isArray(treeAt(asked.question, path))) return added.length === 0 ? [] : [putAt(path, added as Tree)];
  const drops = changes.filter(({ kind }) => kind === "drop").reverse();
  return [...changes.filter(({ kind }) => kind === "put"), ...added.map((value, index) => putAt([...path, written.length + index], value as Tree)), ...drops];
}

type Put = Extract<Change, { kind: "put" }>;
type Step = (Put | Extract<Change, { kind: "drop" }>) & { readonly value?: Tree };

/** Both texts of a reason; one without any word is taken out. `named`: how its controls are called. */
function reason({ question, posted }: Asked, path: Path, named: Path): readonly Step[] {
  const typed = REASON.map((name) => ["de", "en"].map((language) => textPosted(posted, [...named, name, language])));
  if (typed.flat().includes(undefined)) return [];
  const there = treeAt(question, path) !== undefined;
  if (typed.flat().every((text) => text === "")) return there ? [{ file: "structure", kind: "drop", path }] : [];
  const value = Object.fromEntries(REASON.map((name, index) => [name, { de: typed[index]?.[0] ?? "", en: typed[index]?.[1] ?? "" }]));
  if (!there) return [putAt(path, value)];
  return REASON.flatMap((name, index) => ["de", "en"].flatMap((language, second) => changedText(question, [...path, name, language], typed[index]?.[second] ?? "")));
}

function both({ question, posted }: Asked, path: Path, free?: boolean): readonly Step[] {
  const [de, en] = [textPosted(posted, [...path, "de"]), textPosted(posted, [...path, "en"])];
  if (de === undefined || en === undefined) return [];
  const there = treeAt(question, path) !== undefined;
  if (free && de === "" && en === "") return there ? [{ file: "structure", kind: "drop", path }] : [];
  if (!there) return [{ ...putAt(path, { de, en }), ...(path.at(-1) === "appeal" ? { after: { behind: "text" } } : {}) }];
  return [...changedText(question, [...path, "de"], de), ...changedText(question, [...path, "en"], en)];
}

/** A line per hint; an empty one in the middle holds its place for the other language. */
function hints({ question, posted }: Asked): readonly Step[] {
  const [de, en] = [textPosted(posted, ["hints", "de"]), textPosted(posted, ["hints", "en"])];
  if (de === undefined || en === undefined) return [];
  const [german, english] = [textLines(de), textLines(en)];
  const count = Math.max(german.length, english.length);
  const now = itemsAt(question, ["hints"]);
  if (count === 0) return treeAt(question, ["hints"]) === undefined ? [] : [{ file: "structure", kind: "drop", path: ["hints"] }];
  const wished = Array.from({ length: count }, (_, place) => ({ de: german[place] ?? "", en: english[place] ?? "" }));
  if (now.length !== count) return [{ ...putAt(["hints"], wished), after: { behind: "prompt" } }];
  return wished.flatMap((hint, place) => [...changedText(question, ["hints", place, "de"], hint.de), ...changedText(question, ["hints", place, "en"], hint.en)]);
}

function passage(asked: Asked): readonly Step[] {
  const [step, ...more] = both(asked, ["passage"], true);
  return step ? [step.kind === "put" && step.path.length === 1 ? { ...step, after: { behind: treeAt(asked.question, ["hints"]) === undefined ? "prompt" : "hints" } } : step, ...more] : [];
}

function plain({ question, posted }: Asked, path: Path): readonly Step[] {
  const typed = textPosted(posted, path);
  return typed === undefined ? [] : changedText(question, path, typed);
}

function lines(asked: Asked, path: Path): readonly Step[] {
  const typed = textPosted(asked.posted, path);
  return typed === undefined ? [] : put(asked, path, typed.split("\n").map((line) => line.trim()).filter((line) => line !== ""));
}

/** Blanks around a text are none of its own. */
function changedText(question: Tree, path: Path, typed: string): readonly Put[] {
  return textAt(question, path)?.trim() === typed ? [] : [putAt(path, typed)];
}

function put({ question }: Asked, path: Path, value: Tree): readonly Put[] {
  return sameTree(treeAt(question, path), value) ? [] : [putAt(path, value)];
}

function putAt(path: Path, value: Tree): Put {
  return { file: "structure", kind: "put", path, value };
}

function textPosted(posted: Posted, path: Path): string | undefined {
  return posted(controlOf(path))[0]?.replace(/\r\n?/gu, "\n").trim();
}
