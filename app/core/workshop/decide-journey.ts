import type { Change, DraftTrees } from "./change";
import type { Decided, Edit, EditRefusal, StepsChange } from "./edit";
import { keysAt, namesAt, sameTree, treeAt, type Path, type Tree } from "./tree";

/** A recorded play-through with its ending; it stands behind the others. Its title holds in English as well until somebody has read it. */
export function decideJourney({ structure, english }: DraftTrees, edit: Extract<Edit, { kind: "add-journey" }>, newId: () => string): Decided {
  const { title, steps, ending, meters = {} } = edit;
  const made: Path = ["journeys", newId()];
  const ranges = Object.entries(meters).map(([id, range]): readonly [string, Tree] => [id, { ...range }]);
  const value: Tree = { title, steps: steps.map((step) => stepOf(structure, step)), ending, ...(ranges.length === 0 ? {} : { meters: Object.fromEntries(ranges) }) };
  return { changes: [{ file: "structure", path: made, kind: "put", value }, ...(english === undefined ? [] : titleToRead(english, String(made[1]), title))], made };
}

function titleToRead(english: Tree, id: string, title: string): readonly Change[] {
  return [
    { file: "english", path: ["texts", id], kind: "put", value: { title } },
    { file: "english", path: ["open"], kind: "put", value: [...namesAt(english, ["open"]), id] },
  ];
}

/** One step of a journey is put in, taken out or set to another place; the others keep their order. */
export function decideSteps({ structure }: DraftTrees, { journey, change }: Extract<Edit, { kind: "steps" }>): Decided | EditRefusal {
  const path: Path = ["journeys", journey, "steps"];
  if (treeAt(structure, path.slice(0, 2)) === undefined) return "place-missing";
  const steps = listAt(structure, path);
  const wished = changedSteps(structure, steps, change);
  if (wished === undefined) return "place-missing";
  const put: Change = { file: "structure", path, kind: "put", value: wished };
  return { changes: sameTree(treeAt(structure, path), wished) ? [] : [put] };
}

function changedSteps(structure: Tree, steps: readonly Tree[], change: StepsChange): readonly Tree[] | undefined {
  const there = (index: number, length: number) => Number.isInteger(index) && index >= 0 && index < length;
  switch (change.kind) {
    case "insert": return there(change.at, steps.length + 1) && change.step.length > 0 ? steps.toSpliced(change.at, 0, stepOf(structure, change.step)) : undefined;
    case "remove": return there(change.at, steps.length) ? steps.toSpliced(change.at, 1) : undefined;
    case "move": {
      const step = steps[change.at];
      return step !== undefined && there(change.at, steps.length) && there(change.to, steps.length) ? steps.toSpliced(change.at, 1).toSpliced(change.to, 0, step) : undefined;
    }
  }
}

/** One move stands as it is; whatever is ticked or written is a list, also of one. */
function stepOf(structure: Tree, step: readonly string[]): Tree {
  const [only] = step;
  const ticked = step.some((id) => id.includes(":") || keysAt(structure, ["scenes"]).some((scene) => treeAt(structure, ["scenes", scene, "readings", id]) !== undefined));
  return only !== undefined && step.length === 1 && !ticked ? only : step;
}

function listAt(structure: Tree, path: Path): readonly Tree[] {
  const found = treeAt(structure, path);
  return Array.isArray(found) ? (found as readonly Tree[]) : [];
}
