import type { Change, DraftTrees } from "./change";
import type { Decided, EditRefusal } from "./edit";
import { entriesAt, namesAt, treeAt, type Path, type Tree } from "./tree";

/** How a scene is answered, and the lists that this needs. */
export const SCENE_LISTS = {
  dialogue: ["moves"], hub: ["subjects", "moves"], interpretation: ["readings", "results"], writing: ["sentences", "results"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SceneKind = keyof typeof SCENE_LISTS;
export const SCENE_KINDS = Object.keys(SCENE_LISTS) as readonly SceneKind[];

/** A scene of another kind has the lists of that kind. What fits no longer stays while anything is in it: nothing is lost. */
export function decideKind({ structure }: DraftTrees, scene: string, value: SceneKind): Decided | EditRefusal {
  const path: Path = ["scenes", scene];
  if (treeAt(structure, path) === undefined) return "place-missing";
  const needed: readonly string[] = SCENE_LISTS[value];
  const known = new Set<string>(Object.values(SCENE_LISTS).flat());
  const put = (name: string, tree: Tree): Change => ({ file: "structure", path: [...path, name], kind: "put", value: tree });
  return {
    changes: [
      ...(treeAt(structure, [...path, "kind"]) === value ? [] : [put("kind", value)]),
      ...[...known].filter((list) => !needed.includes(list) && treeAt(structure, [...path, list]) !== undefined && entriesAt(structure, [...path, list]).length === 0)
        .map((list): Change => ({ file: "structure", path: [...path, list], kind: "drop" })),
      ...needed.filter((list) => treeAt(structure, [...path, list]) === undefined).map((list) => put(list, {})),
    ],
  };
}

/** One step more or less at the upper end of a meter, in both languages. */
export function decideLevel({ structure, english }: DraftTrees, meter: string, step: 1 | -1): Decided | EditRefusal {
  const path: Path = ["meters", meter, "words"];
  if (treeAt(structure, path.slice(0, 2)) === undefined) return "place-missing";
  const changes = ([["structure", structure, path], ["english", english, ["texts", meter, "words"]]] as const).flatMap(([file, tree, at]): readonly Change[] => {
    if (file === "english" && treeAt(tree, at) === undefined) return [];
    const words = namesAt(tree, at);
    return step === -1 && words.length === 0 ? [] : [{ file, path: at, kind: "put", value: step === 1 ? [...words, ""] : words.slice(0, -1) }];
  });
  return { changes };
}
