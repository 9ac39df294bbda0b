import type { LessonPerson } from "../core/course/model";
import { compareCasting } from "../core/scenario/check-casting";
import type { Day } from "../core/words";
import { runInChild } from "./child-pool";
import { compileCourse, type CompiledCourse } from "./compile-course";
import { compileScenario, type CompiledScenario } from "./compile-scenario";
import type { Problem, Sources } from "./port";
import { findingsOf, inReadingOrder, START } from "./problem";
import type { Walked } from "./scenario-file";

/** Everything under `courses/`: what is whole, and all problems of all files. */
export type CompiledFolder = {
  readonly courses: readonly CompiledCourse[];
  readonly scenarios: readonly CompiledScenario[];
  readonly people: readonly LessonPerson[];
  readonly problems: readonly Problem[];
  /** How many states each scenario was proven for, by file. */
  readonly walked: readonly WalkedFile[];
};
export type WalkedFile = Walked & { readonly file: string };

/** With `today` laws must have been reviewed by then. `patience`: times the usual limit of time for a scene. */
export type HowToCompile = { readonly today?: Day; readonly patience?: number };

/** Compiles all scenarios, the cast and all courses of a folder's sources, each through its one door. */
export async function compileFolder(sources: Sources, { patience, ...how }: HowToCompile = {}): Promise<CompiledFolder> {
  const [cast, scenarios] = await Promise.all([compileCast(sources), compileScenarios(sources, how, patience)]);
  const whole = [...scenarios.byId.values()].filter((scenario): scenario is CompiledScenario => scenario !== "broken");
  const people = cast.people && new Set(cast.people.map(({ id }) => id));
  const courses = await Promise.all(courseIds(sources).map((id) =>
    compileCourse(id, sources, {
      scenario: (name) => Promise.resolve(scenarios.byId.get(name)),
      ...(people ? { people } : {}),
      ...how,
    })));
  return {
    courses: courses.filter((course): course is CompiledCourse => "course" in course),
    scenarios: whole,
    people: cast.people ?? [],
    problems: inReadingOrder([...cast.problems, ...scenarios.problems, ...compared(whole), ...courses.flatMap(({ problems }) => problems)]),
    walked: scenarios.walked,
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

async function compileScenarios(sources: Sources, how: Pick<HowToCompile, "today">, patience: number | undefined) {
  const ids = [...sources.keys()].flatMap((path) => /^scenarios\/([^/]+?)(?:\.en)?\.yaml$/u.exec(path)?.[1] ?? []);
  const unique = [...new Set(ids)].sort();
  const compiled = await Promise.all(unique.map(async (id) => [id, await compileScenario(id, sources, "scenarios/", how, patience)] as const));
  return {
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
