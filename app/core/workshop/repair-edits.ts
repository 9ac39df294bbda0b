import type { DraftTrees } from "./change";
import type { Edit } from "./edit";
import { rightFirst, textIn, unused } from "./repair";
import type { RepairKind } from "./repairs";
import { answersIn, answersOf } from "./script";
import { isBranch, keysAt, namesAt, textAt, treeAt, type Path, type Tree } from "./tree";

/** What somebody asks for: a repair at a path, with what was chosen and written. */
export type RepairAsked = { readonly kind: RepairKind; readonly path: Path; readonly language: "de" | "en"; readonly choice: string; readonly words: string };

/** The edits of a repair, to be made as one step that can be undone; none where nothing is left to mend. */
export function repairEdits(trees: DraftTrees, asked: RepairAsked): readonly Edit[] {
  const { structure } = trees;
  const { kind, path, choice, words } = asked;
  const set = (at: Path, value?: Tree): readonly Edit[] => [{ kind: "set", path: at, ...(value === undefined ? {} : { value }) }];
  switch (kind) {
    case "choose-target": return choice === "" ? [] : set([...path, "to"], choice);
    case "new-target": return words === "" ? [] : [{ kind: "new-target", path, title: words }];
    case "lead-here": return words === "" ? [] : [{ kind: "add-answer", scene: choice, text: words, target: String(path[1] ?? "") }];
    case "add-answer": return words === "" ? [] : [{ kind: "add-answer", scene: String(path[1] ?? ""), text: words, ...(choice === "" ? {} : { target: choice }) }];
    case "choose-start": return choice === "" ? [] : set(["start"], choice);
    case "choose-good": return choice === "" ? [] : set(["endings", choice, "kind"], "gelungen");
    case "add-ending": return words === "" ? [] : [{ kind: "add", list: ["endings"], title: words }];
    case "delete": return [{ kind: "delete", path }];
    case "delete-flag": return flagGone(structure, path);
    case "unset": return path.at(-1) === "locked" ? [{ kind: "text", path, language: "de", text: "" }] : set(path);
    case "keep-say": return [{ kind: "text", path: [...path, "do"], language: "de", text: "" }];
    case "keep-do": return [{ kind: "text", path: [...path, "say"], language: "de", text: "" }];
    case "declare-dimension": return set(["dimensions"], [...namesAt(structure, ["dimensions"]), String(path.at(-1))]);
    case "drop-dimensions": return set(["dimensions"], namesAt(structure, ["dimensions"]).filter((dimension) => !unused(structure).includes(dimension)));
    case "drop-unknown": return path.at(-1) === "norms" ? knownNorms(structure, path) : knownFlags(structure, path);
    case "mix-order": return mixed(structure);
    case "divide-speech": return [{ kind: "divide-speech", scene: String(path[1] ?? "") }];
    case "unbrace": return rewritten(trees, asked, (text) => text.replaceAll(/\{([^{}\n]{1,60})\}/gu, (whole, mark: string) => (isMark(structure, mark, path) ? whole : mark)));
    case "full-stop": return rewritten(trees, asked, (text) => text.replaceAll(/([.?…]?)!+/gu, (_whole, before: string) => (before === "" ? "." : before)));
    case "quotes": return rewritten(trees, asked, (text) => text.replaceAll(/"([^"\n]+)"/gu, asked.language === "de" ? "„$1“" : "“$1”"));
    case "swap-finding": return words === "" ? [] : [{ kind: "text", path: ["swapTest", "cards", String(path[3] ?? "")], language: "de", text: words }];
    case "translate": return words === "" ? [] : [{ kind: "text", path, language: "en", text: words }];
    case "drop-english": return [{ kind: "text", path, language: "en", text: "" }];
    case "middle-start": return set([...path, "start"], Math.floor(((treeAt(structure, [...path, "words"]) as readonly Tree[] | undefined)?.length ?? 1) / 2));
  }
}

/** A flag goes with every effect that sets or clears it. */
function flagGone(structure: Tree, path: Path): readonly Edit[] {
  const id = String(path[1] ?? "");
  return [...answersOf(structure).flatMap((answer) => withoutNames(structure, [...answer.path, "effects"], (name) => name !== id)), { kind: "delete", path: path.slice(0, 2) }];
}

function knownFlags(structure: Tree, effects: Path): readonly Edit[] {
  const known = keysAt(structure, ["flags"]);
  return withoutNames(structure, effects, (name) => known.includes(name));
}

function withoutNames(structure: Tree, effects: Path, stays: (name: string) => boolean): readonly Edit[] {
  return ["set", "clear"].flatMap((list): readonly Edit[] => {
    const names = namesAt(structure, [...effects, list]);
    const left = names.filter(stays);
    if (left.length === names.length) return [];
    return [{ kind: "set", path: [...effects, list], ...(left.length === 0 ? {} : { value: left }) }];
  });
}

function knownNorms(structure: Tree, path: Path): readonly Edit[] {
  const known = namesAt(structure, path).filter((id) => isBranch(treeAt(structure, ["legal", "norms", id])));
  return [{ kind: "set", path, ...(known.length === 0 ? {} : { value: known }) }];
}

/** Every second decision puts its best answer last: half of them then begin with another one. */
function mixed(structure: Tree): readonly Edit[] {
  return rightFirst(structure).filter((_path, index) => index % 2 === 0).flatMap((path): readonly Edit[] => {
    const last = answersIn(structure, String(path[1])).findLast(({ list }) => list === "moves");
    return last ? [{ kind: "move", path, after: { behind: last.id } }] : [];
  });
}

function isMark(structure: Tree, mark: string, path: Path): boolean {
  return treeAt(structure, ["cast", mark]) !== undefined || (path.at(-1) === "speech" && treeAt(structure, ["phrases", mark]) !== undefined);
}

function rewritten(trees: DraftTrees, { path, language }: RepairAsked, write: (text: string) => string): readonly Edit[] {
  const now = textIn(trees, path, language);
  return now === undefined || textAt(trees.structure, path) === undefined ? [] : [{ kind: "text", path, language, text: write(now) }];
}
