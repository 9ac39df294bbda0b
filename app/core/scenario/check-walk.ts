import { inLanguage, type Words } from "../words";
import { finding, type Finding } from "./finding";
import type { Scenario } from "./model";
import { prove } from "./proofs";
import { describeWalk, type Walk } from "./walk";

/** What a walk through all states found. An incomplete one only says what it did not prove. */
export function checkWalk(scenario: Scenario, walked: Walk): readonly Finding[] {
  if (!walked.complete) return [finding("states-too-many", ["scenes"], describeWalk(walked))];
  const found = [...unreachable(scenario, walked), ...deadEnds(scenario, walked), ...neverUsed(walked), ...tooFew(scenario, walked)];
  return [...found, ...goodEndings(scenario, walked)];
}

function unreachable(scenario: Scenario, walked: Walk): readonly Finding[] {
  const scenes = scenario.scenes
    .filter((scene) => !walked.reached.has(scene.id))
    .map((scene) => finding("scene-unreachable", ["scenes", scene.id], `Kein Weg führt zum Moment „${title(scene)}“. Setzen Sie ihn als Ziel einer Antwort oder löschen Sie ihn.`));
  const endings = scenario.endings
    .filter((ending) => !walked.reached.has(ending.id))
    .map((ending) => finding("ending-unreachable", ["endings", ending.id], `Kein Weg führt zum Ende „${title(ending)}“. Prüfen Sie seine Bedingung und die der Enden darüber.`));
  return [...scenes, ...endings];
}

function deadEnds(scenario: Scenario, walked: Walk): readonly Finding[] {
  const stuck = [...walked.stuck].map((id) =>
    finding("dead-end", ["scenes", id], `Im Moment „${titleOf(scenario, id)}“ gibt es einen Stand, in dem keine Antwort möglich ist. Nehmen Sie einer Antwort die Bedingung.`),
  );
  const loops = [...walked.hopeless]
    .filter((id) => !walked.stuck.has(id))
    .map((id) => finding("loop-without-exit", ["scenes", id], `Vom Moment „${titleOf(scenario, id)}“ aus gibt es einen Stand, von dem kein Ende mehr erreicht wird. Führen Sie einen Weg hinaus.`));
  return [...stuck, ...loops];
}

function neverUsed({ never, unmoved }: Walk): readonly Finding[] {
  const conditions = never.map((place) =>
    finding("condition-never-true", place[0] === "conditions" ? place : [...place, "when"], "Diese Bedingung gilt hier in keinem Stand, der erreicht wird, oder es gilt immer schon eine darüber. Berichtigen Sie sie oder löschen Sie, was daran hängt."),
  );
  const effects = unmoved.map((place) =>
    finding("effect-never-moves", place, "Die Wirkung ändert nichts: In jedem Stand, in dem es so weit kommt, steht die Anzeige schon am Rand. Ändern Sie die Wirkung oder lassen Sie sie weg."),
  );
  return [...conditions, ...effects];
}

function tooFew(scenario: Scenario, { undecided, stuck }: Walk): readonly Finding[] {
  return [...undecided].filter((id) => !stuck.has(id)).map((id) =>
    finding("moves-too-few", ["scenes", id], `Im Moment „${titleOf(scenario, id)}“ gibt es einen Stand mit weniger als zwei Antworten, die „strong“ oder „workable“ sind. Schreiben Sie eine zweite oder nehmen Sie einer die Bedingung.`),
  );
}

/** Asked only where endings can be reached at all: everything else would be said twice. */
function goodEndings(scenario: Scenario, walked: Walk): readonly Finding[] {
  if (!scenario.endings.some(({ kind }) => kind === "gelungen")) {
    return [finding("good-ending-missing", ["endings"], "Kein Ende ist „gelungen“. Schreiben Sie eines, zu dem zwei Wege führen.")];
  }
  if (walked.hopeless.size > 0 || !scenario.endings.some(({ id, kind }) => kind === "gelungen" && walked.reached.has(id))) return [];
  const { bottlenecks, twoWays, beyondRepair } = prove(scenario, walked);
  const repairs = beyondRepair.map((place) =>
    finding("mistake-beyond-repair", place, "Nach dieser Antwort als erstem Fehler ist kein gutes Ende mehr zu erreichen. Führen Sie einen Weg zurück."),
  );
  if (!twoWays) return [...repairs, finding("one-way-only", ["endings"], "Ohne teure Antwort führt höchstens ein Weg zu einem guten Ende. Lassen Sie an einem Moment zwei Antworten dorthin führen.")];
  return [...repairs, ...bottlenecks.map((place) => finding("one-answer-needed", place, "Jeder gute Weg braucht genau diese Antwort. Prüfen Sie, ob auch eine andere zum guten Ende führen darf."))];
}

function titleOf(scenario: Scenario, id: string): string {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  return scene ? title(scene) : id;
}

function title(part: { readonly title: Words }): string {
  return inLanguage(part.title, "de").text;
}
