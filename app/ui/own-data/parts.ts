import { PRIVATE_PARTS, type PrivatePart } from "~/core/progress/private-parts";

/** How the parts are called in an address. */
const FIELDS: Readonly<Record<PrivatePart, string>> = { notes: "notizen", answers: "antworten", paths: "wege", progress: "lernstand", cards: "karten", selfChecks: "standort" };

export function partField(part: PrivatePart): string {
  return FIELDS[part];
}

/** The parts that these values name, each once; anything else names none. */
export function partsNamed(values: readonly string[]): readonly PrivatePart[] {
  return PRIVATE_PARTS.filter((part) => values.includes(FIELDS[part]));
}
