import type { DraftTrees } from "../core/workshop/change";
import { closeGaps, type Gap } from "../core/workshop/playable";
import { treeAt, type Path } from "../core/workshop/tree";
import type { DraftTexts } from "./edit-draft";
import { readDraftTexts } from "./edit-draft";
import { insteadInScenario, insteadInTexts } from "./instead";
import { mend } from "./mend";
import type { DraftPlayable } from "./port";
import { findingsOf, START } from "./problem";
import { readScenario } from "./scenario-read";
import { scenarioFile } from "./scenario-schema";
import { translator, type English } from "./scenario-words";
import { textsFile } from "./texts-schema";

/** Parts of the file that a player sees. What else is missing hinders nobody from playing. */
const PLAYED: ReadonlySet<string | number> = new Set(["start", "scenes", "endings", "cast", "meters", "phrases", "conditions"]);
/** More gaps than this nobody reads. */
const MOST_GAPS = 200;

/** A draft as it can be played today, however unfinished: what is missing is filled, and told. Runs in the child. */
export function playableDraft(texts: DraftTexts): DraftPlayable {
  const read = readDraftTexts(texts);
  if (!("trees" in read)) return { problems: read.problems };
  const { trees } = read;
  const file = mend(scenarioFile, trees.structure, insteadInScenario);
  const found = file && closeGaps(readScenario(file.value, translator(englishIn(trees), findingsOf(""))));
  if (!file || !found) return { trees, gaps: [{ what: "left-out", path: ["scenes"] }] };
  const filled = file.filled.filter(isPlayed);
  const gaps: readonly Gap[] = [
    ...found.gaps.filter(({ path }) => treeAt(trees.structure, path) !== undefined || path.length === 1),
    ...filled.filter((path) => !isTarget(path)).map((path): Gap => ({ what: "text", path })),
    ...file.removed.filter(isPlayed).filter((path) => !filled.some((one) => one.join("/") === path.join("/"))).map((path): Gap => ({ what: "left-out", path })),
  ];
  return { trees, scenario: found.scenario, gaps: gaps.slice(0, MOST_GAPS) };
}

function englishIn({ english }: DraftTrees): English | undefined {
  const file = english === undefined ? undefined : mend(textsFile, english, insteadInTexts);
  return file && { file: file.value, located: { value: english, at: () => START, valueAt: () => START } };
}

function isPlayed(path: Path): boolean {
  return PLAYED.has(path[0] ?? "");
}

/** An answer without a target and a start that is not there are told as such. */
function isTarget(path: Path): boolean {
  return path.at(-1) === "to" || (path.length === 1 && path[0] === "start");
}
