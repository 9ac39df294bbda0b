import { cardsOf } from "./cards";
import { finding, type Finding } from "./finding";
import type { Scenario } from "./model";

/** Person cards: each with its swap test, each phrase one that the scenario holds. */
export function checkCards(scenario: Scenario): readonly Finding[] {
  const cards = cardsOf(scenario);
  const known = new Set(cards.map(({ card }) => card.id));
  const phrases = new Set(scenario.phrases.map(({ id }) => id));
  return [
    ...cards.flatMap(({ member, card }) => {
      const place = ["cast", member.id, "cards", card.id];
      const missing = scenario.swapTest.cards[card.id] === undefined ? [finding("swap-card-missing", place, `Für die Personenkarte „${card.id}“ fehlt die Vertauschungsprobe. Schreiben Sie unter swapTest.cards, was sie gezeigt hat.`)] : [];
      const unknown = Object.keys(card.phrases).filter((id) => !phrases.has(id));
      return [...missing, ...unknown.map((id) => finding("card-phrase-missing", [...place, "phrases", id], `Den Satz „${id}“ gibt es unter phrases nicht. Berichtigen Sie die Id.`))];
    }),
    ...Object.keys(scenario.swapTest.cards).filter((id) => !known.has(id)).map((id) =>
      finding("swap-card-unknown", ["swapTest", "cards", id], `Die Personenkarte „${id}“ gibt es nicht. Berichtigen Sie die Id oder löschen Sie die Zeile.`),
    ),
  ];
}
