import type { Course } from "../core/course/model";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";
import type { Deps } from "./deps";
import { isVisibleTo } from "./visible-scenario";

/** The current courses that somebody of this authority may see, in the order of their code: shipped ones and its own. */
export async function visibleCourses(deps: Pick<Deps, "catalogue">, actor: Pick<Actor, "authority">): Promise<readonly Course[]> {
  return (await deps.catalogue.courses()).filter((course) => isVisibleTo(actor, course));
}

/** A course at the present version or the named one. Another authority's looks like a missing one. */
export async function visibleCourse(deps: Pick<Deps, "catalogue">, actor: Pick<Actor, "authority">, id: string, version?: string): Promise<Course | undefined> {
  const found = await deps.catalogue.course(id, version);
  return found && isVisibleTo(actor, found) ? found : undefined;
}

/** Why there is no such course: the own authority writes it still, or has taken it back. Nothing else of it is told, and nothing of others' at all. */
export async function missingCourse({ store }: Pick<Deps, "store">, actor: Pick<Actor, "authority">, id: string): Promise<Refusal> {
  const draft = await store.drafts.read(actor.authority, id);
  if (draft?.kind !== "course") return refuse("not-found");
  if (draft.withdrawn) return refuse("course-withdrawn");
  return refuse(draft.releases.length === 0 ? "course-unpublished" : "not-found");
}
