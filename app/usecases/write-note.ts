import type { Lesson, LessonNode } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import { decideNote } from "../core/progress/course";
import type { DebriefField } from "../core/progress/seen";
import { refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { lessonPlace } from "./open-lesson";
import { visibleCourse } from "./visible-course";

/** Keeps a reflection or an intention of a lesson. Private: nobody else ever reads it. */
export async function writeLessonNote(deps: Deps, actor: Actor, courseId: string, lessonId: string, field: string, text: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const course = await visibleCourse(deps, actor, courseId, state.enrolments.get(courseId)?.version);
    const lesson = course && (await deps.catalogue.lesson(course, lessonId, "de"));
    if (!lesson || !fieldsOf(lesson).has(field)) return refuse("not-found");
    return decideNote({ place: lessonPlace(courseId, lessonId) }, field, text, now);
  });
}

/** Keeps what a learner writes down in a debrief: how it was, or the intention she takes along. */
export async function writeDebriefNote(deps: Deps, actor: Actor, attempt: string, field: DebriefField, text: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, (state, now) =>
    state.attempts.has(attempt) ? decideNote({ place: attemptPlace(attempt), attempt }, field, text, now) : refuse("not-found"),
  );
}

/** Where the private notes of an attempt are kept. */
export function attemptPlace(attempt: string): string {
  return `attempt/${attempt}`;
}

function fieldsOf(lesson: Lesson): ReadonlySet<string> {
  const fields = new Set<string>();
  const visit = (node: LessonNode): void => {
    if (typeof node === "string") return;
    if (node.name === "Reflection" || node.name === "Intention") fields.add(String(node.props["id"]));
    node.children.forEach(visit);
  };
  lesson.body.forEach(visit);
  return fields;
}
