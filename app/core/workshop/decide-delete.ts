import type { Change, DraftTrees } from "./change";
import type { Decided, EditRefusal, LostTarget } from "./edit";
import { idsBelow } from "./english-place";
import { answersOf } from "./script";
import { withoutOpen } from "./standing";
import { textAt, treeAt, type Path } from "./tree";

/** An entry goes with its English texts. Whoever pointed to a scene points nowhere afterwards, and is named. */
export function decideDelete(trees: DraftTrees, path: Path): Decided | EditRefusal {
  const { structure, english } = trees;
  const gone = treeAt(structure, path);
  if (gone === undefined || path.length < 2) return "place-missing";
  const ids = idsBelow(gone, path);
  const translated: readonly Change[] = ids.flatMap((id) => (treeAt(english, ["texts", id]) === undefined ? [] : [{ file: "english", path: ["texts", id], kind: "drop" } as const]));
  const { changes, lost } = path[0] === "scenes" && path.length === 2 ? targetsLost(trees, String(path[1])) : { changes: [], lost: [] };
  return { changes: [...changes, { file: "structure", path, kind: "drop" }, ...translated, ...withoutOpen(trees, ids)], ...(lost.length > 0 ? { lost } : {}) };
}

function targetsLost({ structure }: DraftTrees, scene: string): { readonly changes: readonly Change[]; readonly lost: readonly LostTarget[] } {
  const pointing = answersOf(structure).filter((answer) => answer.scene !== scene && textAt(structure, [...answer.path, "to"]) === scene);
  const starts = textAt(structure, ["start"]) === scene;
  return {
    changes: [
      ...pointing.map((answer): Change => ({ file: "structure", path: [...answer.path, "to"], kind: "drop" })),
      ...(starts ? [{ file: "structure", path: ["start"], kind: "drop" } as const] : []),
    ],
    lost: [...pointing.map(({ scene: from, id }): LostTarget => ({ scene: from, answer: id })), ...(starts ? [{ start: true } as const] : [])],
  };
}
