/** What somebody takes stock of, for herself alone: her confidence in situations at work, never an attitude. Two statements a field. */
export const FIELDS = ["listening", "language", "refusing", "tension", "assuming"] as const;
export type Field = (typeof FIELDS)[number];

/** Steps from sure to unsure; `unknown` is an answer, too, and counts nothing. */
export const STEPS = ["sure", "rather-sure", "rather-unsure", "unsure", "unknown"] as const;
export type Step = (typeof STEPS)[number];

export type Statement = { readonly id: string; readonly field: Field };

/** In the order in which they are shown: no field twice in a row. Ids stay for ever; their words are texts. */
export const STATEMENTS: readonly Statement[] = [
  { id: "hears-out", field: "listening" },
  { id: "gets-across", field: "language" },
  { id: "says-no", field: "refusing" },
  { id: "stays-calm", field: "tension" },
  { id: "notices-picture", field: "assuming" },
  { id: "asks-openly", field: "listening" },
  { id: "works-with-interpreter", field: "language" },
  { id: "shows-way-on", field: "refusing" },
  { id: "gets-help", field: "tension" },
  { id: "takes-feedback", field: "assuming" },
];

/** What can be done next in a field: a scene, or a lesson of a course. */
export type Suggestion = { readonly kind: "scene"; readonly id: string } | { readonly kind: "lesson"; readonly course: string; readonly id: string };

const scene = (id: string): Suggestion => ({ kind: "scene", id });
const lesson = (id: string): Suggestion => ({ kind: "lesson", course: "klar-sprechen", id });

/** By field, what fits best first. What somebody cannot see is left out. */
export const SUGGESTIONS: Readonly<Record<Field, readonly Suggestion[]>> = {
  listening: [scene("s10-ja-ja"), lesson("verstanden-reicht-nicht"), scene("s01-drei-namen-zwei-felder")],
  language: [lesson("mit-sprachmittlung-arbeiten"), scene("s18-schlechte-leitung"), scene("s04-das-kind-uebersetzt"), lesson("ein-gedanke-ein-satz")],
  refusing: [scene("s19-mitwirkungspflicht"), scene("s12-die-schachtel"), lesson("vom-amtsdeutsch-zum-klaren-brief")],
  tension: [scene("s09-nummer-87"), scene("s19-mitwirkungspflicht")],
  assuming: [scene("s13-sehen-sie-mich-an"), scene("s02-die-ausgestreckte-hand"), scene("s17-nur-ein-spruch")],
};

export function isStep(text: string): text is Step {
  return STEPS.some((step) => step === text);
}

/** A statement by its place, from 1. */
export function statementAt(place: number): Statement | undefined {
  return STATEMENTS[place - 1];
}
