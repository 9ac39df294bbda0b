import { drawQuestions, generator, seedFrom } from "../course/draw";
import { readAnswer, refuseAnswer, type Answer } from "../course/judge";
import type { Course, Question } from "../course/model";
import { addDays, dayIn } from "../days";
import { isRefusal, refuse, type Refusal } from "../refusal";
import type { Scenario } from "../scenario/model";
import { replay } from "../scenario/play";
import type { Day, Instant } from "../words";
import type { DrawnMoment, DrawnQuestion, PrivateFact } from "./facts";
import { momentByChance } from "./moment-by-chance";
import { refreshedRound, type RefreshedRound } from "./refreshed";
import type { Enrolment, LearnerState } from "./state";

/** Days after completion on which the rounds of a course open; each stays open until the next, the last for four weeks. */
export const REFRESHER_DAYS = [7, 28, 84] as const;
const LAST_ROUND_DAYS = 28;
const QUESTIONS = 3;

type Completed = Pick<Enrolment, "completedAt">;

/** The round, counted from 1, that is open on a day in the authority's zone. */
export function openRound({ completedAt }: Completed, today: Day, timeZone: string): number | undefined {
  if (completedAt === undefined) return undefined;
  const completed = dayIn(timeZone, completedAt);
  const last = REFRESHER_DAYS[REFRESHER_DAYS.length - 1] ?? 0;
  if (today >= addDays(completed, last + LAST_ROUND_DAYS)) return undefined;
  const opened = REFRESHER_DAYS.filter((days) => addDays(completed, days) <= today).length;
  return opened === 0 ? undefined : opened;
}

/** The day on which the next round opens. */
export function nextRoundOpens({ completedAt }: Completed, today: Day, timeZone: string): Day | undefined {
  if (completedAt === undefined) return undefined;
  const completed = dayIn(timeZone, completedAt);
  return REFRESHER_DAYS.map((days) => addDays(completed, days)).find((day) => day > today);
}

/** A scenario that the course asks for, at the version the course pins. */
export type PinnedScenario = { readonly version: string; readonly scenario: Scenario };
export type RefresherDraw = { readonly questions: readonly DrawnQuestion[]; readonly moment?: DrawnMoment };

/** What a round asks: other questions each time as long as the pool lasts, and one moment. The same for the same learner, course and round. */
export function drawRefresher(course: Pick<Course, "id" | "version">, pool: readonly Question[], scenarios: readonly PinnedScenario[], learner: string, round: number): RefresherDraw {
  const seed = `${learner}/${course.id}/${course.version}/refresher`;
  const all = drawQuestions(pool, pool.length, seedFrom(seed));
  const questions = all.slice(0, QUESTIONS).flatMap((_, index) => all[((round - 1) * QUESTIONS + index) % all.length] ?? []);
  const moment = momentByChance(scenarios, generator(seedFrom(`${seed}/${round}`)), round);
  return { questions, ...(moment ? { moment } : {}) };
}

/** A round as it stands: what it asks, and what was done. What was drawn once stays drawn. */
export type Refresher = { readonly course: string; readonly round: number; readonly draw: RefresherDraw; readonly done: RefreshedRound };

export function refresherOf(state: LearnerState, course: string, round: number, draw: () => RefresherDraw): Refresher {
  const done = refreshedRound(state.refreshers, course, round);
  return { course, round, draw: done.drawn ?? draw(), done };
}

/** Answers one of the questions. There is nothing to pass: nobody counts what was right. */
export function decideRefresherAnswer(refresher: Refresher, pool: readonly Question[], command: { readonly question: string; readonly answer: Answer }, now: Instant): readonly PrivateFact[] | Refusal {
  const { course, round, draw, done } = refresher;
  const question = pool.find(({ id }) => id === command.question);
  if (!question || !draw.questions.some((drawn) => drawn.question === question.id)) return refuse("question-not-drawn");
  if (done.answers.has(question.id)) return refuse("question-already-answered");
  const answer = readAnswer(question, command.answer);
  if (!answer) return refuseAnswer(question, command.answer);
  return [...drawnNow(refresher, now), { type: "refresher-answered", at: now, course, round, question: question.id, answer }];
}

/** Answers the moment, once. */
export function decideRefresherMove(refresher: Refresher, scenario: Scenario, chosen: readonly string[], now: Instant): readonly PrivateFact[] | Refusal {
  const { course, round, draw, done } = refresher;
  if (!draw.moment) return refuse("not-found");
  if (done.chosen !== undefined) return refuse("attempt-over");
  const trace = replay(scenario, { steps: [...draw.moment.steps, chosen], bypass: false });
  if (isRefusal(trace)) return trace;
  return [...drawnNow(refresher, now), { type: "refresher-played", at: now, course, round, chosen }];
}

function drawnNow({ course, round, draw, done }: Refresher, now: Instant): readonly PrivateFact[] {
  return done.drawn ? [] : [{ type: "refresher-drawn", at: now, course, round, ...draw }];
}

/** Leaves a round out. Twice is once. */
export function decideSkipRefresher(state: LearnerState, course: string, round: number, now: Instant): readonly PrivateFact[] {
  return refreshedRound(state.refreshers, course, round).skipped ? [] : [{ type: "refresher-skipped", at: now, course, round }];
}

/** No refreshers any more, or again. */
export function decideStopRefreshers(state: LearnerState, stop: boolean, now: Instant): readonly PrivateFact[] {
  if (state.refreshers.stopped === stop) return [];
  return [{ type: stop ? "refreshers-stopped" : "refreshers-resumed", at: now }];
}
