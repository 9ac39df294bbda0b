import { expect, test } from "vitest";
import type { Field } from "~/core/workshop/field";
import { editsFromForm, optionFor } from "~/core/workshop/posted-edits";
import type { Tree } from "~/core/workshop/tree";

const STRUCTURE: Tree = { scenes: { a1: { moves: { m1: { to: "b1", evidence: { legal_clarity: { shown: "Grund" } } } } }, b1: { title: "Flur" } }, legal: { norms: { n1: { source: "own_authority", examples: ["https://a.example"] } } } };
const MOVE = ["scenes", "a1", "moves", "m1"];
const SCENES = [{ value: "a1", label: "1 Tür" }, { value: "b1", label: "2 Flur" }, { value: "c1", label: "12 Im Flur" }, { value: "end" }];

function edits(field: Field, form: Readonly<Record<string, readonly string[]>>) {
  return editsFromForm({ structure: STRUCTURE }, [field], (name) => form[name] ?? []);
}

const EVIDENCE: Field = { kind: "evidence", path: [...MOVE, "evidence", "legal_clarity"], name: "evidence" };
const AT = "scenes/a1/moves/m1/evidence/legal_clarity";

test.each<[string, Record<string, readonly string[]>, readonly unknown[]]>([
  ["left as it is", { [`v:${AT}`]: ["shown"], [`de:${AT}`]: ["Grund"] }, []],
  ["given another reason", { [`v:${AT}`]: ["shown"], [`de:${AT}`]: ["Anders"] }, [{ kind: "text", path: [...EVIDENCE.path, "shown"], language: "de", text: "Anders" }]],
  ["turned round", { [`v:${AT}`]: ["missed"], [`de:${AT}`]: ["Grund"] }, [{ kind: "set", path: EVIDENCE.path, value: { missed: "Grund" } }]],
  ["turned round with another reason", { [`v:${AT}`]: ["missed"], [`de:${AT}`]: ["Anders"] }, [{ kind: "set", path: EVIDENCE.path, value: { missed: "Grund" } }, { kind: "text", path: [...EVIDENCE.path, "missed"], language: "de", text: "Anders" }]],
  ["taken away", { [`v:${AT}`]: ["shown"], [`de:${AT}`]: [""] }, [{ kind: "text", path: [...EVIDENCE.path, "shown"], language: "de", text: "" }]],
  ["translated", { [`v:${AT}`]: ["shown"], [`de:${AT}`]: ["Grund"], [`en:${AT}`]: ["Reason"] }, [{ kind: "text", path: [...EVIDENCE.path, "shown"], language: "en", text: "Reason" }]],
])("evidence is %s", (_what, form, wished) => {
  expect(edits(EVIDENCE, form)).toEqual(wished);
});

test("a reason without a word for it counts as shown, a word without a reason as nothing", () => {
  const field: Field = { ...EVIDENCE, path: [...MOVE, "evidence", "fairness_power"] };
  const at = "scenes/a1/moves/m1/evidence/fairness_power";
  expect(edits(field, { [`v:${at}`]: [""], [`de:${at}`]: ["Neu"] })).toEqual([{ kind: "text", path: [...field.path, "shown"], language: "de", text: "Neu" }]);
  expect(edits(field, { [`v:${at}`]: ["missed"], [`de:${at}`]: [""] })).toEqual([]);
});

test.each<[string, string]>([["2 Flur", "b1"], ["2", "b1"], ["flur", "b1"], ["im fl", "c1"], ["b1", "b1"], ["end", "end"], ["tür", "a1"], ["12", "c1"], ["lur", "lur"], ["Keller", "Keller"], ["", ""]])("%j typed means %s", (typed, value) => {
  expect(typed === "" ? "" : optionFor(SCENES, typed)).toBe(value);
});

test("a target is found by what is typed, and taken out by nothing", () => {
  const field: Field = { kind: "search", path: [...MOVE, "to"], name: "to", options: SCENES };
  expect(edits(field, { "v:scenes/a1/moves/m1/to": ["2 Flur"] })).toEqual([]);
  expect(edits(field, { "v:scenes/a1/moves/m1/to": ["1"] })).toEqual([{ kind: "set", path: field.path, value: "a1" }]);
  expect(edits(field, { "v:scenes/a1/moves/m1/to": [" "] })).toEqual([{ kind: "set", path: field.path }]);
});

test("an empty source means the own authority, and lines are a list", () => {
  const norm = ["legal", "norms", "n1"];
  expect(edits({ kind: "plain", path: [...norm, "source"], name: "source", empty: "own_authority" }, { "v:legal/norms/n1/source": [""] })).toEqual([]);
  const lines: Field = { kind: "lines", path: [...norm, "examples"], name: "examples" };
  expect(edits(lines, { "v:legal/norms/n1/examples": ["https://a.example\r\n\r\nhttps://b.example "] })).toEqual([{ kind: "set", path: lines.path, value: ["https://a.example", "https://b.example"] }]);
  expect(edits(lines, { "v:legal/norms/n1/examples": [""] })).toEqual([{ kind: "set", path: lines.path }]);
});
