import type { Course, Lesson, LessonSummary, Question, ScenarioSummary } from "../core/course/model";
import type { Day, Language } from "../core/words";
import { checkCourse, type CourseParts, type LessonParts } from "./check-course";
import { LESSON_FILE } from "./check-lessons";
import { checkInside, type Inside } from "./check-links";
import { runInChild } from "./child-pool";
import type { Refused } from "./compile-scenario";
import type { CourseFile } from "./course-schema";
import type { Jobs } from "./jobs";
import type { CompiledLesson, LessonAnswer } from "./lesson-file";
import type { LinkPlace } from "./link-places";
import type { Measured } from "./measured";
import type { Problem, ScenarioAtVersion, Sources } from "./port";
import { findingsOf, hasErrors, inReadingOrder, START } from "./problem";
import { versionOf } from "./versions";

/** A course as it is served: everything a learner can open, in every language. */
export type CourseArtefact = { readonly course: Course; readonly lessons: readonly Lesson[]; readonly questions: readonly Question[] };
export type CompiledCourse = CourseArtefact & {
  readonly problems: readonly Problem[];
  /** What identifies it, by path inside its folder, with the versions of its scenarios under `PINS`. */
  readonly sources: Readonly<Record<string, string>>;
};

/** Name under which a course keeps the versions of the scenarios it pins. */
export const PINS = "scenarios.json";

export type Surroundings = {
  /** A scenario by id; `broken` if it has errors of its own, `undefined` if there is none. */
  scenario(id: string): Promise<ScenarioAtVersion | "broken" | undefined>;
  /** People in `cast.yaml`; absent: portraits are not looked up. */
  readonly people?: ReadonlySet<string>;
  /** Lessons of the other courses, by course; a link may lead there. */
  readonly lessons?: ReadonlyMap<string, readonly string[]>;
  /** Absent: review dates of laws are not asked. */
  readonly today?: Day;
  /** Pictures that the authority of the course has; absent: not looked up, as for versions published long ago. */
  readonly media?: ReadonlySet<string>;
  /** Who reads single files; absent: the child, each time. */
  readonly read?: typeof runInChild;
};
/** What stands in the files of a course beside what is served: its length, its links. */
export type Aside = { readonly measured: readonly Measured[]; readonly links: readonly LinkPlace[] };

/**
 * The one door for courses: command line, start of the server, publishing. `sources` holds the files of the course
 * under `<id>/`. Answers the artefact at the hash of its sources, or all problems.
 */
export async function compileCourse(id: string, sources: Sources, around: Surroundings): Promise<(CompiledCourse | Refused) & { readonly aside: Aside }> {
  const file = `${id}/course.yaml`;
  const read = await readFileWith("course", file, sources, around);
  const [lessons, questions] = await Promise.all([readLessons(id, read.value?.value, sources, around), readQuestions(id, read.value?.value, sources, around)]);
  const own = [...read.problems, ...lessons.problems, ...questions.problems];
  const links = [...(read.links ?? []), ...lessons.links, ...(questions.links ?? [])];
  const aside: Aside = { measured: [...lessons.measured, ...(questions.measured ? [questions.measured] : [])], links };
  if (!read.value) return { problems: inReadingOrder(own), aside };
  const named = read.value.value.lessons;
  const scenarios = await readScenarios(read.value.value, lessons.list, links, around);
  const parts: CourseParts = {
    id, file, course: read.value, lessons: lessons.list, scenarios, questionsFile: `${id}/questions.yaml`,
    ...(questions.value ? { questions: questions.value } : {}),
    ...(around.people ? { people: around.people } : {}),
    ...(around.media ? { media: around.media } : {}),
    ...(around.today === undefined ? {} : { today: around.today }),
  };
  const inside: Inside = { hasScenario: (name) => scenarios.has(name), lessonsOf: (course) => (course === id ? named : around.lessons?.get(course)) };
  const problems = inReadingOrder([...own, ...checkCourse(parts), ...checkInside(links, inside)]);
  return hasErrors(problems) ? { problems, aside } : { ...assemble(parts, sources, problems), aside };
}

type Read<Kind extends "course" | "questions"> = Pick<Jobs[Kind]["answer"], "value" | "links"> & { readonly measured?: Measured; readonly problems: readonly Problem[] };

async function readFileWith<Kind extends "course" | "questions">(kind: Kind, file: string, sources: Sources, { read = runInChild }: Surroundings): Promise<Read<Kind>> {
  const text = sources.get(file);
  if (text === undefined) {
    const findings = findingsOf(file);
    findings.error(START, "file-missing", "Diese Datei fehlt. Legen Sie sie an.");
    return { problems: findings.problems };
  }
  return read(kind, { file, text });
}

