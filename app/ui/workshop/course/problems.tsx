import { readLessonFile } from "~/core/draft/course-files";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import type { Problem } from "../problem-list";

type Props = { readonly problems: readonly Problem[]; readonly base: string; readonly level?: 2 | 3 };

/** What is wrong in a course, what must be mended first; each leads to its line in its file. */
export function CourseProblems({ problems, base }: Props) {
  const { t } = useTexts();
  const groups = [
    { id: "muss", title: t("workshop.mustTitle"), look: "app-problem--must", list: problems.filter(({ severity }) => severity === "error") },
    { id: "sollte", title: t("workshop.shouldTitle"), look: "app-problem--should", list: problems.filter(({ severity }) => severity !== "error") },
  ];
  if (problems.length === 0) return <p>{t("workshop.noProblems")}</p>;
  return (
    <>
      {groups.filter(({ list }) => list.length > 0).map(({ id, title, look, list }) => (
        <section key={id} aria-labelledby={id}>
          <h3 className="app-heading app-heading--small" id={id}>{title} ({list.length})</h3>
          <ol>
            {list.map((problem, place) => (
              <li className={`app-problem ${look}`} key={place}>
                <a className="app-link" href={placeOf(problem, base)}>{t("authoring.problemsAt", { file: fileWords(t, problem.file), line: problem.line })}</a>: <span lang="de">{problem.message}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function placeOf({ file, line }: Problem, base: string): string {
  const lesson = readLessonFile(file);
  if (lesson) return `${base}/lektionen/${lesson.name}?sprache=${lesson.language}&zeile=${line}#zeile`;
  return `${base}/text?datei=${encodeURIComponent(file)}&zeile=${line}#zeile`;
}

function fileWords(t: Translate, file: string): string {
  const lesson = readLessonFile(file);
  if (lesson) return t("authoring.files.lesson", { number: Number(lesson.part), language: t(`authoring.languages.${lesson.language}`) });
  if (file === "course.yaml") return t("authoring.files.course");
  return file === "questions.yaml" ? t("authoring.files.questions") : t("authoring.files.other", { file });
}
