import { askedFor, placeOfStep, placeOfWording, type Place } from "./conditions";
import { isSpoken, type Condition, type Effects, type Rating, type Scenario, type Scene } from "./model";
import { changeOf, testsOf, type Change, type Test, type Tests } from "./walk-rules";
import { layoutOf, writeField, type Layout } from "./walk-states";

/** A move, a result or a wording, ready to be walked. `target`: index of a moment, or -1 for an end. */
export type Deed = {
  readonly step: number;
  readonly place: Place;
  readonly rating: Rating;
  readonly when: Test | undefined;
  readonly change: Change;
  readonly target: number;
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
export type EndingProgram = { readonly id: string; readonly when: Test | undefined; readonly variants: readonly Varied[] };

/** A scenario compiled once for the walk: small closures over packed states. */
export type Program = {
  readonly layout: Layout;
  readonly tests: Tests;
  readonly scenes: readonly SceneProgram[];
  readonly endings: readonly EndingProgram[];
  /** Moves and results by the number of their step. */
  readonly steps: readonly Deed[];
  /** Named conditions that something asks for. */
  readonly named: readonly { readonly id: string; readonly when: Test }[];
  start(): Int32Array;
};

export function programOf(scenario: Scenario): Program {
  const asked = askedFor(scenario);
  const layout = layoutOf(scenario, asked.flags);
  const tests = testsOf(scenario, layout);
  const targets = new Map(scenario.scenes.map(({ id }, index) => [id, index] as const));
  const steps: Deed[] = [];
  const deed = (written: Written, place: Place): Deed => ({
    step: steps.length, place, rating: written.rating, when: tests.of(written.when), change: changeOf(layout, written.effects),
    target: written.to === undefined || written.to === "end" ? -1 : (targets.get(written.to) ?? -1), subject: written.subject !== undefined, demanded: written.subject?.optional === false,
  });
  const step = (written: Written, place: Place): Deed => {
    const made = deed(written, place);
    steps.push(made);
    return made;
  };
  const varied = (variants: Scene["variants"] | Scenario["endings"][number]["variants"], place: Place): readonly Varied[] =>
    variants.map(({ id, when }) => ({ place: [...place, "variants", id], when: tests.of(when) ?? (() => true) }));
  const scenes = scenario.scenes.map((scene): SceneProgram => ({
    scene,
    steps: (isSpoken(scene) ? scene.moves : scene.results).map((written) => step(written, placeOfStep(scene, written.id))),
    sentences: scene.kind === "writing" ? scene.sentences.map(({ id, wordings }) => wordings.map((wording) => deed(wording, placeOfWording(scene, id, wording.id)))) : [],
    variants: varied(scene.variants, ["scenes", scene.id]),
  }));
  const endings = scenario.endings.map(({ id, when, variants }) => ({ id, when: tests.of(when), variants: varied(variants, ["endings", id]) }));
  const named = [...asked.conditions].map((id) => ({ id, when: tests.of({ condition: id, is: true }) ?? (() => true) }));
  return { layout, tests, scenes, endings, steps, named, start: () => startOf(layout, targets.get(scenario.start) ?? 0) };
}

type Written = { readonly rating: Rating; readonly effects: Effects; readonly when?: Condition; readonly to?: string; readonly subject?: { readonly optional: boolean } };

function startOf(layout: Layout, scene: number): Int32Array {
  const state = new Int32Array(layout.words);
  writeField(state, layout.scene, scene);
  for (const field of layout.meters.values()) writeField(state, field, field.start);
  return state;
}
