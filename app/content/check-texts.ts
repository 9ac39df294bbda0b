import type { Language } from "../core/words";
import type { Findings, Place } from "./problem";
import { lintWords, type Voice } from "../core/wording/word-lint";
import type { Located, Path } from "./yaml";

/** Tells what the lists of wording find in a text of a lesson, a question or a course. `placeOf`: where a letter of it stands. */
export function tellWords(text: string, language: Language, voice: Voice, placeOf: (at: number) => Place, findings: Findings): void {
  for (const { code, at, message } of lintWords(text, language, voice)) {
    const more = code === "foreign-text" ? " Lassen Sie es jemanden in einem Dialog sagen (Line mit lang und translation) oder schreiben Sie es in der Sprache der Seite." : "";
    findings.warn(placeOf(at), code, message + more);
  }
}

/** Keys of questions under which somebody speaks, and answers that may be badly worded on purpose. */
const SAID: ReadonlySet<string | number> = new Set(["text", "example"]);

/** What learners type and where a heading stands is no text. */
const NO_TEXTS: ReadonlySet<string> = new Set(["accept", "passage"]);

/** Every text in both languages of a file that keeps them side by side. */
export function checkPairedTexts(value: unknown, located: Located, findings: Findings, path: Path = []): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inner === "string" && (key === "de" || key === "en")) {
      tellWords(inner, key, SAID.has(path.at(-1) ?? "") ? "said" : "ours", () => located.valueAt(here), findings);
    } else if (!NO_TEXTS.has(key)) {
      checkPairedTexts(inner, located, findings, here);
    }
  }
}

/** All texts of one language in such a file, in its order. */
export function textsIn(value: unknown, language: Language): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly string[] => (key === language && typeof inner === "string" ? [inner] : NO_TEXTS.has(key) ? [] : textsIn(inner, language)));
}
