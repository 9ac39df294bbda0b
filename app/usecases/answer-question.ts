import { may } from "../core/access";
import type { Course, Question } from "../core/course/model";
import { hintsShown } from "../core/course/hints";
import type { Actor } from "../core/organisation/model";
import { currentRound, decideAnswer, decideRepeat, roundIsOver, roundIsPassed, type AnswerCommand } from "../core/progress/course";
import { foldFacts, type CheckRound } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Language, Shown } from "../core/words";
import { commitDecision, type Committed } from "./commit-decision";
import type { Deps } from "./deps";
import { missingCourse, visibleCourse } from "./visible-course";

/** Answers one question of the open round; the last one ends the round and may complete the course. */
export async function answerQuestion(deps: Deps, actor: Actor, courseId: string, command: AnswerCommand): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const check = await openCheck(deps, actor, state.enrolments.get(courseId)?.version, courseId);
    if (!check || !state.enrolments.has(courseId)) return refuse(check ? "course-not-begun" : "not-found");
    return decideAnswer(state, check.course, check.pool, actor.person, command, now);
  });
}

/** Draws a new round after a finished one. */
export async function repeatCheck(deps: Deps, actor: Actor, courseId: string): Promise<Committed | Refusal> {
  return commitDecision(deps, actor, async (state, now) => {
    const check = await openCheck(deps, actor, state.enrolments.get(courseId)?.version, courseId);
    return check ? decideRepeat(state, check.course, check.pool, actor.person, now) : refuse("not-found");
  });
}

async function openCheck(deps: Deps, actor: Actor, version: string | undefined, courseId: string): Promise<{ readonly course: Course; readonly pool: readonly Question[] } | undefined> {
  const course = await visibleCourse(deps, actor, courseId, version);
  if (!course || course.assessment.kind === "none") return undefined;
  return { course, pool: await deps.catalogue.questions(course) };
}

/** The open or finished round. Questions hold their answers: routes show only what was answered. */
export type CheckSeen = {
  readonly course: Course;
  readonly begun: boolean;
  readonly round: CheckRound;
  /** In the order of the draw. */
  readonly questions: readonly Question[];
  readonly over: boolean;
  readonly passed: boolean;
  /** Passed in this or an earlier round: the best one counts. */
  readonly everPassed: boolean;
  readonly certificate?: string;
};

export async function seeCheck(deps: Deps, actor: Actor, courseId: string): Promise<CheckSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const enrolment = foldFacts((await deps.store.learners.read(actor.person)).facts).enrolments.get(courseId);
  const check = await openCheck(deps, actor, enrolment?.version, courseId);
  if (!check) return missingCourse(deps, actor, courseId);
  if (!enrolment) return refuse("course-not-begun");
  const { course, pool } = check;
  const round = currentRound(enrolment, course, pool, actor.person);
  const byId = new Map(pool.map((question) => [question.id, question]));
  return {
    course,
    begun: round.answers.size > 0,
    round,
    questions: round.questions.flatMap(({ question }) => byId.get(question) ?? []),
    over: roundIsOver(round),
    passed: roundIsPassed(round, course),
    everPassed: enrolment.checkPassed,
    ...(enrolment.certificate === undefined ? {} : { certificate: enrolment.certificate }),
  };
}

/** The first hints of an open question of the round, as many as were asked for; nothing of it is kept. */
export async function seeHints(deps: Deps, actor: Actor, courseId: string, asked: { readonly question: string; readonly count: number; readonly language: Language }): Promise<readonly Shown[] | Refusal> {
  const seen = await seeCheck(deps, actor, courseId);
  if (isRefusal(seen)) return seen;
  const question = seen.questions.find(({ id }) => id === asked.question);
  return question && !seen.round.answers.has(question.id) ? hintsShown(question, asked.count, asked.language) : refuse("not-found");
}
