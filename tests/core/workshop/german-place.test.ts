import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import { englishPlace } from "~/core/workshop/english-place";
import { nodeIdOf } from "~/core/workshop/node";
import { textAt, type Path, type Tree } from "~/core/workshop/tree";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const STRUCTURE = treeOf(EVERYTHING_DE) ?? {};

function textsBelow(tree: Tree | undefined, path: Path): readonly Path[] {
  if (typeof tree === "string") return englishPlace(path) ? [path] : [];
  if (Array.isArray(tree)) return (tree as readonly Tree[]).flatMap((inner, index) => textsBelow(inner, [...path, index]));
  return typeof tree === "object" && tree !== null ? Object.entries(tree).flatMap(([key, inner]) => textsBelow(inner as Tree, [...path, key])) : [];
}

/** Words that have no English text stand beside those that do. */
const TRANSLATED = textsBelow(STRUCTURE, []).filter((path) => !/(?:^|\/)(?:id|format|language|kind|room|mood|speaker|by|to|rating|stance|side|shape|of|lang|dir|ending|flag|meter|condition|hub|subject|source|certainty|asOf|reviewBy|review|checkedBy|card|place|start)$|\/norms\/\d+$/u.test(path.join("/")));

test.each(TRANSLATED.map((path) => [path.join("/"), path] as const))("the English text of %s leads back to it", (_name, path) => {
  const place = englishPlace(path);
  expect(nodeIdOf(STRUCTURE, ["texts", place?.key ?? "", ...(place?.field ?? [])])).toEqual({ node: expect.any(String) as string, path });
});

test("where the German text is gone, the place where it would stand is told", () => {
  expect(nodeIdOf(STRUCTURE, ["texts", "m1aa", "locked"]).path).toEqual(["scenes", "a1aa", "moves", "m1aa", "locked"]);
  expect(textAt(STRUCTURE, ["scenes", "a1aa", "moves", "m1aa", "locked"])).toBeUndefined();
});
