import { findQuestion } from "../core/course/answer-words";
import type { LessonElement } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";

/** Answers a question inside a lesson. It counts for nothing and can be answered again. */
export async function answerLessonQuestion(deps: Deps, actor: Actor, courseId: string, lessonId: string, question: string, answer: readonly string[]): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const enrolment = state.enrolments.get(courseId);
    if (!enrolment) return refuse("course-not-begun");
    const course = await deps.catalogue.course(courseId, enrolment.version);
    const lesson = course && (await deps.catalogue.lesson(course, lessonId, "de"));
    const asked = lesson && findQuestion(lesson.body, question);
    if (!asked) return refuse("not-found");
    if (answer.length === 0) return refuse("answer-missing", question);
    if (!allOptions(asked, answer)) return refuse("answer-missing", question);
    return [{ type: "lesson-question-answered", at: now, course: courseId, lesson: lessonId, question, answer }];
  });
}

function allOptions(question: LessonElement, answer: readonly string[]): boolean {
  const options = new Set(question.children.flatMap((child) => (typeof child !== "string" && child.name === "Option" ? [child.props["id"]] : [])));
  const single = question.props["kind"] === "single";
  return answer.every((id) => options.has(id)) && new Set(answer).size === answer.length && (!single || answer.length === 1);
}
