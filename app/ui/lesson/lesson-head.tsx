import { useTexts } from "~/i18n/react";
import { StateBadge } from "~/ui/course/state-badge";
import type { LessonSeen } from "~/core/progress/seen";
import { resumeAt } from "./resume";

/** Title, place, length and state of a lesson; the way to where somebody stopped. */
export function LessonHead({ seen, keeping = false }: { readonly seen: LessonSeen; readonly keeping?: boolean }) {
  const { t, language } = useTexts();
  const { course, lesson, position, done, begun, texts, answers } = seen;
  const foreign = lesson.language === language ? undefined : lesson.language;
  const resume = done ? undefined : resumeAt(lesson, texts, answers);
  return (
    <div className="app-stack app-stack--small">
      <h1 className="app-title" lang={foreign}>{lesson.title}</h1>
      <p className="app-muted">{t("lesson.place", { position, total: course.lessons.length, minutes: t("course.minutes", { count: lesson.minutes }) })}</p>
      <p><StateBadge state={done ? "done" : begun ? "begun" : "not-begun"} t={t} /></p>
      {foreign ? <p className="app-note">{t("frame.germanOnly")}</p> : null}
      {resume ? <p className="app-elsewhere"><a className="app-link app-link--row" href={`#${resume.id}`}>{t("lesson.resume", { section: resume.title })}</a></p> : null}
      <p className="app-elsewhere"><a className="app-link app-link--row" href={`/${language}/kurse/${course.id}/${lesson.id}${keeping ? "" : "?merken=an"}`}>{t(keeping ? "lesson.keepEnd" : "lesson.keepStart")}</a></p>
      {keeping ? <p className="app-note">{t("lesson.keepLead")} <a className="app-link" href={`/${language}/werkzeugkoffer`}>{t("lesson.toToolbox")}</a></p> : null}
    </div>
  );
}
