import type { Lesson } from "../core/course/model";
import { bundleLesson } from "./bundle-lesson";
import { checkPassages } from "./check-passages";
import { lessonHead, type LessonHead } from "./course-schema";
import { splitFrontMatter } from "./front-matter";
import { withinBudget } from "./lesson-budget";
import { parseBody } from "./lesson-parse";
import { printAndReadBack } from "./lesson-read-back";
import { rebuild } from "./lesson-rebuild";
import { checkBlocks, type Mark } from "./lesson-rules";
import { passagesOf } from "./lesson-texts";
import { LIMITS } from "./limits";
import { linksOfLesson, type LinkPlace } from "./link-places";
import type { Measured } from "./measured";
import type { Problem } from "./port";
import { findingsOf, START, type Findings, type Place } from "./problem";
import { record } from "./record";
import { checkShape } from "./schema-problems";
import { readSource } from "./source-text";
import { parseYaml, type Located } from "./yaml";

/** A lesson as data, and what the course needs to compare it with other files. */
export type CompiledLesson = {
  readonly head: LessonHead;
  readonly body: Lesson["body"];
  readonly sections: Lesson["sections"];
  readonly marks: readonly Mark[];
  /** Where `course`, `number` and `language` stand, and the review dates of its norms. */
  readonly places: { readonly course: Place; readonly number: Place; readonly language: Place; readonly legal: readonly Place[] };
};
export type LessonAnswer = { readonly value?: CompiledLesson; readonly problems: readonly Problem[]; readonly measured?: Measured; readonly links?: readonly LinkPlace[] };

/** Reads, checks, compiles and records a lesson. Runs in the child. All problems at once. */
export async function compileLessonFile(file: string, source: string): Promise<LessonAnswer> {
  const findings = findingsOf(file);
  const text = readSource(source, LIMITS.lessonBytes, findings);
  const split = text === undefined ? undefined : splitFrontMatter(text, findings);
  if (!split) return { problems: findings.problems };
  const head = readHead(split.head, findings);
  const checked = readBody(split.body, findings);
  if (!head || !checked) return { problems: findings.problems };
  const { located, value: read } = head;
  const measured = checkPassages({ head: read, located, passages: passagesOf(checked.tree), marks: checked.marks }, findings);
  const told = { problems: findings.problems, measured, links: linksOfLesson(checked.tree, located, file) };
  const printed = findings.failed() ? undefined : printAndReadBack(checked.tree, findings);
  const recorded = printed === undefined ? undefined : await recordPrinted(printed, read, findings);
  return recorded ? { ...told, value: { head: read, marks: checked.marks, places: head.places, ...recorded } } : told;
}

function readHead(head: string, findings: Findings): { readonly value: LessonHead; readonly located: Located; readonly places: CompiledLesson["places"] } | undefined {
  const located = parseYaml(head, findings);
  const value = located && checkShape(lessonHead, located, findings);
  if (!located || !value) return undefined;
  const legal = (value.legal ?? []).map((_, index) => located.valueAt(["legal", index, "reviewBy"]));
  return {
    value,
    located,
    places: { course: located.valueAt(["course"]), number: located.valueAt(["number"]), language: located.valueAt(["language"]), legal },
  };
}

function readBody(body: string, findings: Findings) {
  if (body.trim() === "") {
    findings.error(START, "lesson-empty", "Die Lektion hat keinen Text. Schreiben Sie ihn unter die zweite Zeile „---“.");
    return undefined;
  }
  const parsed = withinBudget(body, findings) ? parseBody(body, findings) : undefined;
  if (!parsed) return undefined;
  const tree = rebuild(parsed, body, findings);
  if (tree.children.length === 0 && !findings.failed()) findings.error(START, "lesson-empty", "Die Lektion hat keinen Text, nur Kommentare. Schreiben Sie ihn unter die zweite Zeile „---“.");
  return { tree, marks: checkBlocks(tree, findings) };
}

async function recordPrinted(printed: string, head: LessonHead, findings: Findings) {
  try {
    return record(await bundleLesson(printed, head.language));
  } catch {
    findings.error(START, "not-compiled", "Die Lektion ließ sich nicht übersetzen. Vereinfachen Sie die zuletzt geänderte Stelle.");
    return undefined;
  }
}
