import { placeOfStep, placeOfWording, type Place } from "./conditions";
import { finding, type Finding } from "./finding";
import { isSpoken, stepsOf, type Condition, type Effects, type Ending, type Scenario, type Scene, type SpokenScene } from "./model";

/** Start, targets and every id that is named somewhere. */
export function checkReferences(scenario: Scenario): readonly Finding[] {
  const known = namesOf(scenario);
  return [
    ...startAndEnds(scenario, known),
    ...scenario.scenes.flatMap((scene) => checkScene(scene, known)),
    ...scenario.endings.flatMap((ending) => [
      ...checkCondition(ending.when, ["endings", ending.id, "when"], known),
      ...ending.variants.flatMap((variant) => checkCondition(variant.when, ["endings", ending.id, "variants", variant.id, "when"], known)),
      ...experienceOf(ending).flatMap(({ id, place }) => castKnown(id, ["endings", ending.id, ...place, "experience", id], known)),
    ]),
    ...Object.keys(scenario.debrief.innerView).flatMap((id) => castKnown(id, ["debrief", "innerView", id], known)),
    ...Object.entries(scenario.conditions).flatMap(([id, condition]) => checkCondition(condition, ["conditions", id], known)),
    ...circles(scenario),
    ...meters(scenario, known),
    ...contentNote(scenario),
  ];
}

type Names = {
  readonly scenes: ReadonlySet<string>;
  readonly meters: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly cast: ReadonlySet<string>;
  readonly norms: ReadonlySet<string>;
};

function namesOf(scenario: Scenario): Names {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  return {
    scenes: ids(scenario.scenes),
    meters: ids(scenario.meters),
    flags: ids(scenario.flags),
    conditions: new Set(Object.keys(scenario.conditions)),
    cast: ids(scenario.cast),
    norms: ids(scenario.legal.norms),
  };
}

function startAndEnds(scenario: Scenario, known: Names): readonly Finding[] {
  const findings: Finding[] = [];
  if (!known.scenes.has(scenario.start)) findings.push(finding("start-missing", ["start"], `Den Anfang „${scenario.start}“ gibt es nicht. Nennen Sie die Id eines Moments.`));
  const last = scenario.endings.at(-1);
  if (!last) findings.push(finding("endings-missing", ["endings"], "Die Szene hat kein Ende. Schreiben Sie mindestens eines."));
  else if (last.when) findings.push(finding("last-ending-conditional", ["endings", last.id, "when"], "Das letzte Ende gilt immer. Nehmen Sie ihm die Bedingung."));
  return findings;
}

function checkScene(scene: Scene, known: Names): readonly Finding[] {
  const place = ["scenes", scene.id];
  const wordings = scene.kind === "writing" ? scene.sentences.flatMap(({ id, wordings: all }) => all.map((wording) => ({ wording, place: placeOfWording(scene, id, wording.id) }))) : [];
  return [
    ...castKnown(scene.speaker, [...place, "speaker"], known),
    ...Object.keys(scene.company).flatMap((id) => castKnown(id, [...place, "company", id], known)),
    ...scene.voices.flatMap(({ id, by }) => castKnown(by, [...place, "voices", id, "by"], known)),
    ...(scene.turningPoint ? castKnown(scene.turningPoint.by, [...place, "turningPoint", "by"], known) : []),
    ...scene.variants.flatMap((variant) => checkCondition(variant.when, [...place, "variants", variant.id, "when"], known)),
    ...stepsOf(scene).flatMap((step) => checkTarget(step.to, [...placeOfStep(scene, step.id), "to"], known)),
    ...stepsOf(scene).flatMap((step) => checkDeed(step, placeOfStep(scene, step.id), known)),
    ...wordings.flatMap((entry) => checkDeed(entry.wording, entry.place, known)),
    ...(isSpoken(scene) ? echoes(scene, known) : lastResult(scene.results.at(-1), place)),
  ];
}

type Checked = { readonly when?: Condition; readonly effects: Effects; readonly norms: readonly string[] };

function checkDeed({ when, effects, norms }: Checked, place: Place, known: Names): readonly Finding[] {
  return [
    ...checkCondition(when, [...place, "when"], known),
    ...checkEffects(effects, [...place, "effects"], known),
    ...norms.filter((id) => !known.norms.has(id)).map((id) => finding("norm-missing", [...place, "norms"], `Die Vorschrift „${id}“ steht nicht unter legal.norms.`)),
  ];
}

function experienceOf(ending: Ending): readonly { readonly id: string; readonly place: Place }[] {
  const own = Object.keys(ending.experience).map((id) => ({ id, place: [] }));
  const varied = ending.variants.flatMap((variant) => Object.keys(variant.experience ?? {}).map((id) => ({ id, place: ["variants", variant.id] })));
  return [...own, ...varied];
}

function lastResult(last: { readonly id: string; readonly when?: Condition } | undefined, place: Place): readonly Finding[] {
  if (!last) return [finding("results-missing", [...place, "results"], "Die Deutung hat kein Ergebnis. Schreiben Sie mindestens eines.")];
  if (!last.when) return [];
  return [finding("last-result-conditional", [...place, "results", last.id, "when"], "Das letzte Ergebnis gilt immer. Nehmen Sie ihm die Bedingung.")];
}

