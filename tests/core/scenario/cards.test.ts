import { describe, expect, it } from "vitest";
import type { PersonCard, Scenario } from "~/core/scenario/model";
import { cardsOf, playedBy } from "~/core/scenario/cards";
import { FIGURE, smallScenario, withScene, words } from "../../fixtures/scenario";

const CARD: PersonCard = {
  id: "k9zz", name: "Olena Roth", address: words("Frau Roth"), life: words("51, Lotsin"), figure: { ...FIGURE, age: 51 },
  phrases: { p1: { lang: "uk", dir: "ltr", text: "Подивіться, будь ласка." } },
};

function withCard(): Scenario {
  const scenario = withScene("s2", (scene) => ({ ...scene, speech: words("{yildiz} nickt.") }));
  return { ...scenario, cast: scenario.cast.map((member) => (member.id === "yildiz" ? { ...member, cards: [CARD] } : member)) };
}

describe("a person card", () => {
  it("changes nothing in a scenario without marks and cards", () => {
    const scenario = smallScenario();
    expect(playedBy(scenario)).toBe(scenario);
  });

  it("puts the form of address in for the mark, in both languages", () => {
    expect(playedBy(withCard()).scenes.find(({ id }) => id === "s2")?.speech).toEqual({ de: "Frau Yıldız nickt.", en: "Frau Yıldız (en) nickt. (en)" });
    expect(playedBy(withCard(), { yildiz: "k9zz" }).scenes.find(({ id }) => id === "s2")?.speech.de).toBe("Frau Roth nickt.");
  });

  it("gives name, looks and phrases of the other person and leaves moves, effects and endings as they are", () => {
    const scenario = withCard();
    const other = playedBy(scenario, { yildiz: "k9zz" });
    expect(other.cast[0]).toMatchObject({ id: "yildiz", name: "Olena Roth", figure: { age: 51 }, wish: scenario.cast[0]?.wish });
    expect(other.phrases[0]).toMatchObject({ id: "p1", lang: "uk", text: "Подивіться, будь ласка.", translation: scenario.phrases[0]?.translation });
    expect(other.endings.map(({ id, when }) => [id, when])).toEqual(scenario.endings.map(({ id, when }) => [id, when]));
  });

  it("that does not exist is as if none was chosen", () => {
    const scenario = withCard();
    expect(playedBy(scenario, { yildiz: "nobody", toString: "k9zz" })).toBe(playedBy(scenario));
  });

  it("is made once per scenario and choice, and listed with its part", () => {
    const scenario = withCard();
    expect(playedBy(scenario, { yildiz: "k9zz" })).toBe(playedBy(scenario, { yildiz: "k9zz" }));
    expect(cardsOf(scenario).map(({ member, card }) => [member.id, card.id])).toEqual([["yildiz", "k9zz"]]);
  });
});
