import { join } from "node:path";
import type { Course, LessonPerson } from "../core/course/model";
import { classifyEdit, type Edit } from "../core/scenario/edit";
import type { Day, Instant } from "../core/words";
import { openShelf, type ArtefactShelf } from "./artefacts";
import { compileCourse } from "./compile-course";
import { compileScenario } from "./compile-scenario";
import { editDraft, playDraft, problemPaths } from "./draft-door";
import { ownContent } from "./own-content";
import { ownCourses } from "./own-courses";
import { readCoursePatterns, readPatterns } from "./patterns";
import type { Catalogue, Pattern, Problem, ScenarioAtVersion, Sources } from "./port";
import { publishFolder } from "./publish-folder";
import type { Published, Versions } from "./versions";

/** The catalogue together with the ways by which content comes into it. */
export type LiveCatalogue = Catalogue & {
  /** Copies the shipped versions the store does not know into it. With an error in any file nothing is copied. */
  publishShipped(folder: string): Promise<Shipped>;
  /** Publishes one course through the same door; its files stand under `<id>/`. */
  publishCourse(id: string, sources: Sources, today: Day): Promise<readonly Problem[]>;
  /** Publishes one scenario through the same door; its two files stand under `scenarios/`. */
  publishScenario(id: string, sources: Sources, today: Day): Promise<readonly Problem[]>;
  /** Reads from the store what is current, after somebody else has published. */
  refresh(): Promise<void>;
};

/** `changed`: scenarios that had a version before, with how far the new one departs from it. */
export type Shipped = { readonly problems: readonly Problem[]; readonly changed: readonly { readonly id: string; readonly edit: Edit }[] };

type Current = {
  readonly course: ReadonlyMap<string, Published>;
  readonly scenario: ReadonlyMap<string, Published>;
  readonly people: ReadonlyMap<string, LessonPerson>;
};

/** Opens the catalogue over the versions of a store. `now` dates what is published. */
export async function openCatalogue(versions: Versions, now: () => Instant): Promise<LiveCatalogue> {
  const shelf = openShelf(versions);
  let current = await readCurrent(versions, shelf);
  let shippedFrom = "courses";
  let patterns: Promise<readonly Pattern[]> | undefined;
  let coursePatterns: Promise<readonly Pattern[]> | undefined;
  const refresh = async () => {
    current = await readCurrent(versions, shelf);
  };
  const publish = async (published: Omit<Published, "publishedAt">) => {
    await versions.publish({ ...published, publishedAt: now() });
    await refresh();
  };
  return {
    ...reads(() => current, shelf),
    ...ownContent({ current: () => current.scenario, versions, shelf, publish, refresh }),
    ...ownCourses({ current: () => current, courses: () => currentCourses(current, shelf), scenario: (id) => currentScenario(current, shelf, id), versions, shelf, publish, refresh }),
    coursePatterns: () => (coursePatterns ??= readCoursePatterns(join(shippedFrom, "patterns"))),
    patterns: () => (patterns ??= readPatterns(join(shippedFrom, "patterns"))),
    refresh,
    publishShipped: async (folder) => {
      const before = current;
      shippedFrom = folder;
      const problems = await publishFolder(folder, versions, shelf, now);
      await refresh();
      return { problems, changed: await changedScenarios(before, current, shelf) };
    },
    publishCourse: async (id, sources, today) => {
      const lessons = new Map((await currentCourses(current, shelf)).map((course) => [course.id, course.lessons.map((lesson) => lesson.id)]));
      const compiled = await compileCourse(id, sources, { scenario: (name) => currentScenario(current, shelf, name), people: new Set(current.people.keys()), lessons, today });
      if (!("course" in compiled)) return compiled.problems;
      const { course, questions } = compiled;
      await shelf.save("course", course.version, { course, lessons: compiled.lessons, questions });
      await publish({ kind: "course", id, version: course.version, sources: compiled.sources });
      return compiled.problems;
    },
    publishScenario: async (id, sources, today) => {
      const compiled = await compileScenario(id, sources, undefined, { today });
      if (!("scenario" in compiled)) return compiled.problems;
      await shelf.save("scenario", compiled.version, { version: compiled.version, scenario: compiled.scenario });
      await publish({ kind: "scenario", id, version: compiled.version, sources: compiled.sources });
      return compiled.problems;
    },
  };
}

