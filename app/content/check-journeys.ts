import { cardsOf, playedBy } from "../core/scenario/cards";
import { finding, type Finding } from "../core/scenario/finding";
import type { Journey, Scenario } from "../core/scenario/model";
import { beginPlay, takeStep, type Position } from "../core/scenario/play";
import { isRefusal } from "../core/refusal";

/**
 * Plays every recorded journey again and compares where it ends, as written and with every person card: whoever
 * plays the part, the same answers lead to the same ending. Only for scenarios without errors.
 */
export function checkJourneys(scenario: Scenario): readonly Finding[] {
  const written = scenario.journeys.flatMap((journey) => checkJourney(scenario, journey));
  const exchanged = cardsOf(scenario).flatMap(({ member, card }) => {
    const played = playedBy(scenario, { [member.id]: card.id });
    return scenario.journeys.flatMap((journey) => checkJourney(played, journey)).map((found) => ({ ...found, message: `Mit der Personenkarte „${card.id}“: ${found.message}` }));
  });
  return written.length > 0 ? written : exchanged;
}

function checkJourney(scenario: Scenario, journey: Journey): readonly Finding[] {
  const place = ["journeys", journey.id];
  let position: Position = beginPlay(scenario);
  for (const [index, step] of journey.steps.entries()) {
    const next = takeStep(scenario, position, step);
    if (isRefusal(next)) {
      return [finding("journey-refused", [...place, "steps", index], `Schritt ${index + 1} („${step.join(" + ")}“) ist im Moment „${position.at}“ nicht möglich. Berichtigen Sie den Weg.`)];
    }
    position = next;
  }
  if (!position.over) return [finding("journey-unfinished", [...place, "steps"], `Der Weg endet im Moment „${position.at}“ und nicht an einem Ende. Ergänzen Sie die fehlenden Schritte.`)];
  if (position.at !== journey.ending) {
    return [finding("journey-ending", [...place, "ending"], `Der Weg führt zum Ende „${position.at}“, erwartet ist „${journey.ending}“.`)];
  }
  return checkMeters(journey, position);
}

function checkMeters(journey: Journey, position: Position): readonly Finding[] {
  return Object.entries(journey.meters).flatMap(([meter, { atLeast, atMost }]) => {
    const value = position.meters[meter];
    if (value === undefined) return [finding("meter-missing", ["journeys", journey.id, "meters", meter], `Die Anzeige „${meter}“ gibt es nicht.`)];
    if (value >= (atLeast ?? 0) && value <= (atMost ?? value)) return [];
    return [finding("journey-meters", ["journeys", journey.id, "meters", meter], `Am Ende steht „${meter}“ auf ${value}. Erwartet: ${atLeast ?? 0} bis ${atMost ?? "höchstens alles"}.`)];
  });
}
