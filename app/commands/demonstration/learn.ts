import type { Question } from "../../core/course/model";
import type { Actor } from "../../core/organisation/model";
import type { Instant } from "../../core/words";
import { isRefusal } from "../../core/refusal";
import { answerQuestion, seeCheck } from "../../usecases/answer-question";
import { beginCourse } from "../../usecases/begin-course";
import { beginScenario } from "../../usecases/begin-scenario";
import { closeDebrief } from "../../usecases/close-debrief";
import type { Deps } from "../../usecases/deps";
import { finishLesson } from "../../usecases/finish-lesson";
import { makeMove } from "../../usecases/make-move";
import { openLesson } from "../../usecases/open-lesson";
import { seeMoment } from "../../usecases/see-moment";

/** How far an invented learner goes. `half`: some lessons and the middle of a conversation. */
export type Distance = "half" | "finished";

/** Takes a course as a learner would, at past instants: everything through the use cases. */
export async function takeCourse(deps: Deps, actor: Actor, course: string, from: Instant, distance: Distance): Promise<void> {
  const clock = clockFrom(from);
  const then: Deps = { ...deps, now: clock };
  const taken = must(await beginCourse(then, actor, course));
  const version = taken.state.enrolments.get(course)?.version;
  const content = await deps.catalogue.course(course, version);
  if (!content) throw new Error(`the demonstration needs the course ${course}`);
  const lessons = distance === "half" ? content.lessons.slice(0, 2) : content.lessons;
  for (const lesson of lessons) {
    must(await openLesson(then, actor, course, lesson.id, "de"));
    must(await finishLesson(then, actor, course, lesson.id, true));
  }
  const scenarios = distance === "half" ? content.requiredScenarios.slice(0, 1) : content.requiredScenarios;
  for (const [index, scenario] of scenarios.entries()) await playScenario(then, actor, scenario.id, index, distance);
  if (distance === "finished") await answerAll(then, actor, course);
}

/** Plays one of the recorded journeys; half-way learners stop in the middle. */
async function playScenario(deps: Deps, actor: Actor, id: string, index: number, distance: Distance): Promise<void> {
  const found = await deps.catalogue.scenario(id);
  const journeys = found?.scenario.journeys ?? [];
  const journey = journeys[index % Math.max(1, journeys.length)];
  if (!journey) throw new Error(`the demonstration needs a journey through ${id}`);
  const { attempt } = must(await beginScenario(deps, actor, id, false));
  const steps = distance === "half" ? journey.steps.slice(0, Math.ceil(journey.steps.length / 2)) : journey.steps;
  for (const chosen of steps) {
    const { turn, taken } = must(await seeMoment(deps, actor, id, attempt, undefined, "de"));
    must(await makeMove(deps, actor, id, { attempt, turn, at: taken, chosen }));
  }
  if (distance === "finished") must(await closeDebrief(deps, actor, id, attempt));
}

async function answerAll(deps: Deps, actor: Actor, course: string): Promise<void> {
  const { questions } = must(await seeCheck(deps, actor, course));
  for (const question of questions) must(await answerQuestion(deps, actor, course, { question: question.id, answer: rightAnswer(question) }));
}

/** The right answer in the form in which it is posted. */
export function rightAnswer(question: Question): readonly string[] {
  switch (question.kind) {
    case "single":
    case "multiple":
      return question.options.filter(({ correct }) => correct).map(({ id }) => id);
    case "order":
      return question.steps.map(({ id }) => id);
    case "matching":
      return question.left.map(({ id, answer }) => `${id}=${answer}`);
    case "short":
      return question.accept.de.slice(0, 1);
  }
}

/** Ninety seconds pass between two deeds. */
export function clockFrom(start: Instant): () => Instant {
  let now = Date.parse(start);
  return () => {
    now += 90_000;
    return new Date(now).toISOString();
  };
}

/** In the demonstration nothing may be refused. */
export function must<Value>(value: Value): Exclude<Value, { readonly refused: unknown }> {
  if (isRefusal(value)) throw new Error(`the demonstration was refused: ${value.refused}${value.field ? ` (${value.field})` : ""}`);
  return value as Exclude<Value, { readonly refused: unknown }>;
}
