import type { Course } from "~/core/course/model";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";

type Props = { readonly course: Course; readonly current: string; readonly doneLessons: readonly string[] };

/** The lessons of the course: beside the text where there is room, else to unfold. */
export function Chapters({ course, current, doneLessons }: Props) {
  const { t, language } = useTexts();
  return (
    <nav className="app-chapters" aria-label={t("lesson.chapters")}>
      <details className="app-disclosure app-chapters__disclosure">
        <summary>{t("lesson.chapters")}</summary>
        <ol>
          {course.lessons.map(({ id, title }) => (
            <li key={id}>
              <a href={`/${language}/kurse/${course.id}/${id}`} aria-current={id === current ? "page" : undefined} data-prefetch=""><ShownText shown={inLanguage(title, language)} language={language} /></a>
              <span>{t(doneLessons.includes(id) ? "course.state.done" : "lesson.notDone")}</span>
            </li>
          ))}
        </ol>
        <p><a className="app-link app-link--row" href={`/${language}/kurse/${course.id}`} data-prefetch="">{t("lesson.overview")}</a></p>
      </details>
    </nav>
  );
}