async function changedScenarios(before: Current, after: Current, shelf: ArtefactShelf): Promise<Shipped["changed"]> {
  const pairs = [...after.scenario].flatMap(([id, now]) => {
    const then = before.scenario.get(id);
    return then === undefined || then.version === now.version ? [] : [{ id, then, now }];
  });
  return Promise.all(pairs.map(async ({ id, then, now }) => {
    const [old, fresh] = await Promise.all([shelf.load("scenario", then), shelf.load("scenario", now)]);
    return { id, edit: classifyEdit(old.scenario, fresh.scenario) };
  }));
}

async function readCurrent(versions: Versions, shelf: ArtefactShelf): Promise<Current> {
  const [courses, scenarios, casts] = await Promise.all([versions.current("course"), versions.current("scenario"), versions.current("cast")]);
  const people = await Promise.all(casts.map((cast) => shelf.load("cast", cast)));
  const byId = (list: readonly Published[]) => new Map([...list].sort((a, b) => (a.id < b.id ? -1 : 1)).map((published) => [published.id, published]));
  return { course: byId(courses), scenario: byId(scenarios), people: new Map(people.flat().map((person) => [person.id, person])) };
}

async function currentCourses(current: Current, shelf: ArtefactShelf): Promise<readonly Course[]> {
  const all = await Promise.all([...current.course.values()].map(async (published) => owned((await shelf.load("course", published)).course, published)));
  return all.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

const ownedCourses = new WeakMap<Course, Course>();

/** The same thing each time: what is drawn from it is kept by it. */
function owned(course: Course, { authority }: Published): Course {
  if (authority === undefined) return course;
  const known = ownedCourses.get(course) ?? { ...course, authority };
  ownedCourses.set(course, known);
  return known;
}

async function currentScenario(current: Current, shelf: ArtefactShelf, id: string): Promise<ScenarioAtVersion | undefined> {
  const published = current.scenario.get(id);
  return published && ownedScenario(published, shelf);
}

async function ownedScenario(published: Published, shelf: ArtefactShelf): Promise<ScenarioAtVersion> {
  const atVersion = await shelf.load("scenario", published);
  return published.authority === undefined ? atVersion : { ...atVersion, authority: published.authority };
}

type Reads = Omit<Catalogue, keyof ReturnType<typeof ownContent> | keyof ReturnType<typeof ownCourses> | "patterns" | "coursePatterns">;

function reads(current: () => Current, shelf: ArtefactShelf): Reads {
  const artefact = async (id: string, version?: string) => {
    const published = current().course.get(id);
    if (version !== undefined && version !== published?.version) return shelf.find("course", id, version);
    return published && shelf.load("course", published);
  };
  return {
    courses: () => currentCourses(current(), shelf),
    course: async (id, version) => {
      const [found, published] = [await artefact(id, version), current().course.get(id)];
      return found && (published ? owned(found.course, published) : found.course);
    },
    lesson: async ({ id, version }, lesson, language) =>
      (await artefact(id, version))?.lessons.find((candidate) => candidate.id === lesson && candidate.language === language),
    questions: async ({ id, version }) => (await artefact(id, version))?.questions ?? [],
    scenarios: () => Promise.all([...current().scenario.values()].map((published) => ownedScenario(published, shelf))),
    scenario: async (id, version) => {
      const published = current().scenario.get(id);
      if (version !== undefined && version !== published?.version) return shelf.find("scenario", id, version);
      return currentScenario(current(), shelf, id);
    },
    reviewScenario: async (id, today) => {
      const published = current().scenario.get(id);
      if (!published) return undefined;
      const [atVersion, compiled] = await Promise.all([ownedScenario(published, shelf), compileScenario(id, new Map(Object.entries(published.sources)), "", { today })]);
      return { ...atVersion, problems: compiled.problems, ...(compiled.walked ? { walked: compiled.walked } : {}) };
    },
    problemPaths,
    editDraft,
    playDraft,
    person: (id) => current().people.get(id),
    people: () => [...current().people.values()].sort((a, b) => a.name.localeCompare(b.name, "de")),
  };
}
