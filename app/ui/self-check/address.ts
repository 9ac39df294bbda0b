import type { Language } from "~/core/words";

/** The start, a statement of a round, or what came out of it. */
export function selfCheckAddress(language: Language, round?: number, place?: number | "ergebnis"): string {
  return ["", language, "standort", ...(round === undefined || place === undefined ? [] : [round, place])].join("/");
}
