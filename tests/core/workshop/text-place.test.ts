import { expect, test } from "vitest";
import { lineOfNode } from "~/core/workshop/text-place";

const TEXT = "id: fall\nstart: a1\nscenes:\n  a1:\n    moves:\n      m1: { say: \"a1: ja\", to: b2 }\n  b2:\ndebrief:\n";

test.each([["a1", 4], ["m1", 6], ["b2", 7], ["szene", 1], ["rueckblick", 8], ["weg", 0], [".*", 0]])("%s begins in line %i", (node, line) => {
  expect(lineOfNode(TEXT, node)).toBe(line);
});