/** Without a check there may be no pool. */
async function readQuestions(id: string, course: CourseFile | undefined, sources: Sources, around: Surroundings): Promise<Read<"questions">> {
  const file = `${id}/questions.yaml`;
  if (!sources.has(file) && course?.assessment.kind !== "check") return { problems: [] };
  return readFileWith("questions", file, sources, around);
}

async function readLessons(id: string, course: CourseFile | undefined, sources: Sources, { read: readFile = runInChild }: Surroundings): Promise<Aside & { readonly list: readonly LessonParts[]; readonly problems: readonly Problem[] }> {
  const folder = `${id}/lessons/`;
  const problems: Problem[] = [];
  const files = [...sources.keys()].filter((file) => file.startsWith(folder) && file.endsWith(".mdx")).sort();
  const read = await Promise.all(files.map(async (file) => {
    const name = LESSON_FILE.exec(file.slice(folder.length))?.groups;
    const answer: LessonAnswer = await readFile("lesson", { file, text: sources.get(file) ?? "" });
    problems.push(...answer.problems);
    const findings = findingsOf(file, problems);
    if (!name) findings.error(START, "lesson-file", "Der Dateiname hat nicht die Form NN-name.de.mdx, zum Beispiel 01-ein-gedanke.de.mdx. Benennen Sie die Datei um.");
    else if (course && !course.lessons.includes(name.name ?? "")) findings.error(START, "lesson-unnamed", `course.yaml nennt „${name.name ?? ""}“ nicht unter lessons. Ergänzen Sie den Namen oder löschen Sie die Datei.`);
    return { file, name: name?.name, language: name?.language as Language, answer, ...(answer.value ? { lesson: answer.value } : {}) };
  }));
  const list = (course?.lessons ?? []).map((name) => ({ name, files: read.filter((lesson) => lesson.name === name) }));
  return { list, problems, measured: read.flatMap(({ answer }) => answer.measured ?? []), links: read.flatMap(({ answer }) => answer.links ?? []) };
}

async function readScenarios(course: CourseFile, lessons: readonly LessonParts[], links: readonly LinkPlace[], around: Surroundings): Promise<CourseParts["scenarios"]> {
  const shown = lessons.flatMap(({ files }) => files.flatMap(({ lesson }) => (lesson?.marks ?? []).filter(({ name }) => name === "Scenario").map(({ id }) => id ?? "")));
  const linked = links.flatMap(({ address }) => /^\/(?:de|en)\/szenen\/([^/?#]+)/u.exec(address)?.[1] ?? []);
  const ids = [...new Set([...course.requiredScenarios, ...shown, ...linked])];
  const found = await Promise.all(ids.map(async (id) => [id, await around.scenario(id)] as const));
  return new Map(found.filter((pair): pair is readonly [string, ScenarioAtVersion | "broken"] => pair[1] !== undefined));
}

function assemble(parts: CourseParts, sources: Sources, problems: readonly Problem[]): CompiledCourse {
  const { value } = parts.course;
  const scenarios = value.requiredScenarios.flatMap((id): ScenarioSummary[] => {
    const found = parts.scenarios.get(id);
    return found && found !== "broken" ? [{ id, version: found.version, title: found.scenario.title, minutes: found.scenario.minutes }] : [];
  });
  const identity = {
    ...Object.fromEntries([...sources].filter(([path]) => path.startsWith(`${parts.id}/`)).map(([path, text]) => [path.slice(parts.id.length + 1), text])),
    [PINS]: JSON.stringify(Object.fromEntries(scenarios.map(({ id, version }) => [id, version]))),
  };
  const { format: _format, ...rest } = value;
  const course: Course = { ...rest, version: versionOf(identity), lessons: parts.lessons.map(summaryOf), requiredScenarios: scenarios };
  const lessons = parts.lessons.flatMap(({ name, files }) => files.flatMap(({ lesson }) => (lesson ? [lessonOf(parts.id, name, lesson)] : [])));
  return { course, lessons, questions: parts.questions?.questions ?? [], sources: identity, problems };
}

function summaryOf({ name, files }: LessonParts): LessonSummary {
  const head = (language: Language) => files.find((file) => file.language === language)?.lesson?.head;
  const german = head("de");
  const english = head("en")?.title;
  return {
    id: name, number: german?.number ?? "", minutes: german?.minutes ?? 0,
    title: { de: german?.title ?? "", ...(english === undefined ? {} : { en: english }) },
  };
}

/** A compiled lesson as it is served. */
export function lessonOf(course: string, id: string, { head, body, sections }: CompiledLesson): Lesson {
  return {
    id, course, number: head.number, language: head.language, title: head.title, minutes: head.minutes, objectives: head.objectives,
    ...(head.incident === undefined ? {} : { incident: head.incident }),
    legal: head.legal ?? [], sources: head.sources ?? [], sections, body,
  };
}
