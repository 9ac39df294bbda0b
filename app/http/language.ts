import type { Language } from "../core/words";

/** The reader's language: the one in the address, else the one the browser prefers, else German. */
export function languageOf(path: string, accepted: string | undefined): Language {
  const segment = /^\/(de|en)(?:[/.?]|$)/.exec(path)?.[1];
  if (segment === "de" || segment === "en") return segment;
  const first = (accepted ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase()).find((tag) => tag === "de" || tag === "en");
  return first === "en" ? "en" : "de";
}
