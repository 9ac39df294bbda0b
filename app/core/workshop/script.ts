import { entriesAt, keysAt, textAt, type Path, type Tree } from "./tree";

/** Lists of a scene whose entries lead somewhere. */
export const LEADING = ["subjects", "moves", "results"] as const;
export type Leading = (typeof LEADING)[number];

/** Something in a scene that leads to another one. */
export type AnswerPlace = { readonly scene: string; readonly list: Leading; readonly id: string; readonly path: Path };

/** The answers of one scene, in the order in which they are offered. */
export function answersIn(structure: Tree, scene: string): readonly AnswerPlace[] {
  return LEADING.flatMap((list) => keysAt(structure, ["scenes", scene, list]).map((id) => ({ scene, list, id, path: ["scenes", scene, list, id] })));
}

export function answersOf(structure: Tree): readonly AnswerPlace[] {
  return keysAt(structure, ["scenes"]).flatMap((scene) => answersIn(structure, scene));
}

/** Words of an answer as the outline shows them. */
export function answerText(structure: Tree, path: Path): string {
  return ["say", "do", "title", "observation"].map((field) => textAt(structure, [...path, field])).find((text) => text !== undefined && text !== "") ?? "";
}

/**
 * Scenes as somebody reads them: depth first from the start along the answers, then those that nothing leads to, in the
 * order of the file.
 */
export function readingOrder(structure: Tree): { readonly reached: readonly string[]; readonly unreached: readonly string[] } {
  const scenes = new Set(keysAt(structure, ["scenes"]));
  const reached = new Set<string>();
  const waiting = [textAt(structure, ["start"]) ?? ""];
  for (let scene = waiting.pop(); scene !== undefined; scene = waiting.pop()) {
    if (!scenes.has(scene) || reached.has(scene)) continue;
    reached.add(scene);
    const targets = answersIn(structure, scene).map(({ path }) => textAt(structure, [...path, "to"]) ?? "");
    waiting.push(...targets.reverse());
  }
  return { reached: [...reached], unreached: [...scenes].filter((scene) => !reached.has(scene)) };
}

/** All scenes by the number and title that the outline shows, in its order. */
export function sceneOptions(structure: Tree): readonly { readonly value: string; readonly label: string }[] {
  const { reached, unreached } = readingOrder(structure);
  return [...reached, ...unreached].map((value, index) => ({ value, label: `${index + 1} ${textAt(structure, ["scenes", value, "title"]) ?? ""}`.trim() }));
}

/** Ids that a draft holds anywhere as a name. */
export function takenIds(tree: Tree): readonly string[] {
  const names = new Set<string>();
  const waiting: Tree[] = [tree];
  for (let now = waiting.pop(); now !== undefined; now = waiting.pop()) {
    for (const [name, inner] of entriesAt(now)) {
      names.add(name);
      if (typeof inner === "object" && inner !== null) waiting.push(inner);
    }
  }
  return [...names];
}
