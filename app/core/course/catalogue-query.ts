import { DIMENSIONS, type Dimension } from "../scenario/model";

/** How long something takes: up to ten minutes, up to half an hour, longer. */
export const LENGTHS = ["short", "medium", "long"] as const;
export type Length = (typeof LENGTHS)[number];

/** What can be found: a course or a scene by itself. `topics`: what is practised first; `spoken`: tags of the languages that are heard besides. */
export type Offer = { readonly topics: readonly Dimension[]; readonly minutes: number; readonly spoken: readonly string[]; readonly texts: readonly string[] };

/** What is looked for, as it was asked; nothing of it need exist. */
export type CatalogueAsked = { readonly q: string; readonly topic?: string; readonly length?: string; readonly spoken?: string };
/** What is looked for among what there is. */
export type CatalogueQuery = { readonly q: string; readonly topic?: Dimension; readonly length?: Length; readonly spoken?: string };

/** What there is to choose from; a list with fewer than two entries would not choose anything and is empty. */
export type CatalogueChoices = { readonly topics: readonly Dimension[]; readonly lengths: readonly Length[]; readonly spoken: readonly string[] };

export function lengthOf(minutes: number): Length {
  if (minutes <= 10) return "short";
  return minutes <= 30 ? "medium" : "long";
}

export function choicesIn(offers: readonly Offer[]): CatalogueChoices {
  const lengths = new Set(offers.map(({ minutes }) => lengthOf(minutes)));
  const topics = new Set(offers.flatMap((offer) => offer.topics));
  return {
    topics: atLeastTwo(DIMENSIONS.filter((one) => topics.has(one))),
    lengths: atLeastTwo(LENGTHS.filter((one) => lengths.has(one))),
    spoken: atLeastTwo([...new Set(offers.flatMap(({ spoken }) => spoken))].sort()),
  };
}

function atLeastTwo<Value>(values: readonly Value[]): readonly Value[] {
  return values.length < 2 ? [] : values;
}

/** The query as far as it can be asked here; `ignored`: something in it cannot. */
export function queryAmong(choices: CatalogueChoices, asked: CatalogueAsked): { readonly query: CatalogueQuery; readonly ignored: boolean } {
  const topic = choices.topics.find((one) => one === asked.topic);
  const length = choices.lengths.find((one) => one === asked.length);
  const spoken = choices.spoken.find((one) => one === asked.spoken);
  const query = { q: asked.q, ...(topic ? { topic } : {}), ...(length ? { length } : {}), ...(spoken ? { spoken } : {}) };
  return { query, ignored: topic !== asked.topic || length !== asked.length || spoken !== asked.spoken };
}

/** True where every part of the query holds and every word that is looked for stands in the texts. */
export function isFound({ topics, minutes, spoken, texts }: Offer, query: CatalogueQuery): boolean {
  if (query.topic !== undefined && !topics.includes(query.topic)) return false;
  if (query.length !== undefined && lengthOf(minutes) !== query.length) return false;
  if (query.spoken !== undefined && !spoken.includes(query.spoken)) return false;
  return hasWords(texts.join(" "), query.q);
}

/** Upper case does not count, nor whether somebody writes `ü`, `ue` or `u`. */
function hasWords(text: string, words: string): boolean {
  const there = [plain(text), plain(text, true)];
  return words.split(/\s+/u).filter((word) => word !== "").every((word) => there.some((one) => one.includes(plain(word)) || one.includes(plain(word, true))));
}

function plain(text: string, spelled = false): string {
  const lower = text.normalize("NFC").toLocaleLowerCase("de").replaceAll("ß", "ss");
  const open = spelled ? lower.replace(/[äöü]/gu, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? letter) : lower;
  return open.normalize("NFD").replace(/\p{M}/gu, "");
}
