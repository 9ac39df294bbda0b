import { COURSE_FILE, QUESTIONS_FILE, readLessonFile } from "~/core/draft/course-files";
import type { Translate } from "~/i18n/texts";

const LABELS = {
  title: "authoring.form.title", summary: "authoring.form.summary", audience: "authoring.form.audience", objectives: "authoring.form.objectives", contents: "authoring.form.contents",
  requiredScenarios: "authoring.section.szenen", case: "authoring.blocks.Case", prompt: "authoring.attributes.prompt", text: "authoring.blocks.Option",
  appeal: "authoring.attributes.appeal", consequence: "authoring.attributes.effect", explanation: "authoring.attributes.explanation",
} as const;

/** The label of a text in the details or the questions of a course. */
export function coursePathLabel(t: Translate, path: readonly string[]): string {
  const name = path.find((part): part is keyof typeof LABELS => Object.hasOwn(LABELS, part));
  const number = /^\d+$/u.exec(path.at(-1) ?? "")?.[0];
  return name === undefined ? path.join(" · ") : `${t(LABELS[name])}${number === undefined ? "" : ` ${number}`}`;
}

type Place = { readonly file: string; readonly line: number };

/** Where a problem of a course is mended, and what that place is called. */
export function coursePlace(t: Translate, base: string, { file, line }: Place): { readonly href: string; readonly words: string } {
  const lesson = readLessonFile(file);
  const href = lesson ? `lektionen/${lesson.name}?sprache=${lesson.language}` : `text?datei=${encodeURIComponent(file)}`;
  return { href: `${base}/${href}&zeile=${line}#zeile`, words: t("workshop.fileLine", { file: fileWords(t, file), line }) };
}

function fileWords(t: Translate, file: string): string {
  const lesson = readLessonFile(file);
  if (lesson) return t("authoring.files.lesson", { number: Number(lesson.part), language: t(`authoring.languages.${lesson.language}`) });
  if (file === COURSE_FILE) return t("authoring.files.course");
  return file === QUESTIONS_FILE ? t("authoring.files.questions") : file;
}
