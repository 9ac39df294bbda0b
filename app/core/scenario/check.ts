import { inLanguage } from "../words";
import { checkReferences } from "./check-references";
import { error, type Finding } from "./finding";
import type { Scenario } from "./model";
import { describeWalk, walk, type Walk } from "./walk";

export type { Finding } from "./finding";

/** Highest number of states that are walked; above it the check says what it did not prove. */
export const STATE_LIMIT = 500_000;

/** Everything wrong with a scenario. References first: what points nowhere cannot be walked. */
export function checkScenario(scenario: Scenario): readonly Finding[] {
  const references = checkReferences(scenario);
  if (references.some((finding) => finding.severity === "error")) return references;
  return [...references, ...checkWalk(scenario, walk(scenario, STATE_LIMIT))];
}

function checkWalk(scenario: Scenario, walked: Walk): readonly Finding[] {
  if (!walked.complete) {
    return [{ code: "states-too-many", severity: "warning", place: ["scenes"], message: describeWalk(walked) }];
  }
  return [...unreachable(scenario, walked), ...deadEnds(scenario, walked)];
}

function unreachable(scenario: Scenario, walked: Walk): readonly Finding[] {
  const scenes = scenario.scenes
    .filter((scene) => !walked.reached.has(scene.id))
    .map((scene) => error("scene-unreachable", ["scenes", scene.id], `Kein Weg führt zum Moment „${title(scene)}“. Setzen Sie ihn als Ziel einer Antwort oder löschen Sie ihn.`));
  const endings = scenario.endings
    .filter((ending) => !walked.reached.has(ending.id))
    .map((ending) => error("ending-unreachable", ["endings", ending.id], `Kein Weg führt zum Ende „${title(ending)}“. Prüfen Sie seine Bedingung und die der Enden darüber.`));
  return [...scenes, ...endings];
}

function deadEnds(scenario: Scenario, walked: Walk): readonly Finding[] {
  const stuck = [...walked.stuck].map((id) =>
    error("dead-end", ["scenes", id], `Im Moment „${titleOf(scenario, id)}“ gibt es einen Stand, in dem keine Antwort möglich ist. Nehmen Sie einer Antwort die Bedingung.`),
  );
  const loops = [...walked.hopeless]
    .filter((id) => !walked.stuck.has(id))
    .map((id) => error("loop-without-exit", ["scenes", id], `Vom Moment „${titleOf(scenario, id)}“ aus gibt es einen Stand, von dem kein Ende mehr erreicht wird. Führen Sie einen Weg hinaus.`));
  return [...stuck, ...loops];
}

function titleOf(scenario: Scenario, id: string): string {
  const scene = scenario.scenes.find((candidate) => candidate.id === id);
  return scene ? title(scene) : id;
}

function title(part: { readonly title: Parameters<typeof inLanguage>[0] }): string {
  return inLanguage(part.title, "de").text;
}
