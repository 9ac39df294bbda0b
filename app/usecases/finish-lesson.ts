import type { Actor } from "../core/organisation/model";
import { decideFinishLesson } from "../core/progress/course";
import { refuse, type Refusal } from "../core/refusal";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";

/** Marks a lesson as done, or takes that back while the course is not completed. */
export async function finishLesson(deps: Deps, actor: Actor, courseId: string, lesson: string, done: boolean): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const enrolment = state.enrolments.get(courseId);
    if (!enrolment) return refuse("course-not-begun");
    const course = await deps.catalogue.course(courseId, enrolment.version);
    return course ? decideFinishLesson(state, course, lesson, done, now) : refuse("not-found");
  });
}
