import { isRefusal, refuse, type Refusal } from "../refusal";
import type { Instant, Language } from "../words";
import type { CardFact, CardOrigin } from "./facts";

/** What a learner keeps in her toolbox, and how often she has shown which card. */
export type Toolbox = {
  readonly cards: ReadonlyMap<string, KeptCard>;
  /** As they were when they were taken out, so that this can be undone. */
  readonly dropped: ReadonlyMap<string, KeptCard>;
  /** Days on which a card was shown, kept or not. */
  readonly uses: ReadonlyMap<string, number>;
  readonly usedLast: ReadonlyMap<string, Instant>;
};

/** `said`: the words as they were kept; `words` and `title` as they are now. A title of its own may be missing. */
export type KeptCard = { readonly id: string; readonly origin: CardOrigin; readonly said: string; readonly title: string; readonly words: string; readonly keptAt: Instant };

export const EMPTY_TOOLBOX: Toolbox = { cards: new Map(), dropped: new Map(), uses: new Map(), usedLast: new Map() };

/** Most cards a toolbox holds, and longest texts of one, in UTF-16 units. */
export const CARD_LIMITS = { cards: 500, title: 120, words: 2_000 } as const;

/** The toolbox after one more fact. Changes of cards that were forgotten change nothing. */
export function evolveToolbox(toolbox: Toolbox, fact: CardFact): Toolbox {
  const { card: id, at } = fact;
  switch (fact.type) {
    case "card-kept": {
      const kept = { id, origin: fact.origin, said: fact.words, title: "", words: fact.words, keptAt: at };
      return { ...toolbox, cards: new Map(toolbox.cards).set(id, kept), dropped: without(toolbox.dropped, id) };
    }
    case "card-changed": {
      const before = toolbox.cards.get(id);
      return before ? { ...toolbox, cards: new Map(toolbox.cards).set(id, { ...before, title: fact.title, words: fact.words }) } : toolbox;
    }
    case "card-dropped": {
      const before = toolbox.cards.get(id);
      return before ? { ...toolbox, cards: without(toolbox.cards, id), dropped: new Map(toolbox.dropped).set(id, before) } : toolbox;
    }
    case "card-used":
      return { ...toolbox, uses: new Map(toolbox.uses).set(id, (toolbox.uses.get(id) ?? 0) + 1), usedLast: new Map(toolbox.usedLast).set(id, at) };
  }
}

function without<Value>(all: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  const rest = new Map(all);
  rest.delete(id);
  return rest;
}

/** What a form holds. An empty title: the card is called by its first words. */
export type CardText = { readonly title: string; readonly words: string };

/** The kept card of a paragraph of a lesson, by the words that stood there: other versions count their paragraphs otherwise. */
export function cardOf(toolbox: Toolbox, course: string, lesson: string, words: string): KeptCard | undefined {
  return [...toolbox.cards.values()].find(({ origin, said }) => origin.kind === "lesson" && origin.course === course && origin.lesson === lesson && said === words);
}

/** Puts a card into the toolbox; one that lies there already stays as it is. `text-too-long`, `card-words-missing`: by the field of a form. */
export function decideKeep(toolbox: Toolbox, card: string, origin: CardOrigin, text: string, now: Instant): readonly CardFact[] | Refusal {
  const words = tidy(text);
  if (toolbox.cards.has(card) || (origin.kind === "lesson" && cardOf(toolbox, origin.course, origin.lesson, words))) return [];
  const wrong = origin.kind === "given" ? undefined : wrongWords(words);
  if (wrong) return wrong;
  if (toolbox.cards.size >= CARD_LIMITS.cards) return refuse("toolbox-full");
  return [{ type: "card-kept", at: now, card, origin, words }];
}

/** Writes a card of one's own. The same words under the same title make one card. */
export function decideWriteCard(toolbox: Toolbox, card: string, language: Language, text: CardText, now: Instant): readonly CardFact[] | Refusal {
  const { title, words } = tidyText(text);
  if (title.length > CARD_LIMITS.title) return refuse("text-too-long", "title");
  if ([...toolbox.cards.values()].some((one) => one.origin.kind === "own" && one.words === words && one.title === title)) return [];
  const kept = decideKeep(toolbox, card, { kind: "own", language }, words, now);
  return isRefusal(kept) || title === "" ? kept : [...kept, { type: "card-changed", at: now, card, title, words }];
}

/** Changes title and words of a card of one's own; given ones stay as they are. */
export function decideChangeCard(toolbox: Toolbox, card: string, change: CardText, now: Instant): readonly CardFact[] | Refusal {
  const kept = toolbox.cards.get(card);
  if (!kept || kept.origin.kind === "given") return refuse("not-found");
  const { title, words } = tidyText(change);
  if (title.length > CARD_LIMITS.title) return refuse("text-too-long", "title");
  const wrong = wrongWords(words);
  if (wrong) return wrong;
  return title === kept.title && words === kept.words ? [] : [{ type: "card-changed", at: now, card, title, words }];
}

/** Takes a card out. One that is not there any more: nothing to do. */
export function decideDropCard(toolbox: Toolbox, card: string, now: Instant): readonly CardFact[] | Refusal {
  if (toolbox.cards.has(card)) return [{ type: "card-dropped", at: now, card }];
  return toolbox.dropped.has(card) ? [] : refuse("not-found");
}

/** Puts a card back as it was before it was taken out. */
export function decideRestoreCard(toolbox: Toolbox, card: string, now: Instant): readonly CardFact[] | Refusal {
  if (toolbox.cards.has(card)) return [];
  const before = toolbox.dropped.get(card);
  if (!before) return refuse("not-found");
  if (toolbox.cards.size >= CARD_LIMITS.cards) return refuse("toolbox-full");
  const { origin, said, title, words } = before;
  const kept: CardFact = { type: "card-kept", at: now, card, origin, words: said };
  return title === "" && words === said ? [kept] : [kept, { type: "card-changed", at: now, card, title, words }];
}

/** Notes that a card was shown, once a day. */
export function decideUseCard(toolbox: Toolbox, card: string, now: Instant): readonly CardFact[] {
  return toolbox.usedLast.get(card)?.slice(0, 10) === now.slice(0, 10) ? [] : [{ type: "card-used", at: now, card }];
}

function wrongWords(words: string): Refusal | undefined {
  if (words === "") return refuse("card-words-missing", "words");
  return words.length > CARD_LIMITS.words ? refuse("text-too-long", "words") : undefined;
}

function tidyText({ title, words }: CardText): CardText {
  return { title: title.replace(/\s+/gu, " ").trim(), words: tidy(words) };
}

function tidy(text: string): string {
  return text.replace(/\r\n?/gu, "\n").trim();
}
