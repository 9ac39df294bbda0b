import type { IssuedCertificate } from "../core/certification/model";
import type { Course } from "../core/course/model";
import { assignmentFor } from "../core/dossier/extend";
import { emptyDossier, type Dossier, type Recognition } from "../core/dossier/model";
import { countsOn } from "../core/dossier/recognise";
import { concerns, type Actor, type Assignment } from "../core/organisation/model";
import { traceOf } from "../core/progress/conversation";
import { withoutLapsed } from "../core/progress/lapsed";
import type { ContinueSeen, CoursePlace, DueSeen, FinishedSeen, HomeRegion, HomeSeen, OpenSeen, ReminderSeen } from "../core/progress/seen";
import { foldFacts, type Attempt, type LearnerState } from "../core/progress/state";
import { playedBy } from "../core/scenario/cards";
import { showMoment } from "../core/scenario/moment";
import { refuse, type Refusal } from "../core/refusal";
import { inLanguage, type Language } from "../core/words";
import type { Deps } from "./deps";
import { pinnedScenario } from "./running-scenario";
import { seeCalendar, type Calendar } from "./see-calendar";
import { tasksOf } from "./see-courses";
import { refreshersOn } from "./see-refresher";
import { newestFirst } from "./see-toolbox";
import { visibleCourses } from "./visible-course";
import { isVisibleTo } from "./visible-scenario";

const SUGGESTED = 3;
const CARDS_SHOWN = 3;

/** What is next and until when. A region whose reads fail is named in `failed` and logged; the others stand. */
export async function seeHome(deps: Deps, actor: Actor, language: Language): Promise<HomeSeen | Refusal> {
  const person = await deps.store.people.byId(actor.person);
  if (!person) return refuse("not-found");
  const stream = await deps.store.learners.read(actor.person);
  const all = foldFacts(stream.facts);
  const state = withoutLapsed(all, stream.certificates, deps.now());
  const calendar = await seeCalendar(deps, actor);
  const failed: HomeRegion[] = [];
  const region = async <Seen>(name: HomeRegion, without: Seen, read: () => Promise<Seen>): Promise<Seen> => {
    try {
      return await read();
    } catch (error) {
      deps.log.error({ code: `home-${name}`, error }, "part of the home could not be read");
      failed.push(name);
      return without;
    }
  };
  const dossier = once(async () => (await deps.store.dossiers.read(actor.authority, actor.person)) ?? emptyDossier(actor.person, actor.authority));
  const courses = once(() => coursesOf(deps, actor, all));
  const recognised = once(async () => (await dossier()).recognitions.filter((one) => countsOn(one, calendar.today)));
  const lists = once(async () => {
    const assignments = (await deps.store.assignments.ofAuthority(actor.authority)).filter((assignment) => concerns(assignment, person));
    return listsOf(state, all, { courses: await courses(), assignments, messages: await messagesOf(deps, assignments), dossier: await dossier(), recognised: await recognised(), calendar });
  });
  const seen = {
    next: await region("next", undefined, () => nextFor(deps, state, courses, lists, language)),
    reminders: await region("reminders", [], async () => remindersFor(deps, await dossier(), (await lists()).lines)),
    lists: await region("due", NO_LISTS, lists),
    finished: await region("finished", [], async () => finishedOf(state, await courses(), stream.certificates)),
    recognised: await region("recognised", [], recognised),
    refreshers: await region("refreshers", { stopped: false, open: [] }, async () => refreshersOn(state, await courses(), calendar)),
    cards: await region("cards", [], async () => newestFirst(all.toolbox, CARDS_SHOWN)),
  };
  const nothing = failed.length + seen.lists.lines.length + seen.finished.length + seen.recognised.length === 0;
  return {
    name: person.name,
    ...(seen.next ? { next: seen.next } : {}),
    reminders: seen.reminders,
    due: seen.lists.due,
    open: seen.lists.lines.filter((line) => !seen.lists.due.some(({ course }) => course === line.course)),
    finished: seen.finished,
    recognised: seen.recognised.map(({ course, title, completedOn, validUntil }) => ({ course, title, completedOn, ...(validUntil === undefined ? {} : { validUntil }) })),
    refreshers: seen.refreshers,
    cards: seen.cards,
    suggestions: nothing ? await region("suggestions", [], () => shortScenes(deps, actor)) : [],
    failed,
  };
}

