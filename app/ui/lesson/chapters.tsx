import type { Course, LessonSummary } from "~/core/course/model";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";
import { Prepared } from "~/ui/frame/prepared";

type Props = { readonly course: Course; readonly current: string; readonly doneLessons: readonly string[] };

/** The lessons of the course: beside the text where there is room, else to unfold. One of the two is drawn. */
export function Chapters(props: Props) {
  const { t } = useTexts();
  return (
    <nav className="app-chapters" aria-label={t("lesson.chapters")}>
      <div className="app-chapters__wide"><List {...props} /></div>
      <details className="app-disclosure app-chapters__narrow">
        <summary>{t("lesson.chapters")}</summary>
        <List {...props} />
      </details>
    </nav>
  );
}

function List({ course, current, doneLessons }: Props) {
  const { t, language } = useTexts();
  return (
    <>
      <ol>
        {course.lessons.map((lesson) => {
          const place = { course: course.id, lesson, here: lesson.id === current, done: doneLessons.includes(lesson.id) };
          return <Prepared key={lesson.id} of={[course, lesson]} name={`chapter${place.here ? " here" : ""}${place.done ? " done" : ""}`} draw={() => <Chapter {...place} />} />;
        })}
      </ol>
      <p><a className="app-link app-link--row" href={`/${language}/kurse/${course.id}`} data-prefetch="">{t("lesson.overview")}</a></p>
    </>
  );
}

type Place = { readonly course: string; readonly lesson: LessonSummary; readonly here: boolean; readonly done: boolean };

function Chapter({ course, lesson: { id, title }, here, done }: Place) {
  const { t, language } = useTexts();
  return (
    <li>
      <a href={`/${language}/kurse/${course}/${id}`} aria-current={here ? "page" : undefined}><ShownText shown={inLanguage(title, language)} language={language} /></a>
      <span>{t(done ? "course.state.done" : here ? "course.state.begun" : "lesson.notDone")}</span>
    </li>
  );
}
