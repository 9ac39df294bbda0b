import type { Finding } from "../core/scenario/check";
import type { Journey, Scenario } from "../core/scenario/model";
import { beginPlay, takeStep, type Position } from "../core/scenario/play";
import { isRefusal } from "../core/refusal";

/** Plays every recorded journey again and compares where it ends. Only for scenarios without errors. */
export function checkJourneys(scenario: Scenario): readonly Finding[] {
  return scenario.journeys.flatMap((journey) => checkJourney(scenario, journey));
}

function checkJourney(scenario: Scenario, journey: Journey): readonly Finding[] {
  const place = ["journeys", journey.id];
  let position: Position = beginPlay(scenario);
  for (const [index, step] of journey.steps.entries()) {
    const next = takeStep(scenario, position, step);
    if (isRefusal(next)) {
      return [error("journey-refused", [...place, "steps", index], `Schritt ${index + 1} („${step.join(" + ")}“) ist im Moment „${position.at}“ nicht möglich. Berichtigen Sie den Weg.`)];
    }
    position = next;
  }
  if (!position.over) return [error("journey-unfinished", [...place, "steps"], `Der Weg endet im Moment „${position.at}“ und nicht an einem Ende. Ergänzen Sie die fehlenden Schritte.`)];
  if (position.at !== journey.ending) {
    return [error("journey-ending", [...place, "ending"], `Der Weg führt zum Ende „${position.at}“, erwartet ist „${journey.ending}“.`)];
  }
  return checkMeters(journey, position);
}

function checkMeters(journey: Journey, position: Position): readonly Finding[] {
  return Object.entries(journey.meters).flatMap(([meter, { atLeast, atMost }]) => {
    const value = position.meters[meter];
    if (value === undefined) return [error("meter-missing", ["journeys", journey.id, "meters", meter], `Die Anzeige „${meter}“ gibt es nicht.`)];
    if (value >= (atLeast ?? 0) && value <= (atMost ?? value)) return [];
    return [error("journey-meters", ["journeys", journey.id, "meters", meter], `Am Ende steht „${meter}“ auf ${value}. Erwartet: ${atLeast ?? 0} bis ${atMost ?? "höchstens alles"}.`)];
  });
}

function error(code: string, place: Finding["place"], message: string): Finding {
  return { code, severity: "error", place, message };
}
