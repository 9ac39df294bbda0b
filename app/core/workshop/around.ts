import type { DraftTrees } from "./change";
import { englishAt } from "./posted-edits";
import { entriesAt, keysAt, textAt, type Path } from "./tree";

/** What the rules of one node need of the rest of a draft: as little as that, because it goes to the browser. */
export type Around = {
  readonly node: Path;
  /** Ids that a mark `{…}` in speech may name; elsewhere only those of the cast. */
  readonly marks: readonly string[];
  readonly cast: readonly string[];
  readonly isAnswer: boolean;
  /** The other answers of the same choice: characters in each language, 0 for none, and whether one is rated best. */
  readonly answers: readonly { readonly de: number; readonly en: number; readonly best: boolean }[];
};

export function aroundOf(trees: DraftTrees, node: Path): Around {
  const { structure } = trees;
  const cast = keysAt(structure, ["cast"]);
  const isAnswer = node.length === 4 && node[2] === "moves";
  const list = node.slice(0, -1);
  const others = isAnswer ? entriesAt(structure, list).filter(([id]) => id !== node.at(-1)) : [];
  return {
    node, cast, isAnswer, marks: [...keysAt(structure, ["phrases"]), ...cast],
    answers: others.map(([id, answer]) => {
      const field = textAt(answer, ["say"]) === undefined ? "do" : "say";
      return { de: (textAt(answer, [field]) ?? "").length, en: (englishAt(trees, [...list, id, field]) ?? "").length, best: textAt(answer, ["rating"]) === "strong" };
    }),
  };
}
