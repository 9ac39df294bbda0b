import { askedFor, placeOfStep, placeOfWording, type Place } from "./conditions";
import { finding, type Finding } from "./finding";
import { stepsOf, type Effects, type Evidence, type Scenario } from "./model";

/** What is declared and never used, or used and never declared: flags, named conditions, dimensions. */
export function checkUse(scenario: Scenario): readonly Finding[] {
  return [...flags(scenario), ...conditions(scenario), ...dimensions(scenario)];
}

type Deed = { readonly effects: Effects; readonly evidence: readonly Evidence[]; readonly place: Place };

function deedsOf(scenario: Scenario): readonly Deed[] {
  return scenario.scenes.flatMap((scene) => [
    ...stepsOf(scene).map(({ id, effects, evidence }) => ({ effects, evidence, place: placeOfStep(scene, id) })),
    ...(scene.kind === "writing" ? scene.sentences.flatMap((sentence) => sentence.wordings.map(({ id, effects, evidence }) => ({ effects, evidence, place: placeOfWording(scene, sentence.id, id) }))) : []),
  ]);
}

/** Subjects of a hub ask and set their own flag. */
function flags(scenario: Scenario): readonly Finding[] {
  const read = askedFor(scenario).flags;
  const set = new Set(deedsOf(scenario).flatMap(({ effects }) => effects.set));
  return scenario.flags.filter(({ subjectOf }) => subjectOf === undefined).flatMap(({ id }) => {
    const place = ["flags", id];
    if (!set.has(id)) return [finding("flag-never-set", place, `Keine Antwort setzt den Merker „${id}“. Setzen Sie ihn mit set oder löschen Sie ihn.`)];
    return read.has(id) ? [] : [finding("flag-never-read", place, `Keine Bedingung fragt nach dem Merker „${id}“. Fragen Sie nach ihm oder löschen Sie ihn.`)];
  });
}

function conditions(scenario: Scenario): readonly Finding[] {
  const used = askedFor(scenario).conditions;
  return Object.keys(scenario.conditions).filter((id) => !used.has(id)).map((id) =>
    finding("condition-unused", ["conditions", id], `Nach der Bedingung „${id}“ fragt nichts. Verwenden Sie sie oder löschen Sie sie.`),
  );
}

function dimensions(scenario: Scenario): readonly Finding[] {
  const deeds = deedsOf(scenario);
  const exercised = new Set(deeds.flatMap(({ evidence }) => evidence.map(({ dimension }) => dimension)));
  const declared = new Set(scenario.dimensions);
  return [
    ...scenario.dimensions.flatMap((dimension, index) =>
      exercised.has(dimension) ? [] : [finding("dimension-unused", ["dimensions", index], `Keine Antwort gibt einen Beleg für „${dimension}“. Schreiben Sie einen oder nehmen Sie die Dimension heraus.`)],
    ),
    ...deeds.flatMap(({ evidence, place }) =>
      evidence.filter(({ dimension }) => !declared.has(dimension)).map(({ dimension }) => finding("dimension-undeclared", [...place, "evidence", dimension], `„${dimension}“ steht nicht unter dimensions. Ergänzen Sie die Dimension oder streichen Sie den Beleg.`)),
    ),
  ];
}
