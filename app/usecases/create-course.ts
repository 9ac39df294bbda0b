import { may } from "../core/access";
import { codeIn, COURSE_FILE, freeCode, renamedCourse } from "../core/draft/course-files";
import { emptyCourse } from "../core/draft/empty-course";
import { draftId } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Draft, DraftSources } from "../store/port";
import { beginDraft, type Begun } from "./begin-draft";
import type { Deps } from "./deps";
import { visibleCourse, visibleCourses } from "./visible-course";

/** From what a course begins. `id`: of the pattern or of a course that is published. */
export type CourseBeginning = { readonly from: "empty" } | { readonly from: "pattern" | "course"; readonly id: string };

type Source = Omit<Begun, "files"> & { readonly sources?: DraftSources };

/** A new course of the own authority, with a short name that no other course it sees has. */
export function createCourse(deps: Deps, actor: Actor, { title, ...beginning }: CourseBeginning & { readonly title: string }): Promise<Draft | Refusal> {
  return beginDraft(deps, actor, "course", title, async () => {
    const source = await begin(deps, actor, beginning);
    if (isRefusal(source)) return source;
    return { ...source, files: async (named) => {
      const [id, code] = [draftId(named, deps.newId(), "kurs"), freeCode(await codesOf(deps, actor))];
      return { id, sources: source.sources ? await titled(deps, renamedCourse(source.sources, id, code), named) : emptyCourse(id, code, named) };
    } };
  });
}

async function begin(deps: Deps, actor: Actor, beginning: CourseBeginning): Promise<Source | Refusal> {
  switch (beginning.from) {
    case "empty":
      return { origin: { kind: "empty" }, title: "" };
    case "pattern": {
      const pattern = (await deps.catalogue.coursePatterns()).find(({ id }) => id === beginning.id);
      return pattern ? { origin: { kind: "pattern", id: pattern.id, title: pattern.title.de }, title: pattern.title.de, sources: pattern.sources } : refuse("not-found");
    }
    case "course": {
      const [course, sources] = [await visibleCourse(deps, actor, beginning.id), await deps.catalogue.courseSources(beginning.id)];
      if (!course || !sources) return refuse("not-found");
      return { origin: { kind: "course", id: course.id, version: course.version, title: course.title.de }, title: course.title.de, sources };
    }
  }
}

async function codesOf(deps: Deps, actor: Actor): Promise<readonly string[]> {
  const [courses, drafts] = await Promise.all([visibleCourses(deps, actor), deps.store.drafts.ofAuthority(actor.authority)]);
  return [...courses.map(({ code }) => code), ...drafts.flatMap(({ sources }) => codeIn(sources) ?? [])];
}

async function titled(deps: Deps, files: DraftSources, title: string): Promise<DraftSources> {
  const written = await deps.catalogue.changeFile(COURSE_FILE, files[COURSE_FILE] ?? "", [{ file: "structure", kind: "put", path: ["title", "de"], value: title }]);
  return "text" in written ? { ...files, [COURSE_FILE]: written.text } : files;
}

/** What a new course can begin with. */
export async function seeCourseBeginnings(deps: Deps, actor: Actor): Promise<{ readonly patterns: readonly Named[]; readonly courses: readonly Named[] } | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const [patterns, courses] = await Promise.all([deps.catalogue.coursePatterns(), visibleCourses(deps, actor)]);
  return { patterns: patterns.map(({ id, title }) => ({ id, title })), courses: courses.map(({ id, title }) => ({ id, title })) };
}
type Named = { readonly id: string; readonly title: Words };
