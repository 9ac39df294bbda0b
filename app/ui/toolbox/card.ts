import { firstWords } from "~/core/first-words";
import type { KeptCard } from "~/core/progress/kept-cards";
import { GIVEN_CARDS, givenCard, type CardKind, type GivenCard } from "~/core/toolbox/cards";
import type { CardSeen } from "~/core/toolbox/seen";
import { SENTENCES, VISITOR_LANGUAGES, type VisitorLanguage } from "~/core/toolbox/sentences";
import type { Language, Shown } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import { toolTitle } from "~/ui/debrief/tools";

/** A card as pages draw it: given ones in the page's language, own ones in that of their words. */
export type ShownCard = {
  readonly id: string;
  readonly kind: CardKind | "own";
  readonly title: Shown;
  readonly when: string;
  readonly words: readonly string[];
  readonly why: string;
  /** Only things to set up have one. */
  readonly success: string;
  readonly kept: boolean;
  readonly uses: number;
};

/** Longest name of a card that has no title, in characters. */
const NAME = 60;

export function cardAddress(language: Language, id: string): string {
  return `/${language}/werkzeugkoffer/${encodeURIComponent(id)}`;
}

/** Cards to hold out to somebody: not those about setting something up. */
export function isForShowing(kind: ShownCard["kind"]): boolean {
  return kind === "own" || kind === "phrase" || kind === "language";
}

/** What a card with this id is called if it is a given one; empty otherwise. */
export function givenTitle(t: Translate, language: Language, id: string): string {
  const card = givenCard(id);
  return card ? titleOf(t, language, card) : "";
}

function titleOf(t: Translate, language: Language, card: GivenCard): string {
  if (card.kind === "phrase") return t(`toolbox.cards.${card.id}.title`);
  return card.kind === "language" ? SENTENCES[card.id][language] : toolTitle(t, card.id);
}

/** A sentence in each language it can be shown in; nothing for other cards. */
export function translationsOf(id: string): readonly (Pick<VisitorLanguage, "code" | "dir"> & { readonly text: string })[] {
  const card = givenCard(id);
  return card?.kind === "language" ? VISITOR_LANGUAGES.map(({ code, dir }) => ({ code, dir, text: SENTENCES[card.id][code] })) : [];
}

/** A kept card with its own title, or with its first words as one. */
export function keptTitle(t: Translate, language: Language, card: KeptCard): Shown {
  if (card.origin.kind === "given") return { text: givenTitle(t, language, card.id), language };
  return { text: card.title === "" ? firstWords(card.words, NAME) : card.title, language: card.origin.language };
}

export function showGiven(t: Translate, language: Language, card: GivenCard, kept: boolean, uses: number): ShownCard {
  const { id, kind } = card;
  const shared = { id, kind, kept, uses, title: { text: titleOf(t, language, card), language }, when: t(`toolbox.cards.${id}.when`) };
  if (card.kind === "language") return { ...shared, words: [SENTENCES[card.id][language]], why: t("toolbox.sentenceWhy"), success: "" };
  const text = { words: t(`toolbox.cards.${card.id}.words`).split("\n"), why: t(`toolbox.cards.${card.id}.why`) };
  return { ...shared, ...text, success: card.kind === "phrase" ? "" : t(`toolbox.cards.${card.id}.success`) };
}

/** Every given card, of nobody. */
export function showAllGiven(t: Translate, language: Language): readonly ShownCard[] {
  return GIVEN_CARDS.map((card) => showGiven(t, language, card, false, 0));
}

export function showKept(t: Translate, language: Language, card: KeptCard, uses: number): ShownCard {
  const given = card.origin.kind === "given" ? givenCard(card.id) : undefined;
  if (given) return showGiven(t, language, given, true, uses);
  return { id: card.id, kind: "own", title: keptTitle(t, language, card), when: "", words: card.words.split("\n").filter((line) => line !== ""), why: "", success: "", kept: true, uses };
}

/** A card that was asked for, kept or given. */
export function showSeen(t: Translate, language: Language, { id, kept, uses }: Pick<CardSeen, "id" | "kept" | "uses">): ShownCard | undefined {
  if (kept) return showKept(t, language, kept, uses);
  const given = givenCard(id);
  return given && showGiven(t, language, given, false, uses);
}
