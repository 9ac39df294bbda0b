import type { Language } from "../words";
import type { Files } from "./files";

/** A course as a draft holds it: bare names, for they cannot collide. */
export const COURSE_FILE = "course.yaml";
export const QUESTIONS_FILE = "questions.yaml";

/** `part`: two digits, the second part of the lesson's number; `name`: its address. */
export type LessonFileName = { readonly file: string; readonly part: string; readonly name: string; readonly language: Language };

const LESSON = /^(?<part>\d{2})-(?<name>[a-z0-9][a-z0-9-]{0,59})\.(?<language>de|en)\.mdx$/u;

/** What the name of a lesson's file says; `undefined` for everything else. */
export function readLessonFile(file: string): LessonFileName | undefined {
  const { part, name, language } = LESSON.exec(file)?.groups ?? {};
  return part === undefined || name === undefined ? undefined : { file, part, name, language: language === "en" ? "en" : "de" };
}

export function lessonFile(part: string, name: string, language: Language): string {
  return `${part}-${name}.${language}.mdx`;
}

/** Lessons of a draft by the order of their numbers, each with the files it has. */
export function lessonsIn(files: Files): readonly { readonly name: string; readonly part: string; readonly files: Readonly<Partial<Record<Language, string>>> }[] {
  const found = Object.keys(files).sort().flatMap((file) => readLessonFile(file) ?? []);
  const names = [...new Set(found.map(({ name }) => name))];
  return names.map((name) => {
    const own = found.filter((one) => one.name === name);
    return { name, part: own[0]?.part ?? "", files: Object.fromEntries(own.map(({ language, file }) => [language, file])) };
  });
}

/** The short name of a course in its file. */
export function codeIn(files: Files): string | undefined {
  return /^code: *"?([A-Z][A-Z0-9]{0,7})"?/mu.exec(files[COURSE_FILE] ?? "")?.[1];
}

/** Every file under another short name and id; the rest stays, comments too. */
export function renamedCourse(files: Files, id: string, code: string): Files {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => {
    if (file === COURSE_FILE) return [file, text.replace(/^id:.*$/mu, () => `id: ${id}`).replace(/^code:.*$/mu, () => `code: ${code}`)];
    return [file, file === QUESTIONS_FILE || readLessonFile(file) ? text.replace(/^course:.*$/mu, () => `course: ${code}`) : text];
  }));
}

/** A short name that none of these has: E1, E2, … */
export function freeCode(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`E${number}`)) number += 1;
  return `E${number}`;
}

/** Title in the head of a lesson, for lists; empty where it stands otherwise than in one line. */
export function lessonTitle(text: string): string {
  const typed = /^title: *(.*?) *$/mu.exec(text)?.[1] ?? "";
  const quoted = /^"((?:[^"\\]|\\.)*)"$/u.exec(typed)?.[1];
  return quoted === undefined ? typed : quoted.replace(/\\(.)/gu, "$1");
}

/** Minutes in the head of a lesson; 0 where there are none. */
export function lessonMinutes(text: string): number {
  return Number(/^minutes: *(\d{1,3})\b/mu.exec(text)?.[1] ?? 0);
}

const NUMBER = /^number: *["']?(\d{1,2})\.\d{1,2}["']?.*$/mu;

/** First part of the lessons' numbers, 1 for a course without any. */
export function chapterOf(files: Files): string {
  const first = lessonsIn(files)[0];
  return NUMBER.exec(files[first?.files.de ?? ""] ?? "")?.[1] ?? "1";
}

/**
 * The lessons in another order: file names, the numbers in their heads, the questions that name them. The list in
 * `course.yaml` is the caller's, for it is changed as data.
 */
export function reorderedLessons(files: Files, order: readonly string[]): Files {
  const lessons = lessonsIn(files);
  const parts = lessons.map(({ part }) => part);
  const chapter = chapterOf(files);
  const moved = new Map(order.flatMap((name, place) => {
    const before = lessons.find((lesson) => lesson.name === name);
    const to = parts[place];
    return before && to !== undefined ? [[name, { from: before.part, to }] as const] : [];
  }));
  const numbers = new Map([...moved.values()].map(({ from, to }) => [`${chapter}.${Number(from)}`, `${chapter}.${Number(to)}`]));
  return Object.fromEntries(Object.entries(files).map(([file, text]) => {
    const lesson = readLessonFile(file);
    const to = lesson && moved.get(lesson.name)?.to;
    if (lesson && to !== undefined) return [lessonFile(to, lesson.name, lesson.language), text.replace(NUMBER, () => `number: "${chapter}.${Number(to)}"`)];
    return [file, file === QUESTIONS_FILE ? text.replace(/\blesson: *(["']?)(\d{1,2}\.\d{1,2})\1/gu, (whole, _mark, number: string) => (numbers.has(number) ? `lesson: "${numbers.get(number) ?? number}"` : whole)) : text];
  }));
}

/** The part of the next lesson: behind all others. `undefined`: there are 99. */
export function nextPart(files: Files): string | undefined {
  const last = Math.max(0, ...lessonsIn(files).map(({ part }) => Number(part)));
  return last < 99 ? String(last + 1).padStart(2, "0") : undefined;
}

/** Without the files of a lesson. Numbers keep their gap, so that no question of it comes to mean another one. */
export function withoutLesson(files: Files, name: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([file]) => readLessonFile(file)?.name !== name));
}
