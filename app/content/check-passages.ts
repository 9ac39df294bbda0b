import { BLOCKS } from "./blocks";
import { badDescription } from "../core/wording/description";
import { tooHard, tooLong, type Hard } from "./check-reading";
import { tellWords } from "./check-texts";
import type { LessonHead } from "./course-schema";
import type { Passage } from "./lesson-texts";
import type { Mark } from "./lesson-rules";
import { measuredFile, type Measured } from "./measured";
import { START, type Findings, type Place } from "./problem";
import type { Located } from "./yaml";

/** The head of a lesson with its places, and everything in it that people read. */
export type ReadLesson = { readonly head: LessonHead; readonly located: Located; readonly passages: readonly Passage[]; readonly marks: readonly Mark[] };

/** Wording, length of sentences, reading time and readability of a lesson. Answers it in numbers. */
export function checkPassages({ head, located, passages, marks }: ReadLesson, findings: Findings): Measured {
  const { language } = head;
  for (const path of [["title"], ["incident"], ...head.objectives.map((_, index) => ["objectives", index])]) {
    const text = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], head);
    if (typeof text === "string") tellWords(text, language, "ours", () => located.valueAt(path), findings);
  }
  for (const passage of passages) {
    tellWords(passage.text, language, passage.voice, passage.placeOf, findings);
    const long = passage.voice === "ours" ? tooLong(passage.text, language) : undefined;
    if (long) findings.warn(placeOf(long, [passage]), "sentence-long", long.message);
    const description = passage.image ? badDescription(passage.text) : undefined;
    if (description !== undefined) findings.warn(passage.placeOf(0), "image-description", description);
  }
  const prose = passages.filter(({ shown }) => !shown);
  const texts = prose.map(({ text }) => text);
  const hard = tooHard(texts, language, "lesson");
  if (hard) findings.warn(placeOf(hard, prose), "hard-to-read", hard.message);
  const blocks = marks.filter(({ name }) => BLOCKS.get(name)?.inside === undefined && BLOCKS.get(name)?.inline !== true).length;
  const measured = measuredFile(findings.file, { blocks }, passages.map(({ text }) => text), language, texts);
  if (measured.measure.minutes > head.minutes) {
    findings.warn(located.valueAt(["minutes"]), "minutes-too-few", `Allein das Lesen dauert ${measured.measure.minutes} Minuten, angegeben sind ${head.minutes}. Kürzen Sie die Lektion oder nennen Sie mehr Minuten.`);
  }
  return measured;
}

function placeOf({ sentence }: Hard, passages: readonly Passage[]): Place {
  const passage = passages.find(({ text }) => text.includes(sentence));
  return passage?.placeOf(passage.text.indexOf(sentence)) ?? START;
}
