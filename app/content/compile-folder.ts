import type { LessonPerson } from "../core/course/model";
import { compareCasting } from "../core/scenario/check-casting";
import type { Day } from "../core/words";
import { LESSON_FILE } from "./check-lessons";
import { checkOutside, LINKS_FILE } from "./check-links";
import { runInChild } from "./child-pool";
import { compileCourse, type CompiledCourse } from "./compile-course";
import { compileScenario, type CompiledScenario } from "./compile-scenario";
import type { LinksAnswer } from "./links-file";
import type { Measured } from "./measured";
import type { Problem, Sources, Walked } from "./port";
import { findingsOf, hasErrors, inReadingOrder, START } from "./problem";

/** Everything under `courses/`: what is whole, and all problems of all files. */
export type CompiledFolder = {
  readonly courses: readonly CompiledCourse[];
  readonly scenarios: readonly CompiledScenario[];
  readonly people: readonly LessonPerson[];
  readonly problems: readonly Problem[];
  /** How many states each scenario was proven for, by file. */
  readonly walked: readonly WalkedFile[];
  readonly measured: readonly Measured[];
};
export type WalkedFile = Walked & { readonly file: string };

/**
 * `read`: who reads single files of courses; absent: the child, each time. With `today` laws must have been reviewed by then, and pages of others seen within the year. `patience`: times the usual limit of
 * time for a scene. `beside`: files that are there and not compiled now; links may lead to them.
 */
export type HowToCompile = { readonly today?: Day; readonly patience?: number; readonly beside?: Sources; readonly read?: typeof runInChild };

/** Compiles all scenarios, the cast and all courses of a folder's sources, each through its one door. */
export async function compileFolder(sources: Sources, { patience, beside = sources, read, ...how }: HowToCompile = {}): Promise<CompiledFolder> {
  const [cast, scenarios, seen] = await Promise.all([compileCast(sources), compileScenarios(sources, how, patience), compileLinks(sources)]);
  const whole = [...scenarios.byId.values()].filter((scenario): scenario is CompiledScenario => scenario !== "broken");
  const people = cast.people && new Set(cast.people.map(({ id }) => id));
  const courses = await Promise.all(courseIds(sources).map((id) =>
    compileCourse(id, sources, {
      scenario: (name) => Promise.resolve(scenarios.byId.get(name)),
      ...(people ? { people } : {}),
      lessons: lessonsIn(beside),
      media: new Set(),
      ...(read ? { read } : {}),
      ...how,
    })));
  const found = [...cast.problems, ...scenarios.problems, ...compared(whole), ...seen.problems, ...courses.flatMap(({ problems }) => problems)];
  const links = [...courses.flatMap(({ aside }) => aside.links), ...scenarios.links];
  const outside = how.today === undefined || !seen.value ? [] : checkOutside(links, seen.value, how.today);
  return {
    courses: courses.filter((course): course is (typeof courses)[number] & CompiledCourse => "course" in course),
    scenarios: whole,
    people: cast.people ?? [],
    // Whatever could not be read may hold links: then nobody knows which entries are unused.
    problems: inReadingOrder([...found, ...outside.filter(({ code }) => code !== "link-unused" || !hasErrors(found))]),
    walked: scenarios.walked,
    measured: [...courses.flatMap(({ aside }) => aside.measured), ...scenarios.measured],
  };
}

/** Ids of the courses: folders with a `course.yaml` or lessons. */
export function courseIds(sources: Sources): readonly string[] {
  const folders = [...sources.keys()].flatMap((path) => /^([^/]+)\/(?:course\.yaml|questions\.yaml|lessons\/.*)$/u.exec(path)?.[1] ?? []);
  return [...new Set(folders)].filter((id) => id !== "scenarios").sort();
}

async function compileCast(sources: Sources): Promise<{ readonly people?: readonly LessonPerson[]; readonly problems: readonly Problem[] }> {
  const text = sources.get("cast.yaml");
  if (text === undefined) return { people: [], problems: [] };
  const answer = await runInChild("cast", { file: "cast.yaml", text });
  // With a broken cast every portrait would look wrong.
  return { problems: answer.problems, ...("value" in answer && answer.value ? { people: answer.value } : {}) };
}

/** Names of the lessons of every course, by their files. */
function lessonsIn(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const files = [...sources.keys()];
  return new Map(courseIds(sources).map((id) => [id, files.filter((file) => file.startsWith(`${id}/lessons/`)).flatMap((file) => LESSON_FILE.exec(file.slice(file.lastIndexOf("/") + 1))?.groups?.name ?? [])]));
}

/** Without the file no page of others was ever seen; with a broken one nobody knows. */
async function compileLinks(sources: Sources): Promise<LinksAnswer> {
  const text = sources.get(LINKS_FILE);
  return text === undefined ? { value: [], problems: [] } : runInChild("links", { file: LINKS_FILE, text });
}

async function compileScenarios(sources: Sources, how: Pick<HowToCompile, "today">, patience: number | undefined) {
  const ids = [...sources.keys()].flatMap((path) => /^scenarios\/([^/]+?)(?:\.en)?\.yaml$/u.exec(path)?.[1] ?? []);
  const unique = [...new Set(ids)].sort();
  const compiled = await Promise.all(unique.map(async (id) => [id, await compileScenario(id, sources, "scenarios/", how, patience)] as const));
  const all = compiled.map(([, scenario]) => scenario);
  return {
    measured: all.flatMap(({ measured }) => measured ?? []),
    links: all.flatMap(({ links }) => links ?? []),
    byId: new Map(compiled.map(([id, scenario]): [string, CompiledScenario | "broken"] => [id, "scenario" in scenario ? scenario : "broken"])),
    problems: compiled.flatMap(([, { problems }]) => problems),
    walked: compiled.flatMap(([id, { walked }]): readonly WalkedFile[] => (walked ? [{ file: `scenarios/${id}.yaml`, ...walked }] : [])),
  };
}

/** What can only be seen when all scenarios lie side by side. */
function compared(scenarios: readonly CompiledScenario[]): readonly Problem[] {
  return compareCasting(scenarios.map(({ scenario }) => scenario)).flatMap(({ scenario: id, code, place, message }) => {
    const findings = findingsOf(`scenarios/${id}.yaml`);
    const casting = scenarios.find(({ scenario }) => scenario.id === id)?.casting;
    findings.warn(casting?.[String(place[1])] ?? START, code, message);
    return findings.problems;
  });
}
