import type { IssuedCertificate } from "../core/certification/model";
import type { NumberedFact } from "../core/progress/facts";
import type { LearnerState } from "../core/progress/state";
import type { attemptsAfter, ToldFact } from "../core/progress/told-facts";
import { inLanguage, type Language, type Shown } from "../core/words";
import type { Deps } from "./deps";

/** What telling a fact needs beside the fact itself. */
export type Telling = {
  readonly deps: Pick<Deps, "catalogue">;
  readonly language: Language;
  readonly facts: readonly NumberedFact[];
  readonly state: LearnerState;
  readonly attempts: ReturnType<typeof attemptsAfter>;
  readonly certificates: readonly IssuedCertificate[];
};
export type Told = Omit<ToldFact, "number" | "at" | "type" | "part" | "words"> & { readonly words?: readonly Shown[] };

/** The course at the version the learner was enrolled in. */
export function courseOf({ deps, state }: Telling, id: string) {
  return deps.catalogue.course(id, state.enrolments.get(id)?.version);
}

export async function ofCourse(telling: Telling, id: string): Promise<Pick<Told, "of">> {
  const course = await courseOf(telling, id);
  return { of: course ? inLanguage(course.title, telling.language) : named(telling, id) };
}

export async function ofLesson(telling: Telling, courseId: string, lesson: string): Promise<Pick<Told, "of" | "what">> {
  const course = await courseOf(telling, courseId);
  const found = course?.lessons.find(({ id }) => id === lesson);
  return { ...(await ofCourse(telling, courseId)), what: found ? inLanguage(found.title, telling.language) : named(telling, lesson) };
}

function named({ language }: Pick<Telling, "language">, id: string): Shown {
  return { text: id, language };
}
