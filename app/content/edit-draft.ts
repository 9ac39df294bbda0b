import type { Change, DraftTrees } from "../core/workshop/change";
import { decideEdit } from "../core/workshop/decide-edit";
import type { LostTarget, Edit } from "../core/workshop/edit";
import { freshIds } from "../core/workshop/fresh-ids";
import { takenIds } from "../core/workshop/script";
import { textAt, type Path, type Tree } from "../core/workshop/tree";
import { LIMITS } from "./limits";
import type { DraftEdited, Problem } from "./port";
import { pathsAt } from "./path-at";
import { findingsOf } from "./problem";
import type { ScenarioSource } from "./scenario-file";
import { readSource } from "./source-text";
import { withTrueComments } from "./target-comments";
import { changeYaml } from "./yaml-change";
import { parseYaml } from "./yaml";

/** The two files of a draft. */
export type DraftTexts = Pick<ScenarioSource, "de" | "en">;
export type PathsAsked = DraftTexts & { readonly asked: readonly Problem[] };
export type EditAsked = DraftTexts & { readonly edits: readonly Edit[]; readonly seed: string };

type Written = { readonly text: string; readonly tree: Tree };

/** The texts of a draft as data, or why they cannot be read. Runs in the child. */
export function readDraftTexts({ de, en }: DraftTexts): { readonly trees: DraftTrees } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const structure = treeIn(de.text, de.file, problems);
  const english = en.text === undefined ? undefined : treeIn(en.text, en.file, problems);
  if (structure === undefined || (en.text !== undefined && english === undefined)) return { problems };
  return { trees: { structure, ...(english === undefined ? {} : { english }) } };
}

/** See `Catalogue.problemPaths`. Runs in the child. */
export function pathsInDraft({ de, en, asked }: PathsAsked): readonly Path[] {
  const found = new Map([de, en].flatMap(({ file, text = "" }) => {
    const there = asked.filter((problem) => problem.file === file);
    const paths = pathsAt(text, there);
    return there.map((problem, index) => [problem, problem.path ?? paths[index] ?? []] as const);
  }));
  return asked.map((problem) => found.get(problem) ?? []);
}

function treeIn(text: string, file: string, problems: Problem[]): Tree | undefined {
  const findings = findingsOf(file, problems);
  const source = readSource(text, LIMITS.yamlBytes, findings);
  return source === undefined ? undefined : (parseYaml(source, findings)?.value as Tree | undefined);
}

/** All edits in their order, or none of them. Runs in the child. */
export function editDraftTexts({ edits, seed, ...texts }: EditAsked): DraftEdited {
  const read = readDraftTexts(texts);
  if (!("trees" in read)) return { refused: "unreadable" };
  const newId = freshIds(seed, [...takenIds(read.trees.structure), ...takenIds(read.trees.english ?? {})]);
  let de: Written = { text: texts.de.text, tree: read.trees.structure };
  let en: Written | undefined = texts.en.text === undefined || read.trees.english === undefined ? undefined : { text: texts.en.text, tree: read.trees.english };
  let made: Path | undefined;
  const lost: LostTarget[] = [];
  for (const edit of edits) {
    const decided = decideEdit(treesOf(de, en), edit, newId);
    if (typeof decided === "string") return { refused: decided };
    const before = de;
    for (const change of decided.changes) {
      const written = change.file === "structure" ? changeYaml(de.text, de.tree, change) : changeEnglish(en, de, change);
      if (!written) return { refused: "text-forbidden" };
      if (change.file === "structure") de = written;
      else en = written;
    }
    if (decided.changes.some(concernsTargets)) de = { ...de, text: withTrueComments(before, de) };
    made = decided.made ?? made;
    lost.push(...(decided.lost ?? []));
  }
  return { de: de.text, ...(en === undefined ? {} : { en: en.text }), ...(made === undefined ? {} : { made }), lost };
}

function treesOf(de: Written, en: Written | undefined): DraftTrees {
  return { structure: de.tree, ...(en === undefined ? {} : { english: en.tree }) };
}

/** Only titles, targets and whole entries can make the comment behind a target untrue; looking costs two readings of the file. */
function concernsTargets({ file, path, ...change }: Change): boolean {
  if (file !== "structure") return false;
  return change.kind !== "put" || typeof change.value === "object" || path.at(-1) === "title" || path.at(-1) === "to";
}

/** The first English text begins the file. */
function changeEnglish(en: Written | undefined, de: Written, change: Change): Written | undefined {
  if (en) return changeYaml(en.text, en.tree, change);
  const scenario = textAt(de.tree, ["id"]) ?? "";
  const tree: Tree = { format: "scenario-texts/1", scenario, language: "en", texts: {} };
  return changeYaml(`format: scenario-texts/1\nscenario: ${scenario === "" ? '""' : scenario}\nlanguage: en\ntexts: {}\n`, tree, change);
}
