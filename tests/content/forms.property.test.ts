import fc from "fast-check";
import { expect, test } from "vitest";
import { changedTrees, type DraftTrees } from "~/core/workshop/change";
import { conditionName, conditionShown, type ConditionShown } from "~/core/workshop/condition-form";
import { decideEdit } from "~/core/workshop/decide-edit";
import { SCENE_KINDS } from "~/core/workshop/decide-shape";
import type { Edit } from "~/core/workshop/edit";
import type { Field } from "~/core/workshop/field";
import { fieldsOf } from "~/core/workshop/fields";
import { freshIds } from "~/core/workshop/fresh-ids";
import { NO_HISTORY, remember, stepBetween, undo } from "~/core/workshop/history";
import { journeyWay } from "~/core/workshop/journey-way";
import { entriesOf, listsIn } from "~/core/workshop/lists";
import { findNode, PARTS, TOP_LISTS } from "~/core/workshop/node";
import { controlName, editsFromForm, englishAt, polarityAt, valuesShown, type Posted } from "~/core/workshop/posted-edits";
import { takenIds } from "~/core/workshop/script";
import { keysAt, sameTree, textAt, treeAt, type Path, type Tree } from "~/core/workshop/tree";
import { editDraftTexts, readDraftTexts } from "~/content/edit-draft";
import { compileScenarioFile } from "~/content/scenario-file";
import { EVERYTHING_DE, EVERYTHING_EN } from "../fixtures/everything-draft";

const SEED = 61_127;
console.info(`seed ${SEED}`);
/** Each edit reads both files several times; `npm run test:full` takes its time. */
const RUNS = process.env["GEGENUEBER_FULL"] === "1" ? 25 : 3;
const [DE, EN] = ["alles.yaml", "alles.en.yaml"];
type Texts = Readonly<Record<string, string>>;
const START: Texts = { [DE]: EVERYTHING_DE, [EN]: EVERYTHING_EN };

function nodesOf(structure: Tree): readonly Path[] {
  const below = (node: Path): readonly Path[] => [node, ...listsIn(structure, node).flatMap(({ path, entries }) => entries.flatMap(({ value }) => below([...path, value])))];
  return [...PARTS.map((word) => findNode(structure, word) ?? []), ...[...TOP_LISTS, "scenes"].flatMap((list) => entriesOf(structure, [list]).map(({ value }) => [list, value]))].flatMap(below);
}

/** The controls of a form as a page draws it: name and value. */
function controlsOf(trees: DraftTrees, field: Field): readonly (readonly [string, string])[] {
  const v = controlName("v", field.path);
  const both = (path: Path) => [[controlName("de", field.path), textAt(trees.structure, path) ?? ""], [controlName("en", field.path), englishAt(trees, path) ?? ""]] as const;
  if (field.kind === "text") return both(field.path);
  if (field.kind === "evidence") {
    const polarity = polarityAt(trees.structure, field.path);
    return [[v, polarity ?? ""], ...both(polarity === undefined ? field.path : [...field.path, polarity])];
  }
  if (field.kind === "condition") return [[v, conditionShown(treeAt(trees.structure, field.path)).how], ...rowsOf(field.path, conditionShown(treeAt(trees.structure, field.path)), [])];
  const values = valuesShown(trees.structure, field);
  return field.kind === "many" || field.kind === "yes" ? [[v, ""], ...values.map((value) => [v, value] as const)] : values.map((value) => [v, value] as const);
}

function rowsOf(path: Path, { rows }: ConditionShown, places: readonly number[]): readonly (readonly [string, string])[] {
  return [...rows, "", ""].flatMap((row, index) => [[conditionName(path, [...places, index]), typeof row === "string" ? row : row.how] as const, ...(typeof row === "string" ? [] : rowsOf(path, row, [...places, index]))]);
}

function postedOf(form: readonly (readonly [string, string])[]): Posted {
  return (name) => form.filter(([known]) => known === name).map(([, value]) => value);
}

type Draw = { readonly kind: number; readonly node: number; readonly picks: readonly number[]; readonly text: string };
const at = <Item>(list: readonly Item[], index: number): Item | undefined => list[index % Math.max(1, list.length)];

/** Some of the controls of a form get another value: one that they offer, or one that somebody types. */
function changedForm(trees: DraftTrees, fields: readonly Field[], { picks, text }: Draw): readonly (readonly [string, string])[] {
  const form = fields.flatMap((field) => controlsOf(trees, field).map(([name, value]) => ({ field, name, value })));
  const chosen = new Map(picks.map((pick) => [pick % Math.max(1, form.length), pick]));
  return form.map(({ field, name, value }, index) => {
    const pick = chosen.get(index);
    if (pick === undefined) return [name, value];
    if (field.kind === "condition") return [name, name.includes("#") ? (at(["", "all", "any", ...field.choices.map(({ code }) => code)], pick) ?? "") : (at(["all", "any"], pick) ?? "all")];
    if (field.kind === "evidence" && name.startsWith("v:")) return [name, at(["", "shown", "missed"], pick) ?? ""];
    if (field.kind === "choice" || field.kind === "many") return [name, at(["", ...field.options.map((option) => option.value)], pick) ?? ""];
    return [name, field.kind === "yes" ? "on" : text];
  });
}

