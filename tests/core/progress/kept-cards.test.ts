import { describe, expect, it } from "vitest";
import type { CardOrigin, Fact } from "~/core/progress/facts";
import { CARD_LIMITS, cardOf, decideChangeCard, decideDropCard, decideKeep, decideRestoreCard, decideUseCard, decideWriteCard } from "~/core/progress/kept-cards";
import { isRefusal } from "~/core/refusal";
import { given, LATER, NOW } from "./facts";

const LESSON: CardOrigin = { kind: "lesson", course: "k1", lesson: "eins", paragraph: 3, language: "de" };
const kept = (card = "c1", words = "Erst fragen.", origin: CardOrigin = LESSON): Fact => ({ type: "card-kept", at: NOW, card, origin, words });
const changed = (title: string, words: string, card = "c1"): Fact => ({ type: "card-changed", at: NOW, card, title, words });
const dropped = (card = "c1"): Fact => ({ type: "card-dropped", at: NOW, card });
const used = (at = NOW, card = "c1"): Fact => ({ type: "card-used", at, card });
const box = (...facts: readonly Fact[]) => given(...facts).toolbox;
const types = (outcome: ReturnType<typeof decideKeep>) => (isRefusal(outcome) ? outcome : outcome.map(({ type }) => type));

describe("a card", () => {
  it("is kept with its words, changed, and taken out", () => {
    expect([...box(kept(), changed("Fragen", "Zuerst fragen.")).cards.values()]).toEqual([{ id: "c1", origin: LESSON, said: "Erst fragen.", title: "Fragen", words: "Zuerst fragen.", keptAt: NOW }]);
    expect(box(kept(), dropped()).cards.size).toBe(0);
  });

  it("that was forgotten cannot be changed or dropped by later facts", () => {
    expect(box(changed("x", "y"), dropped()).cards.size).toBe(0);
    expect(box(changed("x", "y"), dropped()).dropped.size).toBe(0);
  });

  it("counts the days on which it was shown, in the toolbox or not", () => {
    expect(box(used(), used(LATER)).uses.get("c1")).toBe(2);
  });
});

describe("keeping a card", () => {
  it.each([
    { what: "of a lesson is a fact", facts: [], card: "c1", origin: LESSON, words: " Erst\r\nfragen. ", then: [{ type: "card-kept", at: LATER, card: "c1", origin: LESSON, words: "Erst\nfragen." }] },
    { what: "that is there already changes nothing", facts: [kept()], card: "c1", origin: LESSON, words: "Erst fragen.", then: [] },
    { what: "of the same words of the same lesson changes nothing, whatever its number", facts: [kept()], card: "c2", origin: { ...LESSON, paragraph: 9 } as const, words: "Erst fragen.", then: [] },
    { what: "of the same words of another lesson is another card", facts: [kept()], card: "c2", origin: { ...LESSON, lesson: "zwei" } as const, words: "Erst fragen.", then: ["card-kept"] },
    { what: "that is given needs no words", facts: [], card: "W05", origin: { kind: "given", scenario: "s1" } as const, words: "", then: ["card-kept"] },
    { what: "without words is refused", facts: [], card: "c1", origin: LESSON, words: " \n", then: { refused: "card-words-missing", field: "words" } },
    { what: "of 2,000 characters is taken", facts: [], card: "c1", origin: LESSON, words: "x".repeat(CARD_LIMITS.words), then: ["card-kept"] },
    { what: "of one more is refused", facts: [], card: "c1", origin: LESSON, words: "x".repeat(CARD_LIMITS.words + 1), then: { refused: "text-too-long", field: "words" } },
  ])("$what", ({ facts, card, origin, words, then }) => {
    const outcome = decideKeep(box(...facts), card, origin, words, LATER);
    expect(Array.isArray(then) && typeof then[0] === "string" ? types(outcome) : outcome).toEqual(then);
  });

  it("goes up to 500", () => {
    const many = Array.from({ length: CARD_LIMITS.cards - 1 }, (_, index) => kept(`c${index}`, `Satz ${index}`));
    expect(types(decideKeep(box(...many), "neu", LESSON, "Neu", LATER))).toEqual(["card-kept"]);
    expect(decideKeep(box(...many, kept("letzte", "Voll")), "neu", LESSON, "Neu", LATER)).toEqual({ refused: "toolbox-full" });
    expect(decideRestoreCard(box(kept("weg"), dropped("weg"), ...many, kept("letzte", "Voll")), "weg", LATER)).toEqual({ refused: "toolbox-full" });
  });

  it("is found again by its first words, also after a change of them", () => {
    const toolbox = box(kept(), changed("Fragen", "Anders."));
    expect(cardOf(toolbox, "k1", "eins", "Erst fragen.")?.id).toBe("c1");
    expect(cardOf(toolbox, "k1", "zwei", "Erst fragen.")).toBeUndefined();
  });
});

