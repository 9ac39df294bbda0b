import { blankAnswer, blankEntry, blankScene } from "./blank";
import type { Change, DraftTrees, Neighbour } from "./change";
import { decideDelete } from "./decide-delete";
import { decideDivide } from "./decide-divide";
import { decideDuplicate } from "./decide-duplicate";
import { decideJourney, decideSteps } from "./decide-journey";
import { decidePhrase } from "./decide-phrase";
import { decideRename, nameFrom } from "./decide-rename";
import { decideKind, decideLevel } from "./decide-shape";
import { decideText } from "./decide-text";
import type { Decided, Edit, EditRefusal } from "./edit";
import { optionFor } from "./posted-edits";
import { sceneOptions } from "./script";
import { emptiedPath, holderStands, withoutOpen } from "./standing";
import { sameTree, treeAt, type Path, type Tree } from "./tree";

/** The changes that an edit asks for. `newId` gives ids that the draft does not hold. */
export function decideEdit(trees: DraftTrees, edit: Edit, newId: () => string): Decided | EditRefusal {
  switch (edit.kind) {
    case "text": return decideText(trees, edit);
    case "set": return decideSet(trees, edit.path, edit.value);
    case "add": return decideAdd(trees, edit, newId);
    case "add-answer": return decideAnswer(trees, edit, newId);
    case "new-target": return decideNewTarget(trees, edit.path, edit.title, newId);
    case "duplicate": return decideDuplicate(trees, edit.path, newId);
    case "move": return decideMove(trees, edit.path, edit.after);
    case "delete": return decideDelete(trees, edit.path);
    case "mark-phrase": return decidePhrase(trees, edit, newId);
    case "divide-speech": return decideDivide(trees, edit.scene, newId);
    case "add-journey": return decideJourney(trees, edit, newId);
    case "steps": return decideSteps(trees, edit);
    case "scene-kind": return decideKind(trees, edit.scene, edit.value);
    case "level": return decideLevel(trees, edit.meter, edit.step);
    case "rename-condition": return decideRename(trees.structure, edit.condition, edit.name);
    case "english-read": return { changes: withoutOpen(trees, [edit.key]) };
  }
}

function structureOf(path: Path, value: Tree, after?: Neighbour): Change {
  return { file: "structure", path, kind: "put", value, ...(after === undefined ? {} : { after }) };
}

function decideSet({ structure }: DraftTrees, path: Path, value: Tree | undefined): Decided | EditRefusal {
  if (path.length === 0 || !holderStands(structure, path)) return "place-missing";
  if (sameTree(treeAt(structure, path), value)) return { changes: [] };
  return { changes: [value === undefined ? { file: "structure", path: emptiedPath(structure, path), kind: "drop" } : structureOf(path, value)] };
}

function decideAdd({ structure }: DraftTrees, { list, title = "", value, after }: Extract<Edit, { kind: "add" }>, newId: () => string): Decided | EditRefusal {
  const blank = value ?? blankEntry(structure, list, title);
  if (blank === undefined || !holderStands(structure, list)) return "place-missing";
  const made = [...list, (list[0] === "conditions" ? nameFrom(structure, title) : undefined) ?? newId()];
  return { changes: [structureOf(made, blank, after)], made };
}

function decideAnswer({ structure }: DraftTrees, edit: Extract<Edit, { kind: "add-answer" }>, newId: () => string): Decided | EditRefusal {
  const { scene, text, newScene } = edit;
  if (treeAt(structure, ["scenes", scene]) === undefined) return "place-missing";
  const list = ["results", "moves"].find((name) => treeAt(structure, ["scenes", scene, name]) !== undefined) ?? "moves";
  const made = ["scenes", scene, list, newId()];
  const target = newScene !== undefined ? newId() : edit.target === undefined ? undefined : optionFor([...sceneOptions(structure), { value: "end" }], edit.target);
  const answer = list === "moves" ? blankAnswer(text, target) : { observation: text, rating: "workable", effects: {}, ...(target === undefined ? {} : { to: target }) };
  const scenes = newScene === undefined || target === undefined ? [] : [structureOf(["scenes", target], blankScene(structure, newScene, scene), { behind: scene })];
  return { changes: [structureOf(made, answer), ...scenes], made };
}

function decideNewTarget({ structure }: DraftTrees, path: Path, title: string, newId: () => string): Decided | EditRefusal {
  if (treeAt(structure, path) === undefined) return "place-missing";
  const made = ["scenes", newId()];
  const beside = String(path[1]);
  return { changes: [structureOf([...path, "to"], made[1] ?? ""), structureOf(made, blankScene(structure, title, beside), { behind: beside })], made };
}

function decideMove({ structure }: DraftTrees, path: Path, after: Neighbour): Decided | EditRefusal {
  const list = path.slice(0, -1);
  const stands = treeAt(structure, path) !== undefined && (after === "first" || treeAt(structure, [...list, after.behind]) !== undefined);
  if (!stands || path.length < 2) return "place-missing";
  return { changes: after !== "first" && after.behind === path.at(-1) ? [] : [{ file: "structure", path, kind: "place", after }] };
}
