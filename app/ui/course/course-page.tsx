import type { CourseSeen } from "~/core/progress/seen";
import { dayIn, longDay } from "~/core/days";
import { inLanguage, type Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { BeginForm } from "./begin-form";
import { CourseCompleted } from "./course-completed";
import { CourseFacts } from "./course-facts";
import { ShownText } from "./shown-text";
import { taskLine } from "./task";
import { TaskList } from "./task-list";
import { Taster } from "./taster";

type Props = {
  readonly overview: CourseSeen;
  readonly calendar: { readonly today: Day; readonly timeZone: string };
  /** The certificate no longer holds: the course can be begun again. */
  readonly renewable: boolean;
  /** Somebody came from a page that needs a begun course. */
  readonly hint: boolean;
  /** The form of the taster was sent without a choice. */
  readonly emptyTaste?: boolean;
};

/** What is learned, how long it takes, what counts, what comes next. Nothing is locked. */
export function CoursePage({ overview, calendar, renewable, hint, emptyTaste = false }: Props) {
  const { t, language } = useTexts();
  const { course, begun, completedAt, tasks, doneCount } = overview;
  const title = inLanguage(course.title, language);
  const lines = tasks.map((task) => taskLine(task, course.id, language, t));
  const next = lines.find((line) => line.state !== "done");
  return (
    <Main page="kurs" crumbs={[{ href: `/${language}/kurse`, label: t("course.catalogue") }]} here={title.text}>
      <ErrorSummary />
      <h1 className="app-title"><ShownText shown={title} language={language} /></h1>
      <p className="app-lead"><ShownText shown={inLanguage(course.summary, language)} language={language} /></p>
      {hint && !begun ? <p className="app-note" role="status">{t("course.beginFirst")}</p> : null}
      {overview.newer && completedAt === undefined ? <p className="app-note">{overview.newerAt === undefined ? t("course.newer") : t("course.newerOn", { day: longDay(dayIn(calendar.timeZone, overview.newerAt), language) })}</p> : null}
      {overview.due !== undefined && overview.due.day < calendar.today && completedAt === undefined ? <p className="app-note">{t("course.lateStillOpen")}</p> : null}
      {completedAt === undefined ? null : <CourseCompleted at={completedAt} certificate={overview.certificate} timeZone={calendar.timeZone} renewable={renewable} />}
      {begun ? null : <BeginForm label={t("course.begin")} />}
      {begun && completedAt === undefined && next ? <div className="app-actions"><LinkButton href={next.href}>{t("course.continue", { title: next.title.text })}</LinkButton></div> : null}
      <section className="app-section" aria-labelledby="teile">
        <h2 className="app-heading" id="teile">{t("course.parts")}</h2>
        <p className="app-progress">
          <progress value={doneCount} max={tasks.length} aria-label={t("course.progress")} />
          <span>{t("course.doneOf", { count: tasks.length, done: doneCount })}</span>
        </p>
        <TaskList lines={lines} language={language} />
      </section>
      <section className="app-section app-goals" aria-labelledby="ziele">
        <h2 className="app-heading" id="ziele">{t("course.objectives")}</h2>
        <ul>{course.objectives.map((words) => <li key={words.de}><ShownText shown={withoutOpening(inLanguage(words, language))} language={language} /></li>)}</ul>
      </section>
      {overview.taster ? <Taster taster={overview.taster} course={course.id} empty={emptyTaste} /> : null}
      <CourseFacts overview={overview} today={calendar.today} language={language} t={t} />
    </Main>
  );
}

/** The heading says "Sie können danach"; the sentences of the course say it again. */
function withoutOpening<Text extends { readonly text: string }>(shown: Text): Text {
  return { ...shown, text: shown.text.replace(/^(Sie können danach|Afterwards you can)\s+/u, "") };
}