describe("writing a card", () => {
  const write = (title: string, words: string, ...facts: readonly Fact[]) => decideWriteCard(box(...facts), "c1", "de", { title, words }, LATER);
  it("keeps it under its title, if it has one", () => {
    expect(types(write("", "Erst fragen."))).toEqual(["card-kept"]);
    expect(types(write("Fragen", "Erst fragen."))).toEqual(["card-kept", "card-changed"]);
  });

  it("twice makes one", () => {
    const own = kept("c0", "Erst fragen.", { kind: "own", language: "de" });
    expect(write("", " Erst fragen.", own)).toEqual([]);
    expect(types(write("Anders", "Erst fragen.", own))).toEqual(["card-kept", "card-changed"]);
  });

  it("has the limits of a card", () => {
    expect(write("", " ")).toEqual({ refused: "card-words-missing", field: "words" });
    expect(write("x".repeat(121), "x")).toEqual({ refused: "text-too-long", field: "title" });
  });
});

describe("changing a card", () => {
  const change = (title: string, words: string, ...facts: readonly Fact[]) => decideChangeCard(box(...facts), "c1", { title, words }, LATER);
  it("is a fact with tidy texts", () => {
    expect(change("  Mein\n Satz ", " Neu. ", kept())).toEqual([{ type: "card-changed", at: LATER, card: "c1", title: "Mein Satz", words: "Neu." }]);
  });

  it("to what it is changes nothing", () => {
    expect(change("", "Erst fragen.", kept())).toEqual([]);
  });

  it.each([
    { what: "that is not there", facts: [], title: "", words: "x", then: { refused: "not-found" } },
    { what: "that is given", facts: [kept("c1", "", { kind: "given" })], title: "", words: "x", then: { refused: "not-found" } },
    { what: "to a title of 121 characters", facts: [kept()], title: "x".repeat(121), words: "x", then: { refused: "text-too-long", field: "title" } },
    { what: "to no words", facts: [kept()], title: "x", words: " ", then: { refused: "card-words-missing", field: "words" } },
    { what: "to 2,001 characters", facts: [kept()], title: "x", words: "x".repeat(2_001), then: { refused: "text-too-long", field: "words" } },
  ])("$what is refused", ({ facts, title, words, then }) => {
    expect(change(title, words, ...facts)).toEqual(then);
  });
});

describe("taking a card out", () => {
  it("is a fact once; of an unknown card it is refused", () => {
    expect(types(decideDropCard(box(kept()), "c1", LATER))).toEqual(["card-dropped"]);
    expect(decideDropCard(box(kept(), dropped()), "c1", LATER)).toEqual([]);
    expect(decideDropCard(box(kept()), "c2", LATER)).toEqual({ refused: "not-found" });
  });

  it("can be undone, with the changes", () => {
    const after = decideRestoreCard(box(kept(), changed("Titel", "Anders."), dropped()), "c1", LATER);
    expect(types(after)).toEqual(["card-kept", "card-changed"]);
    const again = box(kept(), changed("Titel", "Anders."), dropped(), ...(isRefusal(after) ? [] : after));
    expect(again.cards.get("c1")).toMatchObject({ said: "Erst fragen.", title: "Titel", words: "Anders." });
    expect(types(decideRestoreCard(box(kept(), dropped()), "c1", LATER))).toEqual(["card-kept"]);
    expect(decideRestoreCard(again, "c1", LATER)).toEqual([]);
    expect(decideRestoreCard(box(), "c1", LATER)).toEqual({ refused: "not-found" });
  });
});

describe("showing a card", () => {
  it("is noted once a day", () => {
    expect(types(decideUseCard(box(), "L01", NOW))).toEqual(["card-used"]);
    expect(decideUseCard(box(used()), "c1", NOW)).toEqual([]);
    expect(types(decideUseCard(box(used()), "c1", LATER))).toEqual(["card-used"]);
  });
});
