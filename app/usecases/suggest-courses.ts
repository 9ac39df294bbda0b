import { coursesFor, type Area } from "../core/course/areas";
import { minutesOf } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import type { Words } from "../core/words";
import type { Deps } from "./deps";
import { visibleCourses } from "./visible-course";

export type CourseSuggested = { readonly id: string; readonly title: Words; readonly summary: Words; readonly minutes: number };

/** Courses for a field of work. Asks nobody and keeps nothing: who works where is not known here. */
export async function suggestCourses(deps: Pick<Deps, "catalogue">, actor: Pick<Actor, "authority">, area: Area): Promise<readonly CourseSuggested[]> {
  const courses = coursesFor(area, (await visibleCourses(deps, actor)).filter((course) => course.authority === undefined));
  return courses.map((course) => ({ id: course.id, title: course.title, summary: course.summary, minutes: minutesOf(course) }));
}
