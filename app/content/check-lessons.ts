import type { CourseParts, LessonParts } from "./check-course";
import type { CompiledLesson } from "./lesson-file";
import type { Mark } from "./lesson-rules";
import type { Problem } from "./port";
import { findingsOf, START, type Findings } from "./problem";

/** `lessons/NN-name.xx.mdx`. */
export const LESSON_FILE = /^(?<part>\d{2})-(?<name>[a-z0-9][a-z0-9-]*)\.(?<language>de|en)\.mdx$/u;

/** What one lesson names outside itself, and what its file name promises. */
export function checkLessonReferences(file: string, lesson: CompiledLesson, parts: CourseParts, findings: Findings): void {
  const { head, places, marks } = lesson;
  if (head.course !== parts.course.value.code) findings.error(places.course, "course-code", `Hier steht der Kurs „${head.course}“, course.yaml nennt „${parts.course.value.code}“.`);
  const name = LESSON_FILE.exec(file.slice(file.lastIndexOf("/") + 1))?.groups;
  if (name && Number(name.part) !== Number(head.number.split(".")[1])) {
    findings.error(places.number, "number-file", `Die Nummer ${head.number} passt nicht zum Dateinamen, der mit ${name.part} beginnt. Ändern Sie eines von beiden.`);
  }
  if (name && name.language !== head.language) {
    findings.error(places.language, "language-file", `Hier steht language: ${head.language}, der Dateiname sagt ${name.language}. Ändern Sie eines von beiden.`);
  }
  for (const mark of marks) checkMark(mark, parts, findings);
}

function checkMark(mark: Mark, parts: CourseParts, findings: Findings): void {
  if (mark.name === "Portrait" && parts.people && !parts.people.has(mark.refers ?? "")) {
    findings.error(mark.place, "person-missing", `Die Person „${mark.refers ?? ""}“ steht nicht in cast.yaml. Ergänzen Sie sie dort oder berichtigen Sie cast="…".`);
  }
  if (mark.name === "Picture" && parts.media && !parts.media.has(mark.refers ?? "")) {
    findings.error(mark.place, "media-missing", `Das Bild „${mark.refers ?? ""}“ hat Ihre Behörde nicht. Fügen Sie es unter Bilder hinzu oder wählen Sie ein anderes.`);
  }
  if ((mark.name === "Film" || mark.name === "Sound") && parts.media && !parts.media.has(mark.refers ?? "")) {
    findings.error(mark.place, "media-missing", `Die Aufnahme „${mark.refers ?? ""}“ hat Ihre Behörde nicht. Fügen Sie sie unter Filme und Töne hinzu oder wählen Sie eine andere.`);
  }
  if (mark.name === "Scenario" && !parts.scenarios.has(mark.id ?? "")) {
    findings.warn(mark.place, "scenario-missing", `Die Szene „${mark.id ?? ""}“ gibt es noch nicht; der Baustein zeigt dann nur seinen Text.`);
  }
}

/** Both languages carry the same blocks with the same ids in the same order. */
export function checkLessonPair({ files }: LessonParts): readonly Problem[] {
  const german = files.find(({ language }) => language === "de");
  const english = files.find(({ language }) => language === "en");
  if (!german?.lesson || !english?.lesson) return [];
  const findings = findingsOf(english.file);
  const one = german.lesson;
  const other = english.lesson;
  if (one.head.number !== other.head.number) findings.error(other.places.number, "number-pair", `Auf Deutsch hat die Lektion die Nummer ${one.head.number}, hier ${other.head.number}.`);
  const mine = other.marks.filter(({ name }) => name !== "Term");
  const theirs = one.marks.filter(({ name }) => name !== "Term");
  const index = theirs.findIndex((mark, at) => describe(mark) !== describe(mine[at]));
  const different = index === -1 && mine.length > theirs.length ? theirs.length : index;
  if (different !== -1) {
    const place = mine[different]?.place ?? mine.at(-1)?.place ?? START;
    findings.error(place, "languages-differ", `Auf Deutsch steht hier ${describe(theirs[different])} (Zeile ${theirs[different]?.place.line ?? "–"}), hier ${describe(mine[different])}. Beide Sprachen haben dieselben Bausteine mit denselben Ids in derselben Reihenfolge.`);
  }
  return findings.problems;
}

function describe(mark: Mark | undefined): string {
  if (!mark) return "nichts mehr";
  const id = mark.id ?? mark.refers;
  return id === undefined ? mark.name : `${mark.name} „${id}“`;
}