/** What several regions read is read with the first of them. */
function once<Found>(read: () => Promise<Found>): () => Promise<Found> {
  let found: Promise<Found> | undefined;
  return () => (found ??= read());
}

type Lists = { readonly lines: readonly OpenSeen[]; readonly due: readonly DueSeen[] };
const NO_LISTS: Lists = { lines: [], due: [] };
/** `messages`: by course. */
type Given = { readonly courses: readonly Course[]; readonly assignments: readonly Assignment[]; readonly messages: ReadonlyMap<string, NonNullable<OpenSeen["message"]>>; readonly dossier: Dossier; readonly recognised: readonly Recognition[]; readonly calendar: Calendar };

/** What is still to be done, and of that what has a last day, the first one first. `all`: with what has lapsed. */
function listsOf(state: LearnerState, all: LearnerState, { courses, assignments: given, messages, dossier, recognised, calendar }: Given): Lists {
  const assignments = given.map((assignment) => assignmentFor(assignment, dossier, calendar));
  const lines = courses
    .filter((course) => all.enrolments.has(course.id) || assignments.some((assignment) => assignment.course === course.id))
    .filter((course) => state.enrolments.get(course.id)?.completedAt === undefined)
    .filter((course) => state.enrolments.has(course.id) || !recognised.some((one) => one.course === course.id))
    .map((course) => {
      const message = messages.get(course.id);
      const rests = assignments.some((one) => one.course === course.id && one.rests);
      return { ...lineOf(state, course), ...(message === undefined ? {} : { message }), ...(rests ? { rests } : {}) };
    });
  const due = lines.flatMap((line): DueSeen[] => {
    const dated = assignments.filter((assignment) => assignment.course === line.course && assignment.due !== undefined);
    const first = [...dated].sort((a, b) => (a.due ?? "").localeCompare(b.due ?? ""))[0];
    if (first?.due === undefined || recognised.some(({ course }) => course === line.course)) return [];
    const reason = first.extended ? dossier.extensions.findLast(({ course, due: day }) => course === line.course && day === first.due)?.reason : undefined;
    return [{ ...line, due: first.due, mandatory: first.mandatory, ...(reason === undefined ? {} : { reason }) }];
  }).sort((a, b) => a.due.localeCompare(b.due));
  return { lines, due };
}

/** The last one of each course, with who wrote it. */
async function messagesOf(deps: Deps, assignments: readonly Assignment[]): Promise<Given["messages"]> {
  const last = new Map(assignments.flatMap(({ course, message, assignedBy }) => (message === undefined ? [] : [[course, { text: message, by: assignedBy }] as const])));
  return new Map(await Promise.all([...last].map(async ([course, { text, by }]) => [course, { text, byName: (await deps.store.people.byId(by))?.name ?? "" }] as const)));
}

/** Of what is still to be done; the last one of each course. */
async function remindersFor(deps: Deps, { reminders }: Dossier, lines: readonly OpenSeen[]): Promise<readonly ReminderSeen[]> {
  const last = new Map(reminders.map((one) => [one.course, one]));
  const open = [...last.values()].filter(({ course, closedAt }) => closedAt === undefined && lines.some((line) => line.course === course));
  const named = await Promise.all(open.map(async ({ id, course, title, text, at, by }) => ({ id, course, title, text, at, byName: (await deps.store.people.byId(by))?.name ?? "" })));
  return named.sort((a, b) => b.at.localeCompare(a.at));
}

/** The three shortest that may be seen. */
async function shortScenes(deps: Deps, actor: Actor): Promise<HomeSeen["suggestions"]> {
  const visible = (await deps.catalogue.scenarios()).filter((one) => isVisibleTo(actor, one)).map(({ scenario }) => playedBy(scenario));
  const shortest = visible.sort((a, b) => a.minutes - b.minutes).slice(0, SUGGESTED);
  return shortest.map(({ id, title, briefing, minutes }) => ({ id, title, situation: briefing.situation, minutes }));
}

