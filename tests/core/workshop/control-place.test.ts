import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import { controlPlace } from "~/core/workshop/control-place";
import { fieldsOf } from "~/core/workshop/fields";
import { findNode, nodeName } from "~/core/workshop/node";
import { isBranch, type Path, type Tree } from "~/core/workshop/tree";
import { EVERYTHING_DE } from "../../fixtures/everything-draft";

const EVERYTHING = treeOf(EVERYTHING_DE) ?? {};

function pathsIn(tree: Tree, path: Path = []): readonly Path[] {
  return [...(path.length === 0 ? [] : [path]), ...(isBranch(tree) ? Object.entries(tree).flatMap(([key, inner]) => pathsIn(inner, [...path, key])) : [])];
}

test("whatever a problem is about has the control that its field is drawn with", () => {
  for (const path of pathsIn(EVERYTHING)) {
    const field = fieldsOf(EVERYTHING, findNode(EVERYTHING, nodeName(path)) ?? []).find((one) => one.path.join("/") === path.join("/"));
    if (!field) continue;
    expect(controlPlace(path, false), path.join("/")).toEqual({ part: field.kind === "text" ? "de" : "v", path });
  }
});

const MOVE = ["scenes", "a1aa", "moves", "m1aa"];

test.each<[Path, boolean, string, Path]>([
  [[...MOVE, "evidence", "legal_clarity", "shown"], false, "de", [...MOVE, "evidence", "legal_clarity", "shown"]],
  [[...MOVE, "evidence", "legal_clarity"], true, "en", [...MOVE, "evidence", "legal_clarity"]],
  [[...MOVE, "when", "all"], false, "v", [...MOVE, "when"]],
  [["conditions", "sanft", "all"], false, "v", ["conditions", "sanft"]],
  [[...MOVE, "say"], true, "en", [...MOVE, "say"]],
])("a problem at %j is mended in its control", (path, english, part, at) => {
  expect(controlPlace(path, english)).toEqual({ part, path: at });
});
