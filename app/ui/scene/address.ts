import type { Language } from "~/core/words";

/** Addresses of one scenario and one attempt, as `contract.md` section 3 fixes them. */
export function sceneAddress(language: Language, scenario: string): string {
  return `/${language}/szenen/${scenario}`;
}

export function playerAddress(language: Language, scenario: string, attempt: string, at?: number): string {
  const player = `${sceneAddress(language, scenario)}/spiel/${attempt}`;
  return at === undefined ? player : `${player}?schritt=${at}`;
}

export function debriefAddress(language: Language, scenario: string, attempt: string): string {
  return `${sceneAddress(language, scenario)}/rueckblick/${attempt}`;
}

/** The form for the display; `next` is where one comes from. */
export function displayAddress(language: Language, next: string): string {
  return `/${language}/konto/darstellung?next=${encodeURIComponent(next)}`;
}
