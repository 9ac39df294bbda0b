import type { PlayWishes } from "~/usecases/begin-scenario";

const CARD = "card-";
const SENTENCE = "move-";

/**
 * What was chosen: every `move`, and every `move-<sentence>`. A writing has a field per sentence, because radio buttons
 * of one name exclude each other; scripts may send all of them as `move`.
 */
export function chosenIn(form: URLSearchParams): readonly string[] {
  return [...form].filter(([name, value]) => name === "move" || (name.startsWith(SENTENCE) && value.startsWith(`${name.slice(SENTENCE.length)}:`))).map(([, value]) => value);
}

/** With hints or without, and with whom. What the scenario does not have is left out where it is begun. */
export function wishesIn(form: URLSearchParams): PlayWishes {
  const cards = [...form].filter(([name, value]) => name.startsWith(CARD) && value !== "").map(([name, value]) => [name.slice(CARD.length), value] as const);
  return { mode: form.get("mode") === "practice" ? "practice" : "conversation", cards: Object.fromEntries(cards) };
}
