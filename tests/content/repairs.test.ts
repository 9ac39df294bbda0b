import { expect, test } from "vitest";
import { editDraftTexts, pathsInDraft, readDraftTexts } from "~/content/edit-draft";
import type { Problem } from "~/content/port";
import { compileScenarioFile } from "~/content/scenario-file";
import { nodeIdOf } from "~/core/workshop/node";
import { repairsOf, type Repair } from "~/core/workshop/repair";
import { repairEdits } from "~/core/workshop/repair-edits";
import type { DraftTrees } from "~/core/workshop/change";
import { PROVEN, type Fault } from "./faults/proven";
import { DE, EN, WRITTEN } from "./faults/written";
import { GOOD, sourcesOf } from "./sources";

type Texts = { readonly de: string; readonly en: string };

function found({ de, en }: Texts) {
  const texts = { de: { file: DE, text: de }, en: { file: EN, text: en } };
  const { problems } = compileScenarioFile({ ...texts, today: "2026-11-26" });
  const read = readDraftTexts(texts);
  return { problems, ...("trees" in read ? { ...read, paths: pathsInDraft({ ...texts, asked: problems }) } : { trees: undefined, paths: [] }) };
}

function planted({ plant, file = DE }: Fault): Texts {
  const sources = sourcesOf(GOOD);
  const text = plant.reduce((now, [from, to]) => now.replace(from, () => to), sources.get(file) ?? "");
  sources.set(file, text);
  return { de: sources.get(DE) ?? "", en: sources.get(EN) ?? "" };
}

function offered(texts: Texts, code: string): { readonly trees: DraftTrees; readonly problem: Problem; readonly repairs: readonly Repair[] } | undefined {
  const { problems, trees, paths } = found(texts);
  const index = problems.findIndex((problem) => problem.code === code);
  const problem = problems[index];
  if (!problem || !trees) return undefined;
  const { path = [] } = nodeIdOf(trees.structure, paths[index] ?? []);
  return { trees, problem, repairs: repairsOf(trees, { code, path, language: problem.file === EN ? "en" : "de" }) };
}

const FAULTS: readonly Fault[] = [...WRITTEN.map(([fault, file, from, to, code, words]) => ({ fault, code, file, words, plant: [[from, to]] as const })), ...PROVEN];
const REPAIRED = FAULTS.map((fault) => ({ ...fault, texts: planted(fault) })).flatMap((fault) => (offered(fault.texts, fault.code)?.repairs ?? []).map((repair) => ({ ...fault, repair, name: `${fault.fault}: ${repair.kind}` })));

test.each(REPAIRED)("$name mends it as one step", ({ texts, code, repair }) => {
  const before = offered(texts, code);
  if (!before) throw new Error("the fault is not planted");
  const language = before.problem.file === EN ? "en" : "de";
  const edits = repairEdits(before.trees, { kind: repair.kind, path: repair.path, language, choice: repair.choices?.at(-1)?.value ?? "", words: repair.words ? "Neue Worte" : "" });
  const edited = editDraftTexts({ de: { file: DE, text: texts.de }, en: { file: EN, text: texts.en }, edits, seed: "saat" });
  if ("refused" in edited) throw new Error(`refused: ${edited.refused}`);
  const count = (problems: readonly Problem[]) => problems.filter((problem) => problem.code === code && problem.message === before.problem.message).length;
  expect(count(found({ de: edited.de, en: edited.en ?? "" }).problems)).toBeLessThan(count(found(texts).problems));
}, 60_000);

test("most faults of the structure have a repair", () => {
  const codes = new Set(REPAIRED.map(({ code }) => code));
  expect([...codes].sort()).toMatchInlineSnapshot(`
    [
      "condition-never-true",
      "condition-unused",
      "dead-end",
      "dimension-undeclared",
      "dimension-unused",
      "effect-never-moves",
      "ending-unreachable",
      "endings-missing",
      "flag-missing",
      "flag-never-read",
      "flag-never-set",
      "good-ending-missing",
      "journey-ending",
      "journey-meters",
      "journey-refused",
      "journey-unfinished",
      "last-ending-conditional",
      "last-result-conditional",
      "locked-without-condition",
      "loop-without-exit",
      "mark-unknown",
      "meter-start",
      "move-dominated",
      "move-words",
      "moves-missing",
      "moves-too-few",
      "norm-missing",
      "phrase-missing",
      "right-is-first",
      "scene-unreachable",
      "speech-long",
      "start-missing",
      "swap-card-missing",
      "swap-card-unknown",
      "target-missing",
      "text-missing",
      "text-unknown",
    ]
  `);
});
