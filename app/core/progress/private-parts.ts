import { isRecordFact, type NumberedFact, type PrivateFact } from "./facts";

/** What a learner can have deleted of what only she sees. The record is none of it. */
export const PRIVATE_PARTS = ["notes", "answers", "paths", "progress", "cards", "selfChecks"] as const;
export type PrivatePart = (typeof PRIVATE_PARTS)[number];

/** `setting`: that she wants no refreshers stays until she says otherwise. */
const PART_OF: { readonly [Type in PrivateFact["type"]]: PrivatePart | "setting" } = {
  "note-written": "notes",
  "lesson-question-answered": "answers",
  "check-drawn": "answers",
  "question-answered": "answers",
  "check-passed": "answers",
  "refresher-drawn": "answers",
  "refresher-answered": "answers",
  "refresher-played": "answers",
  "refresher-skipped": "answers",
  "attempt-begun": "paths",
  "move-made": "paths",
  "stepped-back": "paths",
  "scenario-ended": "paths",
  "debrief-closed": "paths",
  "attempt-moved": "paths",
  "version-kept": "paths",
  "lesson-opened": "progress",
  "lesson-done": "progress",
  "lesson-reopened": "progress",
  "card-kept": "cards",
  "card-changed": "cards",
  "card-dropped": "cards",
  "card-used": "cards",
  "self-check-answered": "selfChecks",
  "refreshers-stopped": "setting",
  "refreshers-resumed": "setting",
};

/** Which part a fact belongs to; a record fact to the record. */
export function partOf(fact: NumberedFact): PrivatePart | "setting" | "record" {
  return isRecordFact(fact) ? "record" : PART_OF[fact.type];
}

/** Numbers of the facts that go with these parts. What was written in a debrief goes with the path it is about, too. */
export function numbersIn(facts: readonly NumberedFact[], parts: ReadonlySet<PrivatePart>): readonly number[] {
  const goes = (fact: NumberedFact): boolean => {
    if (fact.type === "note-written" && fact.attempt !== undefined && parts.has("paths")) return true;
    return PRIVATE_PARTS.some((part) => part === partOf(fact) && parts.has(part));
  };
  return facts.filter(goes).map(({ number }) => number);
}
