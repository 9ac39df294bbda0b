import { may } from "../core/access";
import { codeIn, COURSE_FILE, freeCode, renamedCourse } from "../core/draft/course-files";
import { emptyCourse } from "../core/draft/empty-course";
import { draftId } from "../core/draft/files";
import type { Actor } from "../core/organisation/model";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Words } from "../core/words";
import type { Draft, DraftSources, Origin } from "../store/port";
import type { Deps } from "./deps";
import { keepDraft } from "./save-draft";
import { visibleCourse, visibleCourses } from "./visible-course";

/** From what a course begins. `id`: of the pattern or of a course that is published. */
export type CourseBeginning = { readonly from: "empty" } | { readonly from: "pattern" | "course"; readonly id: string };

type Begun = { readonly origin: Origin; readonly title: string; readonly files?: DraftSources };
const LONGEST_TITLE = 120;

/** A new course of the own authority, with a short name that no other course it sees has. */
export async function createCourse(deps: Deps, actor: Actor, { title: typed, ...beginning }: CourseBeginning & { readonly title: string }): Promise<Draft | Refusal> {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  if (typed.length > LONGEST_TITLE) return refuse("text-too-long", "title");
  const begun = await begin(deps, actor, beginning);
  if (isRefusal(begun)) return begun;
  const title = typed.trim() === "" ? begun.title.slice(0, LONGEST_TITLE) : typed.trim();
  if (title === "") return refuse("title-missing", "title");
  const id = draftId(title, deps.newId(), "kurs");
  const code = freeCode(await codesOf(deps, actor));
  const files = begun.files ? await titled(deps, renamedCourse(begun.files, id, code), title) : emptyCourse(id, code, title);
  const draft = await keepDraft(deps, actor, { id, kind: "course", title, sources: files, origin: begun.origin, releases: [] }, undefined);
  if (isRefusal(draft)) return draft;
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: draft.savedAt, by: actor.person, deed: "draft-created", query: id });
  return draft;
}

async function begin(deps: Deps, actor: Actor, beginning: CourseBeginning): Promise<Begun | Refusal> {
  switch (beginning.from) {
    case "empty":
      return { origin: { kind: "empty" }, title: "" };
    case "pattern": {
      const pattern = (await deps.catalogue.coursePatterns()).find(({ id }) => id === beginning.id);
      return pattern ? { origin: { kind: "pattern", id: pattern.id, title: pattern.title.de }, title: pattern.title.de, files: pattern.sources } : refuse("not-found");
    }
    case "course": {
      const [course, files] = [await visibleCourse(deps, actor, beginning.id), await deps.catalogue.courseSources(beginning.id)];
      if (!course || !files) return refuse("not-found");
      return { origin: { kind: "course", id: course.id, version: course.version, title: course.title.de }, title: course.title.de, files };
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
