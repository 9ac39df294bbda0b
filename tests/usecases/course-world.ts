import { openCatalogue } from "~/content/catalogue";
import type { Draft } from "~/store/port";
import { createCourse, type CourseBeginning } from "~/usecases/create-course";
import { saveCourseFile } from "~/usecases/edit-course";
import { GOOD } from "../content/sources";
import { granted, openWorld, TOM } from "./world";

export const SHIPPED = "gute-auskunft";

/** The two authorities over the real catalogue, in which one small course and one scene are shipped. */
export async function openCourseWorld() {
  const world = await openWorld();
  const catalogue = await openCatalogue(world.store.versions, () => world.clock);
  const { problems } = await catalogue.publishShipped(GOOD);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return Object.assign(world, { catalogue });
}
export type CourseWorld = Awaited<ReturnType<typeof openCourseWorld>>;

const HEAD = (title: string, number: string, code: string) => `---\ntitle: ${title}\ncourse: ${code}\nnumber: "${number}"\nlanguage: de\nminutes: 45\nobjectives:\n  - Sie fragen zuerst.\n---\n\n`;

/** A lesson that has nothing wrong. */
export function soundLesson(title = "Zuerst fragen", number = "1.1", code = "E1", body = "## Am Schalter\n\nHerr Baran fragt zuerst, was fehlt.\n"): string {
  return `${HEAD(title, number, code)}${body}`;
}

/** `course.yaml` of a course with these lessons that has nothing wrong. */
export function soundCourse(id: string, lessons: readonly string[], more = ""): string {
  return `format: course/1
id: ${id}
code: E1
title: { de: "Eigener Kurs", en: "Own course" }
summary: { de: "Ein Kurs aus dem eigenen Haus.", en: "A course of our own." }
audience: { de: "Alle am Schalter.", en: "Everyone at the counter." }
languages: [de]
objectives:
  - { de: "Sie können danach zuerst fragen.", en: "Afterwards you can ask first." }
contents:
  - { de: "Fragen", en: "Asking" }
coreArea: []
cornerstone: []
lessons: [${lessons.join(", ")}]
requiredScenarios: []
assessment: { kind: none }
legal: []
${more}`;
}

export async function begun(world: CourseWorld, beginning: CourseBeginning & { readonly title?: string } = { from: "empty" }): Promise<Draft> {
  return granted(await createCourse(world, TOM, { title: "Eigener Kurs", ...beginning }));
}

/** A course of the own authority that could be published. */
export async function soundDraft(world: CourseWorld): Promise<Draft> {
  const { id } = await begun(world);
  granted(await saveCourseFile(world, TOM, { id, revision: 1 }, "course.yaml", soundCourse(id, ["erste-lektion"])));
  return granted(await saveCourseFile(world, TOM, { id, revision: 2 }, "01-erste-lektion.de.mdx", soundLesson()));
}
