import { expect, test } from "vitest";
import { changedTrees } from "~/core/workshop/change";
import { decideEdit } from "~/core/workshop/decide-edit";
import type { Edit } from "~/core/workshop/edit";
import { treeAt, type Path, type Tree } from "~/core/workshop/tree";

const STRUCTURE: Tree = {
  scenes: { a1: { kind: "dialogue", speech: "Und dann?", moves: { m1: { say: "Ja" } } }, b1: { kind: "dialogue", moves: {} } },
  meters: { trust: { words: ["wenig", "viel"] } }, journeys: { j1: { meters: { trust: { atLeast: 1 } } } }, contentNote: { text: "Laut." },
  endings: { e1: { experience: { roth: "Gut" }, variants: { x1: { experience: { roth: "Gut" } } } } }, cast: { roth: { casting: { part: "fragt" } } },
};
const ENGLISH: Tree = { texts: { trust: { words: ["little", "much"] }, a1: { speech: "Y luego?" } } };

function after(edit: Edit, path: Path, file: "structure" | "english" = "structure"): Tree | undefined {
  const decided = decideEdit({ structure: STRUCTURE, english: ENGLISH }, edit, () => "neu");
  return typeof decided === "string" ? decided : treeAt(changedTrees({ structure: STRUCTURE, english: ENGLISH }, decided.changes)[file], path);
}

test("another kind brings its lists, takes empty ones away and leaves what is written", () => {
  expect(after({ kind: "scene-kind", scene: "b1", value: "writing" }, ["scenes", "b1"])).toEqual({ kind: "writing", sentences: {}, results: {} });
  expect(after({ kind: "scene-kind", scene: "a1", value: "interpretation" }, ["scenes", "a1"])).toEqual({ kind: "interpretation", speech: "Und dann?", moves: { m1: { say: "Ja" } }, readings: {}, results: {} });
  expect(after({ kind: "scene-kind", scene: "a1", value: "hub" }, ["scenes", "a1", "subjects"])).toEqual({});
  expect(after({ kind: "scene-kind", scene: "weg", value: "hub" }, [])).toBe("place-missing");
});

test("a level is added and taken away at the top, in both languages", () => {
  expect(after({ kind: "level", meter: "trust", step: 1 }, ["meters", "trust", "words"])).toEqual(["wenig", "viel", ""]);
  expect(after({ kind: "level", meter: "trust", step: 1 }, ["texts", "trust", "words"], "english")).toEqual(["little", "much", ""]);
  expect(after({ kind: "level", meter: "trust", step: -1 }, ["texts", "trust", "words"], "english")).toEqual(["little"]);
  expect(after({ kind: "level", meter: "weg", step: 1 }, [])).toBe("place-missing");
});

test.each<[string, Path, Path, Tree | undefined]>([
  ["the range of a meter goes with the last bound", ["journeys", "j1", "meters", "trust", "atLeast"], ["journeys", "j1"], {}],
  ["a casting goes with its last word", ["cast", "roth", "casting", "part"], ["cast", "roth"], {}],
])("%s", (_what, path, at, wished) => {
  expect(after({ kind: "set", path }, at)).toEqual(wished);
});

test.each<[string, Path, Path, Tree | undefined]>([
  ["a content note goes with its text", ["contentNote", "text"], ["contentNote"], undefined],
  ["what a variant tells goes with its last word", ["endings", "e1", "variants", "x1", "experience", "roth"], ["endings", "e1", "variants", "x1"], {}],
  ["an ending keeps the place for what people lived", ["endings", "e1", "experience", "roth"], ["endings", "e1", "experience"], {}],
])("%s", (_what, path, at, wished) => {
  expect(after({ kind: "text", path, language: "de", text: "" }, at)).toEqual(wished);
});

test("a marked phrase asks for the English text to be read again where its words stand not there, with its own translation", () => {
  const edit: Edit = { kind: "mark-phrase", path: ["scenes", "a1", "speech"], text: "dann", lang: "tr", dir: "ltr", translation: "dann", english: "then" };
  expect(after(edit, ["scenes", "a1", "speech"])).toBe("Und {neu}?");
  expect(after(edit, ["open"], "english")).toEqual(["a1"]);
  expect(after(edit, ["texts", "neu"], "english")).toEqual({ translation: "then" });
  expect(after({ ...edit, path: ["scenes", "a1", "moves", "m1", "say"], text: "Ja" }, ["scenes", "a1", "moves", "m1", "say"])).toBe("{neu}");
});

test("a named condition keeps its name where that can be an id", () => {
  const made = (title: string) => decideEdit({ structure: STRUCTURE }, { kind: "add", list: ["conditions"], title }, () => "neu");
  expect(made("Noch Geduld übrig!")).toMatchObject({ made: ["conditions", "noch_geduld_uebrig"] });
  for (const title of ["", "42", "constructor", "trust", "中文"]) expect(made(title)).toMatchObject({ made: ["conditions", "neu"] });
});

test("an answer finds its target by what the outline calls it", () => {
  const made = decideEdit({ structure: { start: "a1", scenes: { a1: { title: "Tür", moves: {} }, b1: { title: "Flur", moves: {} } } } }, { kind: "add-answer", scene: "a1", text: "Ja", target: "Flur" }, () => "neu");
  expect(made).toMatchObject({ changes: [{ path: ["scenes", "a1", "moves", "neu"], value: { to: "b1" } }] });
});
