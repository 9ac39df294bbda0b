import { expect, test } from "vitest";
import { changeYaml, treeOf } from "~/content/yaml-change";
import type { Change } from "~/core/workshop/change";
import type { Tree } from "~/core/workshop/tree";

const TEXT = `# Fragen
questions: # alle

  # erste
  - id: a   # so
    text: "Eins"
    options:
      - { id: x, text: "X" } # ex
      # das zweite
      - id: y
        text: "Y"

  # zweite
  - id: b
    text: "Zwei"

  - id: c
    text: "Drei"
# Ende
`;
const QUESTIONS = ["questions"];

function after(change: Omit<Extract<Change, { kind: "put" }>, "file"> | Omit<Extract<Change, { kind: "drop" }>, "file"> | Omit<Extract<Change, { kind: "place" }>, "file">): string {
  return changeYaml(TEXT, treeOf(TEXT) as Tree, { file: "structure", ...change })?.text ?? "";
}

test("an item that is taken out goes with the comment above it, and nothing else changes", () => {
  expect(after({ kind: "drop", path: [...QUESTIONS, 1] })).toBe(TEXT.replace('  # zweite\n  - id: b\n    text: "Zwei"\n\n', ""));
  expect(after({ kind: "drop", path: [...QUESTIONS, 0, "options", 1] })).toBe(TEXT.replace('      # das zweite\n      - id: y\n        text: "Y"\n', ""));
  expect(after({ kind: "drop", path: [...QUESTIONS, 2] })).toBe(TEXT.replace('\n  - id: c\n    text: "Drei"\n', ""));
});

test("an item moves with the comment above it, and empty lines stay between items", () => {
  const [second, third] = ['  # zweite\n  - id: b\n    text: "Zwei"\n', '  - id: c\n    text: "Drei"\n'];
  expect(after({ kind: "place", path: [...QUESTIONS, 2], after: { behind: "0" } })).toBe(TEXT.replace(`${second}\n${third}`, `${third}\n${second}`));
  expect(treeOf(after({ kind: "place", path: [...QUESTIONS, 0], after: { behind: "2" } }))).toMatchObject({ questions: [{ id: "b" }, { id: "c" }, { id: "a" }] });
  expect(treeOf(after({ kind: "place", path: [...QUESTIONS, 2], after: "first" }))).toMatchObject({ questions: [{ id: "c" }, { id: "a" }, { id: "b" }] });
});

test("a new item stands at the end in the way of the others", () => {
  const value = { id: "d", text: "Vier", options: [{ id: "x", text: { de: "Ein ganz langer Text, der nicht in eine Zeile passt.", en: "A rather long text that does not fit into one line." } }, { id: "y", text: { de: "", en: "" } }] };
  const written = after({ kind: "put", path: [...QUESTIONS, 3], value });
  expect(written.startsWith(TEXT.replace("# Ende\n", ""))).toBe(true);
  expect(written.endsWith("# Ende\n")).toBe(true);
  expect(written).toContain('\n\n  - id: d\n    text: "Vier"\n    options:\n');
  expect(treeOf(written)).toMatchObject({ questions: [{}, {}, {}, value] });
});

test("what stands in one line, or in a list without items, is written anew and means the same", () => {
  const flow = "list: [a, b, c]\nnone: []\n";
  const change = (wished: Change) => treeOf(changeYaml(flow, treeOf(flow) as Tree, wished)?.text ?? "");
  expect(change({ file: "structure", kind: "place", path: ["list", 2], after: "first" })).toEqual({ list: ["c", "a", "b"], none: [] });
  expect(change({ file: "structure", kind: "drop", path: ["list", 0] })).toEqual({ list: ["b", "c"], none: [] });
  expect(change({ file: "structure", kind: "put", path: ["none", 0], value: { id: "a" } })).toEqual({ list: ["a", "b", "c"], none: [{ id: "a" }] });
});
