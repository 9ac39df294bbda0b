import { GIVEN_CARDS, STARTERS } from "~/core/toolbox/cards";
import type { ToolboxSeen } from "~/core/toolbox/seen";
import type { Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import { showGiven, showKept, type ShownCard } from "./card";

/** Kinds of cards as addresses name them. */
export const KIND_SLUGS = { own: "eigene", phrase: "satz", language: "sprache", technique: "technik", checklist: "checkliste" } as const;
export type ListedKind = keyof typeof KIND_SLUGS;

/** What is looked for. `page` counts from 1; one that there is not is the last one. */
export type CardQuery = { readonly q: string; readonly kind?: ListedKind; readonly page: number };

/** Longest search, in characters. */
export const LONGEST_SEARCH = 100;

/** How many cards stand on a page: six sheets of eight. */
export const PAGE_SIZE = 48;

export type Listing = {
  /** Cards of this page, own ones first. */
  readonly own: readonly ShownCard[];
  readonly starters: readonly ShownCard[];
  readonly given: readonly ShownCard[];
  readonly total: number;
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** Nothing is kept yet. */
  readonly empty: boolean;
};

/** The list of a toolbox: own cards before given ones, those that were shown more often before others. */
export function listCards(toolbox: ToolboxSeen, query: CardQuery, t: Translate, language: Language): Listing {
  const uses = (id: string) => toolbox.uses[id] ?? 0;
  const kept = toolbox.kept.map((card) => showKept(t, language, card, uses(card.id)));
  const given = GIVEN_CARDS.filter(({ id }) => !kept.some((card) => card.id === id)).map((card) => showGiven(t, language, card, false, uses(card.id)));
  const suggests = kept.length === 0 && query.q === "" && query.kind === undefined;
  const starters = suggests ? given.filter((card) => isStarter(card.id)) : [];
  const ordered = [...byUse(kept), ...starters, ...byUse(given.filter((card) => !starters.includes(card)))];
  const found = ordered.filter((card) => fits(card, query, t));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(query.page, 1), pages);
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    own: shown.filter((card) => card.kept),
    starters: shown.filter((card) => starters.includes(card)),
    given: shown.filter((card) => !card.kept && !starters.includes(card)),
    total: found.length, all: ordered.length, page, pages, empty: kept.length === 0,
  };
}

function isStarter(id: string): boolean {
  return STARTERS.some((starter) => starter === id);
}

function byUse(cards: readonly ShownCard[]): readonly ShownCard[] {
  return [...cards].sort((a, b) => b.uses - a.uses);
}

/** Every word that is looked for stands somewhere on the card. `own`: whatever is kept. */
function fits(card: ShownCard, { q, kind }: CardQuery, t: Translate): boolean {
  if (kind === "own" ? !card.kept : kind !== undefined && card.kind !== kind) return false;
  const text = [card.title.text, card.when, ...card.words, card.why, card.success, t(`toolbox.kindOf.${card.kind}`), card.id].join(" ").toLowerCase();
  return q.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}

/** The query of an address: only what differs from the list as it is. */
export function searchOf({ q, kind, page }: CardQuery): string {
  const query = new URLSearchParams({ ...(q === "" ? {} : { q }), ...(kind ? { art: KIND_SLUGS[kind] } : {}), ...(page > 1 ? { seite: String(page) } : {}) });
  return query.size === 0 ? "" : `?${query.toString()}`;
}

/** The query that an address asks for; what it does not know it leaves out. */
export function queryOf(address: URLSearchParams): CardQuery {
  const kind = (Object.keys(KIND_SLUGS) as readonly ListedKind[]).find((one) => KIND_SLUGS[one] === address.get("art"));
  const page = Number(address.get("seite") ?? 1);
  return { q: (address.get("q") ?? "").trim().slice(0, LONGEST_SEARCH), ...(kind ? { kind } : {}), page: Number.isSafeInteger(page) && page > 0 ? page : 1 };
}
