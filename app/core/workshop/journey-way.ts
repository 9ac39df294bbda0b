import { answerText, answersIn, sceneOptions } from "./script";
import { entriesAt, keysAt, namesAt, textAt, treeAt, type Tree } from "./tree";

/** A step of a journey in words. `fits`: the step before it leads to its scene. */
export type StepShown = { readonly scene?: Named; readonly words: readonly string[]; readonly fits: boolean };
/** What can be chosen in a scene: one of some answers, any of some readings, one wording a sentence. */
export type StepChoice = { readonly scene: Named } & (
  | { readonly kind: "one" | "many"; readonly options: readonly Named[] }
  | { readonly kind: "letter"; readonly sentences: readonly { readonly label: string; readonly options: readonly Named[] }[] }
);
export type Named = { readonly value: string; readonly label: string };
/** `at`: before which step a new one would stand; `ends`: the way is over there. */
export type JourneyWay = { readonly steps: readonly StepShown[]; readonly at: number; readonly ends: boolean; readonly choices: readonly StepChoice[]; readonly scenes: readonly Named[] };

/** A journey with what could come next. `asked`: a scene that somebody wants to choose in, and the place among the steps. */
export function journeyWay(structure: Tree, journey: string, asked: { readonly at?: number; readonly scene?: string } = {}): JourneyWay {
  const scenes = sceneOptions(structure);
  const titles = new Map(scenes.map((scene) => [scene.value, scene]));
  const homes = homesOf(structure);
  const steps = stepsOf(structure, journey);
  const leads = [[textAt(structure, ["start"]) ?? ""], ...steps.map((step) => targetsAfter(structure, step, homes))];
  const at = asked.at !== undefined && Number.isInteger(asked.at) && asked.at >= 0 && asked.at <= steps.length ? asked.at : steps.length;
  const next = asked.scene !== undefined && titles.has(asked.scene) ? [asked.scene] : (leads[at] ?? []);
  return {
    at, scenes, ends: next.length > 0 && next.every((scene) => scene === "end"),
    steps: steps.map((step, index) => {
      const home = homes.get(bare(step[0] ?? ""))?.scene;
      const scene = home === undefined ? undefined : titles.get(home);
      return { ...(scene ? { scene } : {}), words: step.map((id) => homes.get(bare(id))?.words ?? id), fits: home !== undefined && (leads[index] ?? []).includes(home) };
    }),
    choices: next.flatMap((id) => (titles.has(id) ? [choiceIn(structure, titles.get(id) ?? { value: id, label: id })] : [])),
  };
}

function stepsOf(structure: Tree, journey: string): readonly (readonly string[])[] {
  const path = ["journeys", journey, "steps"];
  const steps = treeAt(structure, path);
  return Array.isArray(steps) ? (steps as readonly Tree[]).map((step, index) => (typeof step === "string" ? [step] : namesAt(structure, [...path, index]))) : [];
}

/** Of a `sentence:wording` pair the wording. */
function bare(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}

type Home = { readonly scene: string; readonly words: string; readonly to?: string };

function homesOf(structure: Tree): ReadonlyMap<string, Home> {
  return new Map(keysAt(structure, ["scenes"]).flatMap((scene) => [
    ...answersIn(structure, scene).filter(({ list }) => list !== "results").map(({ id, path }): [string, Home] => [id, { scene, words: answerText(structure, path), to: textAt(structure, [...path, "to"]) ?? "" }]),
    ...entriesAt(structure, ["scenes", scene, "readings"]).map(([id, reading]): [string, Home] => [id, { scene, words: textAt(reading, ["text"]) ?? id }]),
    ...entriesAt(structure, ["scenes", scene, "sentences"]).flatMap(([, sentence]) => entriesAt(sentence, ["wordings"])).map(([id, wording]): [string, Home] => [id, { scene, words: textAt(wording, ["text"]) ?? id }]),
  ]));
}

/** Ticks and wordings lead to where one of the results does. */
function targetsAfter(structure: Tree, step: readonly string[], homes: ReadonlyMap<string, Home>): readonly string[] {
  const home = homes.get(bare(step[0] ?? ""));
  if (!home) return [];
  if (home.to !== undefined) return [home.to];
  return [...new Set(entriesAt(structure, ["scenes", home.scene, "results"]).flatMap(([, result]) => textAt(result, ["to"]) ?? []))];
}

function choiceIn(structure: Tree, scene: Named): StepChoice {
  const path = ["scenes", scene.value];
  const texts = (tree: Tree | undefined, list: string) => entriesAt(tree, [list]).map(([value, entry]) => ({ value, label: textAt(entry, ["text"]) ?? value }));
  const here = treeAt(structure, path);
  const kind = textAt(structure, [...path, "kind"]);
  if (kind === "interpretation") return { scene, kind: "many", options: texts(here, "readings") };
  if (kind === "writing") {
    return { scene, kind: "letter", sentences: entriesAt(here, ["sentences"]).map(([id, sentence]) => ({ label: textAt(sentence, ["label"]) ?? id, options: texts(sentence, "wordings").map(({ value, label }) => ({ value: `${id}:${value}`, label })) })) };
  }
  return { scene, kind: "one", options: answersIn(structure, scene.value).filter(({ list }) => list !== "results").map(({ id, path: at }) => ({ value: id, label: answerText(structure, at) || id })) };
}
