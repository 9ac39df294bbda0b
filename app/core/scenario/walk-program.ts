import { askedFor, placeOfStep, placeOfWording, type Place } from "./conditions";
import { isSpoken, type Condition, type Effects, type Rating, type Scenario, type Scene } from "./model";
import { changesOf, type Changes, type Written } from "./walk-changes";
import { layoutOf, writeField, type Layout } from "./walk-layout";
import { openTests, type Test, type Tests } from "./walk-tests";

/** A move, a result or a wording, ready to be walked. */
export type Deed = Written & {
  readonly number: number;
  readonly place: Place;
  readonly rating: Rating;
  readonly when: Test;
  /** A condition is written there, even if it always holds. */
  readonly conditional: boolean;
  readonly subject: boolean;
  /** A subject that the scenario itself demands. */
  readonly demanded: boolean;
};

/** What replaces something while its condition holds: the first that does. */
export type Varied = { readonly place: Place; readonly when: Test };

export type SceneProgram = {
  readonly scene: Scene;
  readonly steps: readonly Deed[];
  readonly sentences: readonly (readonly Deed[])[];
  readonly variants: readonly Varied[];
};
export type EndingProgram = { readonly id: string; readonly when: Test; readonly variants: readonly Varied[] };

/** A scenario compiled once for the walk: conditions and changes as plain numbers. */
export type Program = {
  readonly layout: Layout;
  readonly tests: Tests;
  readonly scenes: readonly SceneProgram[];
  readonly endings: readonly EndingProgram[];
  /** By their numbers. */
  readonly deeds: readonly Deed[];
  readonly changes: Changes;
  /** Named conditions that something asks for, by their place among those that were true once. */
  readonly named: readonly { readonly id: string; readonly number: number; readonly when: Test }[];
  readonly start: Int32Array;
};

export function programOf(scenario: Scenario): Program {
  const asked = askedFor(scenario);
  const layout = layoutOf(scenario, asked.flags);
  const tests = openTests(scenario, layout);
  const targets = new Map(scenario.scenes.map(({ id }, index) => [id, index] as const));
  const deeds: Deed[] = [];
  const deed = (source: Source, place: Place): Deed => {
    const { rating, effects, subject } = source;
    const scene = source.to === undefined ? undefined : targets.get(source.to);
    const made = { number: deeds.length, place, rating, when: tests.of(source.when), conditional: source.when !== undefined, effects, scene, subject: subject !== undefined, demanded: subject?.optional === false };
    deeds.push(made);
    return made;
  };
  const varied = (variants: Scene["variants"] | Scenario["endings"][number]["variants"], place: Place): readonly Varied[] =>
    variants.map(({ id, when }) => ({ place: [...place, "variants", id], when: tests.of(when) }));
  const scenes = scenario.scenes.map((scene): SceneProgram => ({
    scene,
    steps: (isSpoken(scene) ? scene.moves : scene.results).map((step) => deed(step, placeOfStep(scene, step.id))),
    sentences: scene.kind === "writing" ? scene.sentences.map(({ id, wordings }) => wordings.map((wording) => deed(wording, placeOfWording(scene, id, wording.id)))) : [],
    variants: varied(scene.variants, ["scenes", scene.id]),
  }));
  const endings = scenario.endings.map(({ id, when, variants }) => ({ id, when: tests.of(when), variants: varied(variants, ["endings", id]) }));
  const names = Object.keys(scenario.conditions);
  const named = [...asked.conditions].map((id) => ({ id, number: names.indexOf(id), when: tests.of({ condition: id, is: true }) }));
  return { layout, tests: tests.close(), scenes, endings, deeds, changes: changesOf(layout, deeds), named, start: startOf(layout, targets.get(scenario.start) ?? 0) };
}

type Source = { readonly rating: Rating; readonly effects: Effects; readonly when?: Condition; readonly to?: string; readonly subject?: { readonly optional: boolean } };

function startOf(layout: Layout, scene: number): Int32Array {
  const state = new Int32Array(layout.words);
  writeField(state, 0, layout.scene, scene);
  for (const field of layout.meters.values()) writeField(state, 0, field, field.start);
  return state;
}