function echoes(scene: SpokenScene, known: Names): readonly Finding[] {
  return scene.moves.flatMap((move) =>
    (move.echo?.at ?? [])
      .filter((id) => !known.scenes.has(id))
      .map((id) => finding("target-missing", [...placeOfStep(scene, move.id), "echo", "at"], `Den Moment „${id}“, in dem sich jemand erinnert, gibt es nicht.`)),
  );
}

function checkTarget(to: string, place: Place, known: Names): readonly Finding[] {
  if (to === "end" || known.scenes.has(to)) return [];
  return [finding("target-missing", place, `Das Ziel „${to}“ gibt es nicht. Nennen Sie die Id eines Moments oder „end“.`)];
}

function castKnown(id: string, place: Place, known: Names): readonly Finding[] {
  return known.cast.has(id) ? [] : [finding("cast-missing", place, `Die Person „${id}“ steht nicht in der Besetzung.`)];
}

function checkEffects(effects: Effects, place: Place, known: Names): readonly Finding[] {
  return [
    ...Object.keys(effects.meters)
      .filter((id) => !known.meters.has(id))
      .map((id) => finding("meter-missing", [...place, id], `Die Anzeige „${id}“ gibt es nicht.`)),
    ...[...effects.set, ...effects.clear]
      .filter((id) => !known.flags.has(id))
      .map((id) => finding("flag-missing", place, `Den Merker „${id}“ gibt es nicht.`)),
  ];
}

function checkCondition(condition: Condition | undefined, place: Place, known: Names): readonly Finding[] {
  if (!condition || "readings" in condition || "wordings" in condition) return [];
  if ("all" in condition) return condition.all.flatMap((part, index) => checkCondition(part, [...place, "all", index], known));
  if ("any" in condition) return condition.any.flatMap((part, index) => checkCondition(part, [...place, "any", index], known));
  if ("flag" in condition) return known.flags.has(condition.flag) ? [] : [finding("flag-missing", place, `Den Merker „${condition.flag}“ gibt es nicht.`)];
  if ("meter" in condition) return known.meters.has(condition.meter) ? [] : [finding("meter-missing", place, `Die Anzeige „${condition.meter}“ gibt es nicht.`)];
  return known.conditions.has(condition.condition) ? [] : [finding("condition-missing", place, `Die Bedingung „${condition.condition}“ gibt es nicht.`)];
}

/** Named conditions that lead back to themselves would never be decided. */
function circles(scenario: Scenario): readonly Finding[] {
  const leadsTo = (condition: Condition | undefined, goal: string, passed: readonly string[]): boolean => {
    if (!condition) return false;
    if ("all" in condition) return condition.all.some((part) => leadsTo(part, goal, passed));
    if ("any" in condition) return condition.any.some((part) => leadsTo(part, goal, passed));
    if (!("condition" in condition)) return false;
    const next = condition.condition;
    return next === goal || (!passed.includes(next) && leadsTo(scenario.conditions[next], goal, [...passed, next]));
  };
  return Object.entries(scenario.conditions)
    .filter(([id, condition]) => leadsTo(condition, id, []))
    .map(([id]) => finding("condition-circle", ["conditions", id], `Die Bedingung „${id}“ führt auf sich selbst zurück.`));
}

function meters(scenario: Scenario, known: Names): readonly Finding[] {
  return scenario.meters.flatMap((meter) => [
    ...(meter.of === "everyone" ? [] : castKnown(meter.of, ["meters", meter.id, "of"], known)),
    ...(meter.start >= 0 && meter.start < meter.words.length ? [] : [finding("meter-start", ["meters", meter.id, "start"], "Der Anfangswert liegt außerhalb der Wörter.")]),
  ]);
}

function contentNote(scenario: Scenario): readonly Finding[] {
  return Object.entries(scenario.contentNote?.bypass ?? {}).flatMap(([id, move]) => {
    const place = ["contentNote", "bypass", id];
    if (!wayRound(scenario, id, move)) return [finding("bypass-missing", place, "Der Umweg nennt einen Moment oder eine Antwort, die es nicht gibt oder die eine Bedingung hat.")];
    return bypassEnds(scenario, id) ? [] : [finding("bypass-circle", place, "Der Umweg führt im Kreis oder vom Anfang gleich ans Ende. Nennen Sie eine Antwort, mit der die Szene weitergeht.")];
  });
}

function wayRound(scenario: Scenario, id: string, move: string | undefined) {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  return scene && isSpoken(scene) ? scene.moves.find((candidate) => candidate.id === move && candidate.when === undefined) : undefined;
}

/** True if leaving out this moment arrives at one that is played, or at an ending after an answer of one's own. */
function bypassEnds(scenario: Scenario, from: string): boolean {
  const bypass = scenario.contentNote?.bypass ?? {};
  const passed = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && bypass[at] !== undefined) {
    if (passed.has(at)) return false;
    passed.add(at);
    at = wayRound(scenario, at, bypass[at])?.to;
  }
  return !(at === "end" && passed.has(scenario.start));
}
