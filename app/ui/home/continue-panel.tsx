import type { ContinueSeen, CoursePlace } from "~/core/progress/seen";
import { longInstant } from "~/core/days";
import { inLanguage, type Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { ShownText } from "~/ui/course/shown-text";
import { taskLine } from "~/ui/course/task";
import { Person } from "~/ui/figures/person";
import { Decoration } from "~/ui/frame/pictures";
import { LinkButton } from "~/ui/frame/button";

/** `begun`: the course of a task was begun. */
type Props = { readonly next: ContinueSeen; readonly begun: boolean; readonly timeZone: string };

/** The one thing to go on with, with a sentence that brings the situation back. */
export function ContinuePanel({ next, begun, timeZone }: Props) {
  const { t, language } = useTexts();
  const panel = panelOf(next, begun, timeZone, language, t);
  const speaker = next.kind === "scenario" ? next.moment.speaker : undefined;
  return (
    <section className="app-panel" aria-labelledby="weiter">
      <div className="app-panel__text">
        <h2 className="app-heading" id="weiter">{panel.lead} <ShownText shown={panel.title} language={language} /></h2>
        {panel.text ? <p><ShownText shown={panel.text} language={language} /></p> : null}
        <LinkButton href={panel.href}>{panel.button}</LinkButton>
        {panel.meta ? <p className="app-muted app-small">{panel.meta}</p> : null}
      </div>
      {speaker ? <Decoration><div className="app-panel__figure"><Person figure={speaker.figure} mood={speaker.mood} crop="waist" /></div></Decoration> : null}
    </section>
  );
}

type Panel = { readonly lead: string; readonly title: Shown; readonly text?: Shown; readonly button: string; readonly href: string; readonly meta?: string };

function panelOf(next: ContinueSeen, begun: boolean, timeZone: string, language: "de" | "en", t: Translate): Panel {
  switch (next.kind) {
    case "scenario":
      return {
        lead: t("home.continueWith"),
        title: next.title,
        text: next.memoryLine,
        button: t("home.playOn"),
        href: `/${language}/szenen/${next.scenario}/spiel/${next.attempt}`,
        meta: [placeWords(next.place, language, t), t("home.lastAt", { when: longInstant(next.lastAt, timeZone, language) })].filter((part) => part !== "").join(" · "),
      };
    case "debrief":
      return {
        lead: t("home.debriefOf"),
        title: next.title,
        text: { text: t("home.debriefText"), language },
        button: t("home.openDebrief"),
        href: `/${language}/szenen/${next.scenario}/rueckblick/${next.attempt}`,
        meta: placeWords(next.place, language, t),
      };
    case "task":
      return taskPanel(next, begun, language, t);
  }
}

function placeWords(place: CoursePlace | undefined, language: "de" | "en", t: Translate): string {
  return place ? t("home.placeOf", { course: inLanguage(place.course, language).text, position: place.position, total: place.total }) : "";
}

function taskPanel(next: Extract<ContinueSeen, { kind: "task" }>, begun: boolean, language: "de" | "en", t: Translate): Panel {
  const line = taskLine(next.task, next.course, language, t);
  const course = inLanguage(next.courseTitle, language);
  if (!begun) {
    return { lead: t("home.startWith"), title: course, text: { text: t("home.startText", { title: line.title.text, meta: line.meta }), language }, button: t("home.seeCourse"), href: `/${language}/kurse/${next.course}` };
  }
  return {
    lead: t("home.continueWith"),
    title: line.title,
    button: t(`home.openTask.${next.task.kind}`),
    href: line.href,
    meta: t("home.place", { meta: line.meta, course: course.text, position: next.position, total: next.total }),
  };
}
