import type { Course, Lesson, LessonNode, Question } from "../course/model";
import { LANGUAGES, type Language } from "../words";
import type { Edit } from "../scenario/edit";
import { compareFrames, compareParts, type PartChange, type TextChange } from "./compare";
import { diffWords } from "./word-diff";

/** Everything in a version of a course. */
export type CourseParts = { readonly course: Course; readonly lessons: readonly Lesson[]; readonly questions: readonly Question[] };

/** How far an edit of a course goes, and what is different in it, lesson by lesson in words. */
export type CourseDifference = { readonly edit: Edit; readonly changes: readonly PartChange[] };

/** Two versions of a course side by side. */
export function compareCourses(before: CourseParts, after: CourseParts): CourseDifference {
  const changes = [
    ...compareLessons(before, after),
    ...compareParts("question", before.questions.map(asPart), after.questions.map(asPart)),
    ...compareFrames(frameOf(before.course), frameOf(after.course)),
  ];
  return { edit: editOf(before.course, after.course, changes), changes };
}

/** `wording`: only words; `content`: something was added; `structure`: something that was asked for is gone, asked otherwise, or in another order. */
function editOf(before: Course, after: Course, changes: readonly PartChange[]): Edit {
  if (changes.length === 0) return "none";
  if (changes.some(({ what }) => what === "removed") || !keepsOrder(before, after)) return "structure";
  return changes.some(({ what, rules }) => what === "added" || rules) ? "content" : "wording";
}

function keepsOrder(before: Course, after: Course): boolean {
  const left = after.lessons.map(({ id }) => id).filter((id) => before.lessons.some((lesson) => lesson.id === id));
  return before.lessons.every(({ id }, place) => left[place] === id) && before.requiredScenarios.every(({ id }) => after.requiredScenarios.some((scenario) => scenario.id === id));
}

function frameOf({ version: _version, authority: _authority, lessons, requiredScenarios, ...frame }: Course): unknown {
  return { ...frame, lessons: lessons.map(({ id, number, minutes }) => [id, number, minutes]), requiredScenarios: requiredScenarios.map(({ id, version, title }) => ({ id, version, title })) };
}

function asPart(question: Question) {
  return { id: question.id, title: question.prompt, value: question };
}

function compareLessons(before: CourseParts, after: CourseParts): readonly PartChange[] {
  const ids = [...new Set([...after.course.lessons, ...before.course.lessons].map(({ id }) => id))];
  return ids.flatMap((id): readonly PartChange[] => {
    const [then, now] = [before, after].map(({ course }) => course.lessons.find((lesson) => lesson.id === id));
    const texts = LANGUAGES.flatMap((language) => {
      const [old, fresh] = [before, after].map(({ lessons }) => lessons.find((lesson) => lesson.id === id && lesson.language === language));
      return sectionChanges(old, fresh, language);
    });
    const rules = then !== undefined && now !== undefined && LANGUAGES.some((language) => shapeOf(before, id, language) !== shapeOf(after, id, language));
    const title = (now ?? then)?.title;
    if (texts.length === 0 && !rules) return [];
    return [{ part: "lesson", id, ...(title ? { title } : {}), what: then ? (now ? "changed" : "removed") : "added", texts, rules }];
  });
}

function sectionChanges(before: Lesson | undefined, after: Lesson | undefined, language: Language): readonly TextChange[] {
  const [then, now] = [sectionsOf(before), sectionsOf(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((place) => {
    const [old, fresh] = [then.get(place) ?? "", now.get(place) ?? ""];
    return old === fresh ? [] : [{ path: [place], language, pieces: diffWords(old, fresh) }];
  });
}

/** Words of a lesson by the heading above them; its own title first. */
function sectionsOf(lesson: Lesson | undefined): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  if (!lesson) return sections;
  let place = lesson.title;
  const add = (text: string) => void sections.set(place, `${sections.get(place) ?? ""}${text}\n`);
  add([lesson.title, ...lesson.objectives].join("\n"));
  for (const node of lesson.body) {
    if (typeof node !== "string" && node.name === "h2") place = textOf(node).trim();
    add(textOf(node).trim());
  }
  return sections;
}

/** Words of a piece and of its properties that are read by somebody. */
function textOf(node: LessonNode): string {
  if (typeof node === "string") return node;
  const said = Object.entries(node.props).flatMap(([name, value]) => (typeof value === "string" && !SILENT.has(name) ? [value] : []));
  const inner = node.children.map(textOf).join("");
  return said.length === 0 ? inner : `${said.join("\n")}\n${inner}`;
}

const SILENT: ReadonlySet<string> = new Set(["id", "cast", "mood", "crop", "kind", "correct", "of", "href", "align", "language", "lang", "dir", "entry", "media", "decorative", "spoken", "at", "asOf", "reviewBy", "returnsTo"]);

/** A lesson without its words: blocks, their order, what is right. */
function shapeOf({ lessons }: CourseParts, id: string, language: Language): string {
  const lesson = lessons.find((one) => one.id === id && one.language === language);
  const shape = (node: LessonNode): unknown => (typeof node === "string" ? "" : [node.name, Object.entries(node.props).filter(([name]) => SILENT.has(name)), node.children.map(shape)]);
  return lesson ? JSON.stringify([lesson.minutes, lesson.number, lesson.body.filter((node) => typeof node !== "string" && /^[A-Z]/u.test(node.name)).map(shape)]) : "";
}