function editsOf(trees: DraftTrees, draw: Draw): readonly Edit[] {
  const { structure } = trees;
  const { kind, picks: [first = 0, second = 0], text } = draw;
  const node = at(nodesOf(structure), draw.node) ?? [];
  const journey = at(keysAt(structure, ["journeys"]), draw.node) ?? "weg";
  const scene = at(keysAt(structure, ["scenes"]), draw.node) ?? "weg";
  const lists = [...TOP_LISTS.map((list): Path => [list]), ["scenes"], ...listsIn(structure, node).map(({ path }) => path)];
  switch (kind) {
    case 0: return [{ kind: "add", list: at(lists, first) ?? [], title: text }];
    case 1: return [{ kind: "scene-kind", scene, value: at(SCENE_KINDS, first) ?? "hub" }];
    case 2: return [{ kind: "level", meter: at(keysAt(structure, ["meters"]), first) ?? "weg", step: second % 2 === 0 ? 1 : -1 }];
    case 3: return [{ kind: "steps", journey, change: second % 2 === 0 ? { kind: "remove", at: first % 7 } : { kind: "move", at: first % 7, to: second % 7 } }];
    case 4: {
      const choice = at(journeyWay(structure, journey, { scene }).choices, 0);
      const options = choice === undefined ? [] : choice.kind === "letter" ? choice.sentences.flatMap(({ options: some }) => some) : choice.options;
      return [{ kind: "steps", journey, change: { kind: "insert", at: first % 5, step: options.slice(0, 1 + (second % 2)).map(({ value }) => value) } }];
    }
    case 5: return node.length < 2 ? [] : [first % 3 === 0 ? { kind: "delete", path: node } : { kind: "duplicate", path: node }];
    case 6: return [{ kind: "mark-phrase", path: ["scenes", scene, "speech"], text: at(["Was", "…", text], first) ?? "", lang: "tr", dir: "ltr", translation: text, english: text }];
    case 7: return [{ kind: "add-answer", scene, text, target: text }];
    default: return editsFromForm(trees, fieldsOf(structure, node), postedOf(changedForm(trees, fieldsOf(structure, node), draw)));
  }
}

const drawn: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(17), node: fc.nat(10_000), picks: fc.array(fc.nat(10_000), { minLength: 2, maxLength: 6 }),
  text: fc.constantFrom("", "Guten Tag", "„Ja“: nein # doch", "zwei\nZeilen", "2", "2026-11-27", "{roth}", "https://a.example\nhttps://b.example", "x".repeat(2_100), "true"),
});

function filesOf(texts: Texts) {
  return { de: { file: DE, text: texts[DE] ?? "" }, en: { file: EN, text: texts[EN] ?? "" } };
}

function treesIn(texts: Texts): DraftTrees {
  const read = readDraftTexts(filesOf(texts));
  if (!("trees" in read)) throw new Error("a draft made by forms can always be read");
  return read.trees;
}

/** What the data are after the edits, without any text. */
function wishedTrees(trees: DraftTrees, edits: readonly Edit[], seed: string): DraftTrees {
  const newId = freshIds(seed, [...takenIds(trees.structure), ...takenIds(trees.english ?? {})]);
  return edits.reduce<DraftTrees>((now, edit) => {
    const decided = decideEdit(now, edit, newId);
    return typeof decided === "string" ? now : changedTrees(now, decided.changes);
  }, trees);
}

test("what forms change says the same in the text as in the data, a form sent as it is changes nothing, and all is undone to the very bytes", () => {
  let [applied, refused, problems] = [0, 0, 0];
  fc.assert(fc.property(fc.array(drawn, { minLength: 12, maxLength: 12 }), (draws) => {
    let [texts, history] = [START, NO_HISTORY];
    for (const [index, draw] of draws.entries()) {
      const trees = treesIn(texts);
      const edits = editsOf(trees, draw);
      const edited = editDraftTexts({ ...filesOf(texts), edits, seed: `saat${index}` });
      if ("refused" in edited) {
        refused += 1;
        continue;
      }
      applied += edits.length;
      const next = { [DE]: edited.de, [EN]: edited.en ?? "" };
      const wished = wishedTrees(trees, edits, `saat${index}`);
      const now = treesIn(next);
      expect([sameTree(now.structure, wished.structure), sameTree(now.english, wished.english)]).toEqual([true, true]);
      history = remember(history, stepBetween(texts, next));
      texts = next;
    }
    const last = treesIn(texts);
    for (const node of nodesOf(last.structure)) {
      const fields = fieldsOf(last.structure, node);
      expect(editsFromForm(last, fields, postedOf(fields.flatMap((field) => controlsOf(last, field)))), node.join("/")).toEqual([]);
    }
    const found = compileScenarioFile(filesOf(texts));
    problems += found.problems.length;
    expect(found.value !== undefined || found.problems.some(({ severity, line, column }) => severity === "error" && line >= 1 && column >= 1)).toBe(true);
    while (history.done.length > 0) ({ texts, history } = undo(history, texts) ?? { texts: {}, history: NO_HISTORY });
    expect(texts).toEqual(START);
  }), { seed: SEED, numRuns: RUNS, endOnFailure: false });
  console.info(`forms: ${applied} edits applied, ${refused} lists refused, ${problems} problems located`);
  expect(applied).toBeGreaterThan(10);
}, 240_000);
