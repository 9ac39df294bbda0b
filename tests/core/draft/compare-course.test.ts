import { expect, test } from "vitest";
import type { Course, Lesson, LessonNode } from "~/core/course/model";
import { compareCourses, type CourseParts } from "~/core/draft/compare-course";
import { words } from "../../fixtures/scenario";

const COURSE: Course = {
  id: "kurs", version: "v1", code: "E1", title: words("Kurs"), summary: words("Worum"), audience: words("Wer"), languages: ["de"], objectives: [words("Erstes")], contents: [], coreArea: [], cornerstone: [],
  lessons: [{ id: "eins", number: "1.1", title: words("Eins"), minutes: 10 }, { id: "zwei", number: "1.2", title: words("Zwei"), minutes: 10 }],
  requiredScenarios: [{ id: "s1", version: "a", title: words("Szene"), minutes: 5 }], assessment: { kind: "none" }, legal: [],
};
const heading: LessonNode = { name: "h2", props: {}, children: ["Am Schalter"] };
const lesson = (id: string, body: readonly LessonNode[]): Lesson => ({ id, course: "kurs", number: "1.1", language: "de", title: id, minutes: 10, objectives: [], legal: [], sources: [], sections: [], body });
const block = (summary: string, id: string): LessonNode => ({ name: "Reveal", props: { summary, id }, children: ["Innen"] });
const BEFORE: CourseParts = {
  course: COURSE, lessons: [lesson("eins", [heading, "Herr Baran fragt."]), lesson("zwei", [block("Auf", "r1")])],
  questions: [{ kind: "single", id: "f1", lesson: "1.1", dimension: "mutual_understanding", prompt: words("Was?"), options: [{ id: "a", correct: true, text: words("Ja"), explanation: words("Weil") }] }],
};
const [first, second] = COURSE.lessons;

test("the same course differs in nothing, whatever its version is called and whoever owns it", () => {
  expect(compareCourses(BEFORE, { ...BEFORE, course: { ...COURSE, version: "v2", authority: "musterstadt" } })).toEqual({ edit: "none", changes: [] });
});

test("other words in a lesson stand under their heading and are an edit of words", () => {
  const after = { ...BEFORE, lessons: [lesson("eins", [heading, "Herr Baran fragt zuerst."]), ...BEFORE.lessons.slice(1)] };
  expect(compareCourses(BEFORE, after)).toMatchObject({ edit: "wording", changes: [{ part: "lesson", id: "eins", what: "changed", rules: false, texts: [{ path: ["Am Schalter"], language: "de" }] }] });
});

test("words of a block are words; another block is more than that", () => {
  const after = (node: LessonNode) => ({ ...BEFORE, lessons: [...BEFORE.lessons.slice(0, 1), lesson("zwei", [node])] });
  expect(compareCourses(BEFORE, after(block("Zu", "r1")))).toMatchObject({ edit: "wording", changes: [{ id: "zwei", rules: false }] });
  expect(compareCourses(BEFORE, after(block("Auf", "r2")))).toMatchObject({ edit: "content", changes: [{ id: "zwei", rules: true, texts: [] }] });
});

test("a question that is answered otherwise, comes or goes", () => {
  const [question] = BEFORE.questions;
  if (question?.kind !== "single") throw new Error("no question");
  const other = { ...BEFORE, questions: [{ ...question, options: question.options.map((option) => ({ ...option, correct: false, text: words("Nein") })) }] };
  expect(compareCourses(BEFORE, other)).toMatchObject({ edit: "content", changes: [{ part: "question", id: "f1", title: words("Was?"), rules: true, texts: [{ path: ["options", "a", "text"] }, { path: ["options", "a", "text"] }] }] });
  const none = { ...BEFORE, questions: [] };
  expect(compareCourses(BEFORE, none)).toMatchObject({ edit: "structure", changes: [{ what: "removed", texts: expect.arrayContaining([]) as [] }] });
  expect(compareCourses(none, BEFORE)).toMatchObject({ edit: "content", changes: [{ what: "added" }] });
});

test("a lesson in another place or gone, and a scene that is no longer asked for, are another structure", () => {
  const course = (more: Partial<Course>) => ({ ...BEFORE, course: { ...COURSE, ...more } });
  expect(compareCourses(BEFORE, course({ lessons: [second, first].flatMap((one) => one ?? []) })).edit).toBe("structure");
  expect(compareCourses(BEFORE, { ...course({ lessons: COURSE.lessons.slice(0, 1) }), lessons: BEFORE.lessons.slice(0, 1) })).toMatchObject({ edit: "structure", changes: [{ part: "lesson", id: "zwei", what: "removed" }, { part: "frame" }] });
  expect(compareCourses(BEFORE, course({ requiredScenarios: [] })).edit).toBe("structure");
});

test("a newer version of a scene that is asked for is no edit of words, and no edit of nothing", () => {
  const after = { ...BEFORE, course: { ...COURSE, requiredScenarios: COURSE.requiredScenarios.map((scenario) => ({ ...scenario, version: "b" })) } };
  expect(compareCourses(BEFORE, after)).toEqual({ edit: "content", changes: [{ part: "frame", id: "frame", what: "changed", texts: [], rules: true }] });
});
