import { dayIn } from "../core/days";
import { compareScenarios, type PartChange } from "../core/draft/compare";
import { compareCourses } from "../core/draft/compare-course";
import type { Actor } from "../core/organisation/model";
import { hideFew } from "../core/reporting/suppress";
import { classifyEdit, type Edit } from "../core/scenario/edit";
import type { CourseContent, Problem } from "../content/port";
import type { Scenario } from "../core/scenario/model";
import type { Draft, DraftSources, LogEntry, Release } from "../store/port";
import type { Deps } from "./deps";
import { checkFiles, checkOwnCourse } from "./save-draft";
import { visibleCourses } from "./visible-course";

/** How far one version departs from another, and what is different. */
export type Difference = { readonly edit: Edit; readonly changes: readonly PartChange[] };
/** A draft beside what was published of it last. `edit` is absent while there is an error; `first`: nothing of it has been published. */
export type Looked = { readonly problems: readonly Problem[]; readonly edit?: Release["edit"]; readonly changes: readonly PartChange[] };
/** Few people are not counted, so that nobody can be guessed. `running`: who is in the middle; `certificates`: none is touched. */
export type Affected = { readonly running: number | "few"; readonly certificates: number | "few" };

type Kind<Content> = {
  check(draft: Draft): Promise<{ readonly problems: readonly Problem[]; readonly content?: Content | undefined }>;
  content(version: string): Promise<Content | undefined>;
  compare(before: Content, after: Content): Difference;
  affected(): Promise<Affected>;
  /** The files of a version. */
  sources(version: string): Promise<DraftSources | undefined>;
  /** What stands under its id today. */
  present(): Promise<{ readonly authority?: string } | undefined>;
  publish(sources: ReadonlyMap<string, string>): Promise<{ readonly version?: string }>;
  withdraw(): Promise<void>;
  readonly withdrawn: LogEntry["deed"];
};
/** By which door a draft becomes a version: what differs between scenes and courses. */
export type Door = Omit<Kind<unknown>, "check" | "content" | "compare"> & {
  look(draft: Draft): Promise<Looked>;
  between(from: string, to: string): Promise<Difference | undefined>;
};

export function doorOf(deps: Deps, actor: Actor, { id, kind }: Pick<Draft, "id" | "kind">): Door {
  return kind === "course" ? doorFor(courses(deps, actor, id)) : doorFor(scenes(deps, actor, id));
}

function doorFor<Content>({ check, content, compare, ...rest }: Kind<Content>): Door {
  return {
    ...rest,
    look: async (draft) => {
      const last = draft.releases.at(-1);
      const [{ problems, content: now }, before] = await Promise.all([check(draft), last && content(last.version)]);
      if (now === undefined) return { problems, changes: [] };
      return { problems, ...(before === undefined ? { edit: "first", changes: [] } : compare(before, now)) };
    },
    between: async (from, to) => {
      const [before, after] = await Promise.all([content(from), content(to)]);
      return before === undefined || after === undefined ? undefined : compare(before, after);
    },
  };
}

function scenes(deps: Deps, actor: Actor, id: string): Kind<Scenario> {
  const { catalogue, store } = deps;
  return {
    check: async ({ sources }) => {
      const { problems, scenario } = await checkFiles(deps, id, sources);
      return { problems, content: scenario };
    },
    content: async (version) => (await catalogue.scenario(id, version))?.scenario,
    compare: (before, after) => ({ edit: classifyEdit(before, after), changes: compareScenarios(before, after) }),
    affected: async () => {
      const asking = (await visibleCourses(deps, actor)).filter(({ requiredScenarios }) => requiredScenarios.some((required) => required.id === id)).map((course) => course.id);
      return affected(deps, actor, await store.learners.peopleRunning(id, actor.authority), asking);
    },
    sources: (version) => catalogue.scenarioSources(id, version),
    present: () => catalogue.scenario(id),
    publish: (sources) => catalogue.publishOwn(id, sources, today(deps), actor.authority),
    withdraw: () => catalogue.withdrawScenario(id),
    withdrawn: "scenario-withdrawn",
  };
}

function courses(deps: Deps, actor: Actor, id: string): Kind<CourseContent> {
  const { catalogue, store } = deps;
  return {
    check: ({ sources }) => checkOwnCourse(deps, actor, id, sources),
    content: (version) => catalogue.courseContent(id, version),
    compare: compareCourses,
    affected: async () => affected(deps, actor, await store.learners.peopleEnrolled(id, actor.authority), [id]),
    sources: (version) => catalogue.courseSources(id, version),
    present: () => catalogue.course(id),
    publish: (sources) => catalogue.publishOwnCourse(id, sources, today(deps), actor.authority),
    withdraw: () => catalogue.withdrawCourse(id),
    withdrawn: "course-withdrawn",
  };
}

function today(deps: Deps) {
  return dayIn("Europe/Berlin", deps.now());
}

async function affected({ store }: Deps, { authority }: Actor, running: number, courses: readonly string[]): Promise<Affected> {
  const rows = courses.length === 0 ? [] : await store.learners.completions(authority);
  return { running: hideFew(running), certificates: hideFew(rows.filter(({ course, certificate }) => certificate !== undefined && courses.includes(course)).length) };
}
