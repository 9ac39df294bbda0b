import { FIGURE } from "../core/workshop/blank";
import type { Path } from "../core/workshop/tree";

/** A name that leads nowhere: whoever reads it finds nothing of that name. */
const UNKNOWN = "fehlt-noch";
const WORDS: ReadonlySet<string | number> = new Set([
  "title", "text", "label", "address", "name", "life", "wish", "speech", "imageDescription", "story", "summary", "observation", "role", "situation", "goal", "norm",
  "opening", "question", "reading", "structuralCause", "intention", "why", "note", "exchanged", "finding", "say", "line", "translation",
]);
const GROUPS: ReadonlySet<string | number> = new Set([
  "effects", "moves", "subjects", "results", "readings", "sentences", "wordings", "experience", "cast", "meters", "scenes", "endings", "norms", "authorityCould", "innerView",
  "briefing", "debrief", "legal", "swapTest", "lens", "tool", "texts",
]);
const VALUES: Readonly<Record<string, unknown>> = {
  format: "scenario/1", language: "de", id: "entwurf", place: "counter", room: "counter", minutes: 5, dimensions: ["mutual_understanding"], mood: "calm", side: "visitor",
  rating: "workable", stance: "open", shape: "circle", of: "everyone", lang: "de", dir: "ltr", checkedBy: "author", card: "W11", to: UNKNOWN, speaker: UNKNOWN, by: UNKNOWN,
};

/** What stands in a scenario where something is missing. A text shows as three dots. */
export function insteadInScenario(path: Path): unknown {
  const [list, , field] = path;
  const key = path.at(-1) ?? "";
  if (path.at(-2) === "words") return "…";
  if (path.length === 1 && key === "start") return UNKNOWN;
  if (key === "start") return 0;
  if (key === "kind") return list === "endings" ? "tragfaehig" : "dialogue";
  if (key === "figure") return structuredClone(FIGURE);
  if (list === "debrief" && path.at(-2) === "lens") return {};
  if (GROUPS.has(key) && !(list === "journeys" && field === "meters")) return {};
  if (WORDS.has(key)) return "…";
  return Object.hasOwn(VALUES, key) ? structuredClone(VALUES[key]) : undefined;
}

/** What stands in an English file where something is missing: it is German then. */
export function insteadInTexts(path: Path): unknown {
  if (path.length !== 1) return undefined;
  return { format: "scenario-texts/1", scenario: "entwurf", language: "en", texts: {} }[String(path[0])];
}
