import { may } from "../core/access";
import { isCorrect } from "../core/course/judge";
import type { Course, Question } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import { traceOf } from "../core/progress/conversation";
import { withoutLapsed } from "../core/progress/lapsed";
import { refreshedRound, roundIsDone } from "../core/progress/refreshed";
import { drawRefresher, nextRoundOpens, openRound, refresherOf, type PinnedScenario, type Refresher } from "../core/progress/refresher";
import type { RefresherSeen, RefreshersSeen } from "../core/progress/seen";
import { foldFacts, type CheckRound, type LearnerState } from "../core/progress/state";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import { showMoment } from "../core/scenario/moment";
import { tellPath } from "../core/scenario/told";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { pinnedScenario } from "./running-scenario";
import { seeCalendar, type Calendar } from "./see-calendar";

/** What is open for a learner and when the next one opens. Courses at the versions that were completed. */
export function refreshersOn(state: LearnerState, courses: readonly Course[], { today, timeZone }: Calendar): RefreshersSeen {
  const completed = courses.flatMap((course) => {
    const enrolment = state.enrolments.get(course.id);
    return enrolment?.completedAt === undefined || !asksAnything(course) ? [] : [{ course, enrolment }];
  });
  const { stopped } = state.refreshers;
  const open = completed.flatMap(({ course, enrolment }) => {
    const round = openRound(enrolment, today, timeZone);
    const done = round === undefined ? undefined : refreshedRound(state.refreshers, course.id, round);
    return stopped || !done || done.skipped || roundIsDone(done) ? [] : [{ course: course.id, title: course.title, begun: done.drawn !== undefined }];
  });
  const next = stopped ? undefined : completed.flatMap(({ enrolment }) => nextRoundOpens(enrolment, today, timeZone) ?? []).sort()[0];
  return { stopped, open, ...(next === undefined ? {} : { next }) };
}

function asksAnything(course: Course): boolean {
  return course.assessment.kind === "check" || course.requiredScenarios.length > 0;
}

/** An open round with everything that is needed to decide about it. */
export type OpenRefresher = Refresher & { readonly content: Course; readonly pool: readonly Question[] };

/** The round of a completed course that is open today. Whoever wants no refreshers can still open one by its address. */
export async function openRefresher(deps: Deps, actor: Actor, state: LearnerState, courseId: string): Promise<OpenRefresher | Refusal> {
  const { today, timeZone } = await seeCalendar(deps, actor);
  const enrolment = state.enrolments.get(courseId);
  const round = enrolment && openRound(enrolment, today, timeZone);
  const content = round === undefined ? undefined : await deps.catalogue.course(courseId, enrolment?.version);
  if (!content || round === undefined || !asksAnything(content)) return refuse("not-found");
  const pool = content.assessment.kind === "check" ? await deps.catalogue.questions(content) : [];
  const scenarios = await Promise.all(content.requiredScenarios.map(({ id, version }) => pinned(deps, id, version)));
  const refresher = refresherOf(state, courseId, round, () => drawRefresher(content, pool, scenarios, actor.person, round));
  const { questions, moment } = refresher.draw;
  return questions.length === 0 && !moment ? refuse("not-found") : { ...refresher, content, pool };
}

async function pinned(deps: Deps, id: string, version: string): Promise<PinnedScenario> {
  return { version, scenario: await pinnedScenario(deps, { scenario: id, version, cards: {} }) };
}

/** The open refresher of a course with what was answered of it so far. */
export async function seeRefresher(deps: Deps, actor: Actor, courseId: string, language: Language): Promise<RefresherSeen | Refusal> {
  if (may(actor, "learn") !== "yes") return refuse("not-permitted");
  const stream = await deps.store.learners.read(actor.person);
  const state = withoutLapsed(foldFacts(stream.facts), stream.certificates, deps.now());
  const refresher = await openRefresher(deps, actor, state, courseId);
  if (isRefusal(refresher)) return refresher;
  const { content, pool, draw, done } = refresher;
  const { today, timeZone } = await seeCalendar(deps, actor);
  const next = nextRoundOpens(state.enrolments.get(courseId) ?? {}, today, timeZone);
  return {
    course: content,
    round: checkRoundOf(refresher),
    questions: draw.questions.flatMap(({ question }) => pool.find(({ id }) => id === question) ?? []),
    over: roundIsDone(done),
    ...(await sceneOf(deps, refresher, language)),
    skipped: done.skipped,
    ...(next === undefined ? {} : { next }),
  };
}

/** The questions in the shape of a round of the knowledge check, so that they are shown in the same way. */
function checkRoundOf({ round, draw, done, pool }: OpenRefresher): CheckRound {
  const answers = [...done.answers].flatMap(([id, answer]) => {
    const question = pool.find((one) => one.id === id);
    return question ? [[id, { answer, correct: isCorrect(question, answer) }] as const] : [];
  });
  return { round, questions: draw.questions, answers: new Map(answers) };
}

async function sceneOf(deps: Deps, { draw, done }: Refresher, language: Language): Promise<Pick<RefresherSeen, "scene">> {
  if (!draw.moment) return {};
  const { steps, ...version } = draw.moment;
  const scenario = await pinnedScenario(deps, { ...version, cards: {} });
  const shared = { scenario: scenario.id, title: inLanguage(scenario.title, language), situation: inLanguage(scenario.briefing.situation, language) };
  if (done.chosen === undefined) return { scene: { ...shared, moment: showMoment(scenario, traceOf(scenario, { steps, bypass: false }), language) } };
  const told = tellPath(scenario, traceOf(scenario, { steps: [...steps, done.chosen], bypass: false }), language).at(-1);
  return told ? { scene: { ...shared, told } } : {};
}
