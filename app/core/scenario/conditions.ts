import { stepsOf, type Condition, type Scenario, type Scene } from "./model";

/** Where something stands in the German file. */
export type Place = readonly (string | number)[];

/** Where a move, a subject or a result stands. */
export function placeOfStep(scene: Scene, id: string): Place {
  if (scene.kind === "interpretation" || scene.kind === "writing") return ["scenes", scene.id, "results", id];
  const subject = scene.kind === "hub" && scene.moves.some((move) => move.id === id && move.subject !== undefined);
  return ["scenes", scene.id, subject ? "subjects" : "moves", id];
}

export function placeOfWording(scene: Scene, sentence: string, id: string): Place {
  return ["scenes", scene.id, "sentences", sentence, "wordings", id];
}

/** Every condition that decides something, with the place of its owner. Named ones count only through these. */
export function conditionsInUse(scenario: Scenario): readonly { readonly when: Condition; readonly place: Place }[] {
  const owners: readonly { readonly when?: Condition; readonly place: Place }[] = [
    ...scenario.scenes.flatMap((scene) => [
      ...stepsOf(scene).map(({ id, when }) => ({ ...(when ? { when } : {}), place: placeOfStep(scene, id) })),
      ...scene.variants.map(({ id, when }) => ({ when, place: ["scenes", scene.id, "variants", id] })),
      ...(scene.kind === "writing" ? scene.sentences.flatMap((sentence) => sentence.wordings.map(({ id, when }) => ({ ...(when ? { when } : {}), place: placeOfWording(scene, sentence.id, id) }))) : []),
    ]),
    ...scenario.endings.flatMap((ending) => [
      { ...(ending.when ? { when: ending.when } : {}), place: ["endings", ending.id] },
      ...ending.variants.map(({ id, when }) => ({ when, place: ["endings", ending.id, "variants", id] })),
    ]),
  ];
  return owners.flatMap(({ when, place }) => (when ? [{ when, place }] : []));
}

/** What conditions in use ask for, through named ones too. */
export type AskedFor = { readonly flags: ReadonlySet<string>; readonly conditions: ReadonlySet<string> };

export function askedFor(scenario: Scenario): AskedFor {
  const flags = new Set<string>();
  const conditions = new Set<string>();
  const follow = (condition: Condition | undefined): void => {
    if (!condition) return;
    if ("all" in condition) condition.all.forEach(follow);
    else if ("any" in condition) condition.any.forEach(follow);
    else if ("flag" in condition) flags.add(condition.flag);
    else if ("condition" in condition && !conditions.has(condition.condition)) {
      conditions.add(condition.condition);
      follow(scenario.conditions[condition.condition]);
    }
  };
  for (const { when } of conditionsInUse(scenario)) follow(when);
  return { flags, conditions };
}
