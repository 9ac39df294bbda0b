import { concealUnanswered } from "../core/course/conceal";
import { decideOpenLesson } from "../core/progress/course";
import type { Lesson, Course, LessonPerson } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import type { LessonSeen } from "../core/progress/seen";
import { foldFacts, type LearnerState } from "../core/progress/state";
import { refuse, type Refusal } from "../core/refusal";
import type { Language } from "../core/words";
import { commitDecision } from "./commit-decision";
import type { Deps } from "./deps";
import { goneMedia } from "./remove-media";
import { missingCourse, visibleCourse } from "./visible-course";

/** Shows a lesson at the version the learner is enrolled in, and remembers that it was opened. */
export async function openLesson(deps: Deps, actor: Actor, courseId: string, lessonId: string, language: Language): Promise<LessonSeen | Refusal> {
  const stream = await deps.store.learners.read(actor.person);
  let state = foldFacts(stream.facts);
  const enrolment = state.enrolments.get(courseId);
  const course = await visibleCourse(deps, actor, courseId, enrolment?.version);
  if (!course) return missingCourse(deps, actor, courseId);
  const lesson = (await deps.catalogue.lesson(course, lessonId, language)) ?? (await deps.catalogue.lesson(course, lessonId, "de"));
  if (!lesson) return refuse("not-found");
  if (enrolment && !enrolment.opened.has(lessonId)) {
    const written = await commitDecision(deps, actor, (now, at) => decideOpenLesson(now, courseId, lessonId, at)).catch(unwritten);
    if (written && "state" in written) state = written.state;
  }
  const gone = course.authority === undefined ? [] : await goneMedia(deps, actor, lesson.body);
  return { ...lessonOpened(deps, state, course, lesson), ...(gone.length === 0 ? {} : { gone }) };
}

/** Reading goes on when the disk is full: it is then remembered at the next visit. */
function unwritten(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "full") return undefined;
  throw error;
}

function lessonOpened(deps: Deps, state: LearnerState, course: Course, lesson: Lesson): LessonSeen {
  const index = course.lessons.findIndex(({ id }) => id === lesson.id);
  const enrolment = state.enrolments.get(course.id);
  const previous = course.lessons[index - 1];
  const next = course.lessons[index + 1];
  const answers = startingWith(enrolment?.lessonAnswers ?? new Map<string, readonly string[]>(), `${lesson.id}#`);
  return {
    course,
    lesson: { ...lesson, body: concealUnanswered(lesson.body, new Set(Object.keys(answers))) },
    begun: enrolment !== undefined,
    done: enrolment?.done.has(lesson.id) ?? false,
    completed: enrolment?.completedAt !== undefined,
    ...(previous ? { previous } : {}),
    ...(next ? { next } : {}),
    position: index + 1,
    doneLessons: [...(enrolment?.done ?? [])],
    texts: startingWith(state.notes, `${lessonPlace(course.id, lesson.id)}#`),
    answers,
    people: peopleIn(deps, lesson),
  };
}

/** Where the private notes of a lesson are kept. */
export function lessonPlace(course: string, lesson: string): string {
  return `lesson/${course}/${lesson}`;
}

function startingWith<Value>(entries: ReadonlyMap<string, Value>, prefix: string): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value]));
}

/** Everybody who is drawn in a lesson. */
export function peopleIn(deps: Pick<Deps, "catalogue">, lesson: Lesson): Readonly<Record<string, LessonPerson>> {
  const people: Record<string, LessonPerson> = {};
  const visit = (nodes: Lesson["body"]): void => {
    for (const node of nodes) {
      if (typeof node === "string") continue;
      const person = node.name === "Portrait" ? deps.catalogue.person(String(node.props["cast"])) : undefined;
      if (person) people[person.id] = person;
      visit(node.children);
    }
  };
  visit(lesson.body);
  return people;
}
