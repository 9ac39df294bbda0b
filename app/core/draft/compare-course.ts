import type { Course, Lesson, LessonNode, Question } from "../course/model";
import { LANGUAGES, type Language, type Words } from "../words";
import type { Edit } from "../scenario/edit";
import { wordsIn } from "./compare";
import { diffWords, type Piece } from "./word-diff";

/** Everything in a version of a course. */
export type CourseParts = { readonly course: Course; readonly lessons: readonly Lesson[]; readonly questions: readonly Question[] };
/** What is different in a lesson, a question or the course around them (`part: "frame"`, without a title). */
export type CourseChange = {
  readonly part: "lesson" | "question" | "frame";
  readonly id: string;
  readonly title?: Words;
  readonly what: "added" | "removed" | "changed";
  /** `place`: the section of a lesson, or names of fields down to the text. */
  readonly texts: readonly { readonly place: string; readonly language: Language; readonly pieces: readonly Piece[] }[];
  /** Something else than words differs: blocks, order, what is right, what is asked for. */
  readonly rules: boolean;
};

/** Two versions of a course side by side, lesson by lesson in words. */
export function compareCourses(before: CourseParts, after: CourseParts): readonly CourseChange[] {
  return [
    ...compareLessons(before, after),
    ...compareParts("question", before.questions.map(titledQuestion), after.questions.map(titledQuestion)),
    ...compareParts("frame", [{ id: "frame", value: frameOf(before.course) }], [{ id: "frame", value: frameOf(after.course) }]),
  ];
}

/** How far it goes: `wording` only words; `content` something was added; `structure` something that was asked for is gone, asked otherwise, or in another order. */
export function classifyCourse(before: CourseParts, after: CourseParts): Edit {
  const changes = compareCourses(before, after);
  if (changes.length === 0) return "none";
  if (changes.some(({ what }) => what === "removed") || !keepsOrder(before.course, after.course)) return "structure";
  return changes.some(({ what, rules }) => what === "added" || rules) ? "content" : "wording";
}

function keepsOrder(before: Course, after: Course): boolean {
  const left = after.lessons.map(({ id }) => id).filter((id) => before.lessons.some((lesson) => lesson.id === id));
  return before.lessons.every(({ id }, place) => left[place] === id) && before.requiredScenarios.every(({ id }) => after.requiredScenarios.some((scenario) => scenario.id === id));
}

function frameOf({ version: _version, authority: _authority, lessons, requiredScenarios, ...frame }: Course): unknown {
  return { ...frame, lessons: lessons.map(({ id, number, minutes }) => [id, number, minutes]), requiredScenarios: requiredScenarios.map(({ id, title }) => ({ id, title })) };
}

type Titled = { readonly id: string; readonly title?: Words; readonly value: unknown };

function titledQuestion(question: Question): Titled {
  return { id: question.id, title: question.prompt, value: question };
}

function compareParts(part: CourseChange["part"], before: readonly Titled[], after: readonly Titled[]): readonly CourseChange[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const left = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((one): readonly CourseChange[] => {
      const then = known.get(one.id);
      if (!then) return [{ part, id: one.id, ...titleOf(one), what: "added", texts: differing(undefined, one.value), rules: false }];
      const [texts, rules] = [differing(then.value, one.value), withoutWords(then.value) !== withoutWords(one.value)];
      return texts.length === 0 && !rules ? [] : [{ part, id: one.id, ...titleOf(one), what: "changed", texts, rules }];
    }),
    ...before.filter(({ id }) => !left.has(id)).map((one): CourseChange => ({ part, id: one.id, ...titleOf(one), what: "removed", texts: differing(one.value, undefined), rules: false })),
  ];
}

function titleOf({ title }: Titled): { readonly title?: Words } {
  return title ? { title } : {};
}

function differing(before: unknown, after: unknown): CourseChange["texts"] {
  const [then, now] = [wordsIn(before), wordsIn(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [old, fresh] = [then.get(key), now.get(key)];
    const place = fresh ?? old;
    if (!place || old?.text === fresh?.text) return [];
    return [{ place: place.path.join(" · "), language: place.language, pieces: diffWords(old?.text ?? "", fresh?.text ?? "") }];
  });
}

function withoutWords(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (typeof inner === "object" && inner !== null && "de" in inner ? "" : inner));
}

function compareLessons(before: CourseParts, after: CourseParts): readonly CourseChange[] {
  const ids = [...new Set([...after.course.lessons, ...before.course.lessons].map(({ id }) => id))];
  return ids.flatMap((id): readonly CourseChange[] => {
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

function sectionChanges(before: Lesson | undefined, after: Lesson | undefined, language: Language): CourseChange["texts"] {
  const [then, now] = [sectionsOf(before), sectionsOf(after)];
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((place) => {
    const [old, fresh] = [then.get(place) ?? "", now.get(place) ?? ""];
    return old === fresh ? [] : [{ place, language, pieces: diffWords(old, fresh) }];
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

const SILENT: ReadonlySet<string> = new Set(["id", "cast", "mood", "crop", "kind", "correct", "of", "href", "align", "language", "lang", "dir", "entry", "media", "decorative", "asOf", "reviewBy", "returnsTo"]);

/** A lesson without its words: blocks, their order, what is right. */
function shapeOf({ lessons }: CourseParts, id: string, language: Language): string {
  const lesson = lessons.find((one) => one.id === id && one.language === language);
  const shape = (node: LessonNode): unknown => (typeof node === "string" ? "" : [node.name, Object.entries(node.props).filter(([name]) => SILENT.has(name)), node.children.map(shape)]);
  return lesson ? JSON.stringify([lesson.minutes, lesson.number, lesson.body.filter((node) => typeof node !== "string" && /^[A-Z]/u.test(node.name)).map(shape)]) : "";
}
