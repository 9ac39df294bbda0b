import type { Actor, Unit } from "../core/organisation/model";
import type { Words } from "../core/words";
import type { Deps } from "./deps";
import { completedTitles } from "./report-rows";
import { visibleCourses } from "./visible-course";

/** What the filters of a report can choose from. */
export type ReportChoices = { readonly courses: readonly { readonly id: string; readonly title: Words }[]; readonly units: readonly Unit[] };

/** Courses that exist or were completed in the own authority, and its units. */
export async function reportChoices(deps: Deps, actor: Actor): Promise<ReportChoices> {
  const [current, completions, units] = await Promise.all([
    visibleCourses(deps, actor),
    deps.store.learners.completions(actor.authority),
    deps.store.organisation.units(actor.authority),
  ]);
  const titles = new Map([...completedTitles(completions), ...current.map((course) => [course.id, course.title] as const)]);
  return { courses: [...titles].map(([id, title]) => ({ id, title })), units };
}
