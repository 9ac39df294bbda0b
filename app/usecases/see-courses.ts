import { minutesOf, unitsOf, type Course, type ScenarioSummary } from "../core/course/model";
import { assignmentFor } from "../core/dossier/extend";
import { emptyDossier } from "../core/dossier/model";
import { countsOn } from "../core/dossier/recognise";
import { concerns, type Actor } from "../core/organisation/model";
import { scenarioCounts } from "../core/progress/course";
import type { CourseSeen, PartState, TaskSeen } from "../core/progress/seen";
import { withoutLapsed } from "../core/progress/lapsed";
import { foldFacts, type Enrolment, type LearnerState } from "../core/progress/state";
import type { Refusal } from "../core/refusal";
import { playedBy } from "../core/scenario/cards";
import type { PlayedSteps } from "../core/scenario/play";
import { tasteScenario } from "../core/scenario/taste";
import { inLanguage, type Day, type Language, type Words } from "../core/words";
import type { ScenarioAtVersion } from "../content/port";
import type { Deps } from "./deps";
import { seeCalendar } from "./see-calendar";
import { isVisibleTo } from "./visible-scenario";
import { missingCourse, visibleCourse, visibleCourses } from "./visible-course";

export type CourseListed = {
  readonly id: string;
  readonly code: string;
  readonly title: Words;
  readonly summary: Words;
  readonly minutes: number;
  readonly units: number;
  readonly state: PartState;
};

/** The catalogue: courses with the learner's own state, and the scenarios that no course asks for. */
export async function seeCourses(deps: Deps, actor: Actor): Promise<{ readonly courses: readonly CourseListed[]; readonly single: readonly ScenarioAtVersion[] }> {
  const state = foldFacts((await deps.store.learners.read(actor.person)).facts);
  const courses = await visibleCourses(deps, actor);
  const required = new Set(courses.flatMap((course) => course.requiredScenarios.map(({ id }) => id)));
  return {
    courses: courses.map((course) => listed(course, state.enrolments.get(course.id))),
    single: (await deps.catalogue.scenarios()).filter((one) => isVisibleTo(actor, one) && !required.has(one.scenario.id)).map(({ version, scenario }) => ({ version, scenario: playedBy(scenario) })),
  };
}

function listed(course: Course, enrolment: Enrolment | undefined): CourseListed {
  const { id, code, title, summary } = course;
  const state: PartState = enrolment === undefined ? "not-begun" : enrolment.completedAt === undefined ? "begun" : "done";
  return { id, code, title, summary, minutes: minutesOf(course), units: unitsOf(course), state };
}

/** A course at the version the learner is enrolled in, or the present one. `tried`: answers to its taster. */
export async function seeCourse(deps: Deps, actor: Actor, id: string, language: Language = "de", tried: PlayedSteps["steps"] = []): Promise<CourseSeen | Refusal> {
  const { facts, certificates } = await deps.store.learners.read(actor.person);
  const state = foldFacts(facts);
  const enrolment = state.enrolments.get(id);
  const [course, present] = [await visibleCourse(deps, actor, id, enrolment?.version), await visibleCourse(deps, actor, id)];
  if (!course) return missingCourse(deps, actor, id);
  const tasks = tasksOf(state, enrolment, course);
  const holds = withoutLapsed(state, certificates, deps.now()).enrolments.get(id)?.completedAt !== undefined;
  const due = holds ? undefined : await dueFor(deps, actor, id);
  return {
    course,
    minutes: minutesOf(course),
    units: unitsOf(course),
    begun: enrolment !== undefined,
    ...(enrolment?.completedAt === undefined ? {} : { completedAt: enrolment.completedAt }),
    ...(enrolment?.certificate === undefined ? {} : { certificate: enrolment.certificate }),
    tasks,
    doneCount: tasks.filter((task) => task.state === "done").length,
    ...(due ? { due } : {}),
    newer: present !== undefined && present.version !== course.version,
    ...(await publishedAt(deps, present, course)),
    ...(await tasterOf(deps, course, tried, language)),
  };
}

async function publishedAt({ store }: Deps, present: Course | undefined, pinned: Course): Promise<Pick<CourseSeen, "newerAt">> {
  if (present === undefined || present.version === pinned.version) return {};
  const published = await store.versions.read("course", present.id, present.version);
  return published ? { newerAt: published.publishedAt } : {};
}

/** Lessons, then required scenarios, then the check. Nothing is locked: the order is advice. */
export function tasksOf(state: LearnerState, enrolment: Enrolment | undefined, course: Course): readonly TaskSeen[] {
  const lessons = course.lessons.map((lesson): TaskSeen => ({ kind: "lesson", lesson, state: lessonState(enrolment, lesson.id) }));
  const scenarios = course.requiredScenarios.map((scenario) => scenarioTask(state, enrolment, scenario));
  if (course.assessment.kind === "none") return [...lessons, ...scenarios];
  const { draw } = course.assessment;
  return [...lessons, ...scenarios, { kind: "check", questions: draw, minutes: draw, state: checkState(enrolment) }];
}

function lessonState(enrolment: Enrolment | undefined, lesson: string): PartState {
  if (enrolment?.done.has(lesson)) return "done";
  return enrolment?.opened.has(lesson) ? "begun" : "not-begun";
}

function scenarioTask(state: LearnerState, enrolment: Enrolment | undefined, scenario: ScenarioSummary): TaskSeen {
  const attempts = [...state.attempts.values()].filter((attempt) => attempt.scenario === scenario.id);
  const last = attempts.at(-1);
  const done = enrolment !== undefined && scenarioCounts(state, enrolment, scenario.id);
  return {
    kind: "scenario",
    scenario,
    state: done ? "done" : last ? "begun" : "not-begun",
    ...(last ? { attempt: last.id } : {}),
    debriefOpen: !done && last?.ending !== undefined,
  };
}

function checkState(enrolment: Enrolment | undefined): PartState {
  if (enrolment?.checkPassed) return "done";
  return enrolment && enrolment.rounds.length > 0 ? "begun" : "not-begun";
}

async function dueFor(deps: Deps, actor: Actor, course: string): Promise<{ readonly day: Day; readonly mandatory: boolean } | undefined> {
  const person = await deps.store.people.byId(actor.person);
  if (!person) return undefined;
  const dossier = (await deps.store.dossiers.read(actor.authority, actor.person)) ?? emptyDossier(actor.person, actor.authority);
  const calendar = await seeCalendar(deps, actor);
  if (dossier.recognitions.some((one) => one.course === course && countsOn(one, calendar.today))) return undefined;
  const dated = (await deps.store.assignments.ofAuthority(actor.authority))
    .filter((assignment) => assignment.course === course && concerns(assignment, person))
    .map((assignment) => assignmentFor(assignment, dossier, calendar))
    .flatMap(({ due, mandatory }) => (due === undefined ? [] : [{ day: due, mandatory }]));
  return dated.sort((a, b) => a.day.localeCompare(b.day))[0];
}

/** Played from its beginning for this page only: no attempt, no fact. */
async function tasterOf(deps: Deps, course: Course, tried: PlayedSteps["steps"], language: Language): Promise<Pick<CourseSeen, "taster">> {
  const first = course.requiredScenarios[0];
  const found = first && (await deps.catalogue.scenario(first.id, first.version));
  if (!found) return {};
  const scenario = playedBy(found.scenario);
  return { taster: { scenario: scenario.id, title: inLanguage(scenario.title, language), ...tasteScenario(scenario, tried, language) } };
}
