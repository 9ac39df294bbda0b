import type { Words } from "../words";
import type { CastMember, PersonCard, Scenario } from "./model";

/** Which person card plays which part, by cast id. Parts without a card are played as written. */
export type Cards = Readonly<Record<string, string>>;

const played = new WeakMap<Scenario, Map<string, Scenario>>();

/**
 * The scenario with its people put in: marks `{<cast id>}` become the form of address, and whoever plays by a card has
 * the card's name, life, looks and phrases. Cards that do not exist change nothing. Kept per scenario and cards.
 */
export function playedBy(scenario: Scenario, cards: Cards = {}): Scenario {
  const chosen = scenario.cast.flatMap((member) => member.cards.filter(({ id }) => cards[member.id] === id).map((card) => [member.id, card] as const));
  const known = played.get(scenario) ?? new Map<string, Scenario>();
  played.set(scenario, known);
  const key = chosen.map(([, { id }]) => id).join();
  const before = known.get(key);
  if (before) return before;
  const made = putIn(scenario, new Map(chosen));
  known.set(key, made);
  return made;
}

/** Every card with the part it can play, in the order of the file. */
export function cardsOf(scenario: Scenario): readonly { readonly member: CastMember; readonly card: PersonCard }[] {
  return scenario.cast.flatMap((member) => member.cards.map((card) => ({ member, card })));
}

/** Of wished cards those that the scenario has for that part. */
export function knownCards(scenario: Scenario, wished: Cards): Cards {
  return Object.fromEntries(cardsOf(scenario).filter(({ member, card }) => wished[member.id] === card.id).map(({ member, card }) => [member.id, card.id]));
}

function putIn(scenario: Scenario, chosen: ReadonlyMap<string, PersonCard>): Scenario {
  const cast = scenario.cast.map((member) => {
    const card = chosen.get(member.id);
    return card ? { ...member, name: card.name, address: card.address, life: card.life, figure: card.figure } : member;
  });
  const phrases = scenario.phrases.map((phrase) => {
    const own = [...chosen.values()].map((card) => card.phrases[phrase.id]).find((said) => said !== undefined);
    return own ? { ...phrase, ...own } : phrase;
  });
  const named = { ...scenario, cast, phrases };
  return chosen.size === 0 && !holdsMark(scenario) ? scenario : (replaceMarks(named, cast) as Scenario);
}

/** The marks of people in a text, `{<cast id>}`. */
export function marksIn(text: string, cast: readonly { readonly id: string }[]): readonly string[] {
  return cast.map(({ id }) => id).filter((id) => text.includes(`{${id}}`));
}

function holdsMark(scenario: Scenario): boolean {
  const text = JSON.stringify(scenario);
  return marksIn(text, scenario.cast).length > 0;
}

function isWords(value: object): value is Words {
  return "de" in value && typeof value.de === "string";
}

/** Replaces the marks in every text of the data, and keeps what holds none as it is. */
function replaceMarks(value: unknown, cast: readonly CastMember[]): unknown {
  if (Array.isArray(value)) return value.map((part) => replaceMarks(part, cast));
  if (typeof value !== "object" || value === null) return value;
  if (isWords(value)) return named(value, cast);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceMarks(part, cast)]));
}

function named(words: Words, cast: readonly CastMember[]): Words {
  const put = (text: string, language: "de" | "en") =>
    cast.reduce((filled, { id, address }) => filled.replaceAll(`{${id}}`, address[language] ?? address.de), text);
  return { ...words, de: put(words.de, "de"), ...(words.en === undefined ? {} : { en: put(words.en, "en") }) };
}