function lineOf(state: LearnerState, course: Course): OpenSeen {
  const tasks = tasksOf(state, state.enrolments.get(course.id), course);
  return { course: course.id, title: course.title, done: tasks.filter((task) => task.state === "done").length, total: tasks.length, begun: state.enrolments.has(course.id) };
}

function finishedOf(state: LearnerState, courses: readonly Course[], issued: readonly IssuedCertificate[]): readonly FinishedSeen[] {
  return courses.flatMap((course): FinishedSeen[] => {
    const enrolment = state.enrolments.get(course.id);
    if (enrolment?.completedAt === undefined) return [];
    const { completedAt, certificate } = enrolment;
    const validUntil = issued.find((one) => one.certificate.id === certificate)?.certificate.validUntil;
    return [{ course: course.id, title: course.title, completedAt, ...(certificate === undefined ? {} : { certificate }), ...(validUntil === undefined ? {} : { validUntil }) }];
  });
}

/** Present ones and those that she has begun, at her version: a course that was taken back is still hers to finish. */
async function coursesOf(deps: Deps, actor: Actor, { enrolments }: LearnerState): Promise<readonly Course[]> {
  const current = await visibleCourses(deps, actor);
  const begun = [...enrolments.keys()].filter((id) => !current.some((course) => course.id === id));
  const found = await Promise.all([...current.map(({ id }) => id), ...begun].map((id) => deps.catalogue.course(id, enrolments.get(id)?.version)));
  return found.flatMap((course, place) => course ?? current[place] ?? []);
}

/** A conversation that is under way comes first, then an open debrief, then the next task of the course begun last or due first. */
async function nextFor(deps: Deps, state: LearnerState, courses: () => Promise<readonly Course[]>, lists: () => Promise<Lists>, language: Language): Promise<ContinueSeen | undefined> {
  const attempt = [...state.attempts.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt)).find((one) => isUnderWay(state, one));
  if (attempt) return continueAttempt(deps, attempt, placeOf(state, await courses(), attempt.scenario), language);
  const { due, lines } = await lists();
  const begunAt = (line: OpenSeen) => state.enrolments.get(line.course)?.begunAt ?? "";
  const begun = lines.filter((line) => line.begun).sort((a, b) => begunAt(a).localeCompare(begunAt(b)));
  const line = begun.at(-1) ?? due[0] ?? lines[0];
  const course = (await courses()).find(({ id }) => id === line?.course);
  if (!course) return undefined;
  const tasks = tasksOf(state, state.enrolments.get(course.id), course);
  const index = tasks.findIndex((task) => task.state !== "done");
  const task = tasks[index];
  return task && { kind: "task", course: course.id, courseTitle: course.title, task, position: index + 1, total: tasks.length };
}

function isUnderWay(state: LearnerState, attempt: Attempt): boolean {
  if (attempt.debriefClosedAt !== undefined) return false;
  return ![...state.attempts.values()].some((other) => other.scenario === attempt.scenario && other.debriefClosedAt !== undefined);
}

/** The first course that was begun and needs this scene. */
function placeOf(state: LearnerState, courses: readonly Course[], scenario: string): CoursePlace | undefined {
  for (const course of courses) {
    const tasks = state.enrolments.has(course.id) ? tasksOf(state, state.enrolments.get(course.id), course) : [];
    const index = tasks.findIndex((task) => task.kind === "scenario" && task.scenario.id === scenario);
    if (index >= 0) return { course: course.title, position: index + 1, total: tasks.length };
  }
  return undefined;
}

async function continueAttempt(deps: Deps, attempt: Attempt, place: CoursePlace | undefined, language: Language): Promise<ContinueSeen> {
  const scenario = await pinnedScenario(deps, attempt);
  const title = inLanguage(scenario.title, language);
  const shared = { scenario: scenario.id, attempt: attempt.id, title, ...(place ? { place } : {}) };
  if (attempt.ending !== undefined) return { kind: "debrief", ...shared };
  const moment = showMoment(scenario, traceOf(scenario, attempt), language);
  const spoken = moment.speech.spans.map(({ text }) => text).join("");
  return { kind: "scenario", ...shared, moment, memoryLine: moment.memoryLine ?? { text: spoken, language: moment.speech.language }, lastAt: attempt.lastAt };
}
