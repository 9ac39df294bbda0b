import type { JourneyRun } from "../scenario/journey-runs";
import type { DraftTrees } from "./change";
import { isPlayed, type Played } from "./played";
import { answersIn } from "./script";
import { keysAt } from "./tree";

/** Who has been through a moment or an answer: a person in the preview, a recorded journey, both or nobody. */
export type Covered = { readonly person: boolean; readonly journey: boolean };
export type SceneCovered = Covered & { readonly answers: Readonly<Record<string, Covered>> };

/** `counts` are of moments; `moves` of their answers. */
export type Coverage = { readonly scenes: Readonly<Record<string, SceneCovered>>; readonly counts: Counts; readonly moves: Counts };
export type Counts = { readonly all: number; readonly person: number; readonly journey: number; readonly nobody: number };

/** What was played of a draft as it stands. A moment counts as played when one of its answers was; others may still be missing. */
export function coverageOf(trees: DraftTrees, played: Played, runs: readonly JourneyRun[]): Coverage {
  const passed = new Set(runs.flatMap(({ path }) => path.map(({ scene, taken }) => `${scene}/${taken}`)));
  const scenes = keysAt(trees.structure, ["scenes"]).map((scene): readonly [string, SceneCovered] => {
    const answers = answersIn(trees.structure, scene).map(({ id }): readonly [string, Covered] => [id, { person: isPlayed(played, trees, scene, id), journey: passed.has(`${scene}/${id}`) }]);
    const any = (who: keyof Covered) => answers.some(([, covered]) => covered[who]);
    return [scene, { person: any("person"), journey: any("journey"), answers: Object.fromEntries(answers) }];
  });
  return { scenes: Object.fromEntries(scenes), counts: countsOf(scenes.map(([, covered]) => covered)), moves: countsOf(scenes.flatMap(([, { answers }]) => Object.values(answers))) };
}

/** True if somebody should still look: nobody has been there, or one of its answers was never taken. */
export function isUnplayed({ answers, ...scene }: SceneCovered): boolean {
  return isNobodys(scene) || Object.values(answers).some(isNobodys);
}

export function isNobodys({ person, journey }: Covered): boolean {
  return !person && !journey;
}

function countsOf(all: readonly Covered[]): Counts {
  return { all: all.length, person: all.filter(({ person }) => person).length, journey: all.filter(({ journey }) => journey).length, nobody: all.filter(isNobodys).length };
}
