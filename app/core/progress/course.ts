import { drawQuestions, seedFrom } from "../course/draw";
import { isCorrect, readAnswer, refuseAnswer, type Answer } from "../course/judge";
import type { Course, Question } from "../course/model";
import { refuse, type Refusal } from "../refusal";
import type { Instant } from "../words";
import type { Fact, PrivateFact } from "./facts";
import type { Attempt, CheckRound, Enrolment, LearnerState } from "./state";

/** Longest private note, in UTF-16 units. */
export const NOTE_LENGTH = 4_000;

/** Starts a course at its present version. Already started: nothing to do. `renew`: the certificate no longer holds. */
export function decideBegin(state: LearnerState, course: Course, renew: boolean, now: Instant): readonly Fact[] {
  const enrolment = state.enrolments.get(course.id);
  if (enrolment && !(renew && enrolment.completedAt !== undefined)) return [];
  return [{ type: "enrolled", at: now, course: course.id, version: course.version }];
}

/** Remembers that a lesson was opened, once. */
export function decideOpenLesson(state: LearnerState, course: string, lesson: string, now: Instant): readonly PrivateFact[] {
  const enrolment = state.enrolments.get(course);
  if (!enrolment || enrolment.opened.has(lesson)) return [];
  return [{ type: "lesson-opened", at: now, course, lesson }];
}

/** Marks a lesson as done, or takes that back. */
export function decideFinishLesson(state: LearnerState, course: Course, lesson: string, done: boolean, now: Instant): readonly PrivateFact[] | Refusal {
  const enrolment = state.enrolments.get(course.id);
  if (!enrolment) return refuse("course-not-begun");
  if (!course.lessons.some(({ id }) => id === lesson)) return refuse("not-found");
  if (enrolment.done.has(lesson) === done || (!done && enrolment.completedAt !== undefined)) return [];
  return [{ type: done ? "lesson-done" : "lesson-reopened", at: now, course: course.id, lesson }];
}

/** Where a private text belongs. What belongs to an attempt is forgotten with it. */
export type NotePlace = { readonly place: string; readonly attempt?: string };

/** Keeps a private text. The last one counts; an empty one removes it. */
export function decideNote(place: NotePlace, field: string, text: string, now: Instant): readonly PrivateFact[] | Refusal {
  const kept = text.replace(/\r\n?/g, "\n").trim();
  if (kept.length > NOTE_LENGTH) return refuse("text-too-long", field);
  return [{ type: "note-written", at: now, ...place, field, text: kept }];
}

/**
 * The round of the knowledge check that is open: the last recorded one, or the first, which is drawn from the
 * learner and the course so that looking at it needs no write and a reload shows the same questions.
 */
export function currentRound(enrolment: Enrolment, course: Course, pool: readonly Question[], learner: string): CheckRound {
  const last = enrolment.rounds.at(-1);
  if (last) return last;
  return { round: 1, questions: drawRound(course, pool, learner, 1), answers: new Map() };
}

function drawRound(course: Course, pool: readonly Question[], learner: string, round: number): CheckRound["questions"] {
  const count = course.assessment.kind === "check" ? course.assessment.draw : 0;
  return drawQuestions(pool, count, seedFrom(`${learner}/${course.id}/${course.version}/${round}`));
}

export function roundIsOver(round: CheckRound): boolean {
  return round.questions.length > 0 && round.questions.every(({ question }) => round.answers.has(question));
}

/** True if enough of a finished round was right. */
export function roundIsPassed(round: CheckRound, course: Course): boolean {
  if (course.assessment.kind !== "check" || !roundIsOver(round)) return false;
  const right = [...round.answers.values()].filter(({ correct }) => correct).length;
  return right * 100 >= course.assessment.pass * round.questions.length;
}

export type AnswerCommand = { readonly question: string; readonly answer: Answer };

/** Answers one drawn question. The draw is recorded with the first answer, passing with the last. */
export function decideAnswer(state: LearnerState, course: Course, pool: readonly Question[], learner: string, command: AnswerCommand, now: Instant): readonly PrivateFact[] | Refusal {
  const enrolment = state.enrolments.get(course.id);
  if (!enrolment) return refuse("course-not-begun");
  const round = currentRound(enrolment, course, pool, learner);
  const question = pool.find(({ id }) => id === command.question);
  if (!question || !round.questions.some((drawn) => drawn.question === question.id)) return refuse("question-not-drawn");
  if (round.answers.has(question.id)) return refuse("question-already-answered");
  const answer = readAnswer(question, command.answer);
  if (!answer) return refuseAnswer(question, command.answer);
  const correct = isCorrect(question, answer);
  const facts: PrivateFact[] = enrolment.rounds.length > 0 ? [] : [{ type: "check-drawn", at: now, course: course.id, round: round.round, questions: round.questions }];
  facts.push({ type: "question-answered", at: now, course: course.id, round: round.round, question: question.id, answer, correct });
  const after = { ...round, answers: new Map(round.answers).set(question.id, { answer, correct }) };
  if (!enrolment.checkPassed && roundIsPassed(after, course)) facts.push({ type: "check-passed", at: now, course: course.id, round: round.round });
  return facts;
}

/** Draws a new round once the present one is finished. */
export function decideRepeat(state: LearnerState, course: Course, pool: readonly Question[], learner: string, now: Instant): readonly PrivateFact[] | Refusal {
  const enrolment = state.enrolments.get(course.id);
  if (!enrolment) return refuse("course-not-begun");
  const round = currentRound(enrolment, course, pool, learner);
  if (!roundIsOver(round)) return refuse("check-not-finished");
  const next = round.round + 1;
  return [{ type: "check-drawn", at: now, course: course.id, round: next, questions: drawRound(course, pool, learner, next) }];
}

/** What is still missing before a course is complete. */
export type Missing = { readonly lessons: readonly string[]; readonly scenarios: readonly string[]; readonly check: boolean };

export function missingFor(state: LearnerState, enrolment: Enrolment, course: Course): Missing {
  return {
    lessons: course.lessons.map(({ id }) => id).filter((id) => !enrolment.done.has(id)),
    scenarios: course.requiredScenarios.map(({ id }) => id).filter((id) => !scenarioCounts(state, enrolment, id)),
    check: course.assessment.kind === "check" && !enrolment.checkPassed,
  };
}

/** All lessons done, required scenarios ended with their debrief closed, and the check passed where there is one. */
export function isComplete(state: LearnerState, enrolment: Enrolment, course: Course): boolean {
  const missing = missingFor(state, enrolment, course);
  return missing.lessons.length === 0 && missing.scenarios.length === 0 && !missing.check;
}

/** A scenario counts once its debrief was closed; after a renewal only if that happened since. */
export function scenarioCounts(state: LearnerState, enrolment: Enrolment, scenario: string): boolean {
  return [...state.attempts.values()].some((attempt) => attempt.scenario === scenario && closedSince(attempt, enrolment));
}

function closedSince(attempt: Attempt, enrolment: Enrolment): boolean {
  return attempt.debriefClosedAt !== undefined && (!enrolment.again || attempt.debriefClosedAt >= enrolment.begunAt);
}
