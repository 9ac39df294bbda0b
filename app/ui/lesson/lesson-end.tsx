import { longDay } from "~/core/days";
import type { Lesson } from "~/core/course/model";
import { inLanguage, type Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { BeginForm } from "~/ui/course/begin-form";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Prepared } from "~/ui/frame/prepared";
import type { LessonSeen } from "~/core/progress/seen";

/** Sources, the learner's own mark that the lesson is done, and the neighbours. */
export function LessonEnd({ seen, marked }: { readonly seen: LessonSeen; readonly marked: boolean }) {
  const { t, language } = useTexts();
  const { course, lesson, previous, next } = seen;
  const address = `/${language}/kurse/${course.id}`;
  return (
    <>
      <Prepared of={[lesson.legal, lesson.sources]} name="sources" draw={() => <Sources lesson={lesson} language={language} t={t} />} />
      <section className="app-section" id="abschluss">
        <Finish seen={seen} marked={marked} address={address} t={t} />
      </section>
      <nav className="app-nextprev" aria-label={t("lesson.neighbours")}>
        <LinkButton look="secondary" href={previous ? `${address}/${previous.id}` : address}>{t("lesson.previous", { title: previous ? inLanguage(previous.title, language).text : t("lesson.overview") })}</LinkButton>
        <LinkButton look={seen.done ? "primary" : "secondary"} href={next ? `${address}/${next.id}` : address}>{t("lesson.next", { title: next ? inLanguage(next.title, language).text : t("lesson.overview") })}</LinkButton>
      </nav>
    </>
  );
}

type FinishProps = { readonly seen: LessonSeen; readonly marked: boolean; readonly address: string; readonly t: Translate };

function Finish({ seen, marked, address, t }: FinishProps) {
  if (!seen.begun) {
    return (
      <>
        <h2 className="app-heading">{t("lesson.notBegun")}</h2>
        <p>{t("lesson.notBegunText")}</p>
        <BeginForm label={t("course.begin")} />
      </>
    );
  }
  if (!seen.done) {
    return (
      <>
        {marked ? <p className="app-note" id="fertig" tabIndex={-1} autoFocus>{t("lesson.reopened")}</p> : null}
        <Mark intent="abschliessen" label={t("lesson.finish")} look="primary" />
      </>
    );
  }
  return (
    <>
      <h2 className="app-heading" id="fertig" tabIndex={-1} autoFocus={marked}>{t(seen.completed ? "lesson.courseDone" : "lesson.done")}</h2>
      {seen.completed ? <p><a className="app-link app-link--row" href={address}>{t("lesson.toCertificate")}</a></p> : <Mark intent="wieder-oeffnen" label={t("lesson.reopen")} look="tertiary" />}
    </>
  );
}

function Mark({ intent, label, look }: { readonly intent: string; readonly label: string; readonly look: "primary" | "tertiary" }) {
  return (
    <form method="post" aria-label={label}>
      <Csrf />
      <SubmitButton look={look} name="intent" value={intent}>{label}</SubmitButton>
    </form>
  );
}

function Sources({ lesson, language, t }: { readonly lesson: Lesson; readonly language: Language; readonly t: Translate }) {
  const { legal, sources, incident } = lesson;
  if (legal.length === 0 && sources.length === 0 && incident === undefined) return null;
  const foreign = lesson.language === language ? undefined : lesson.language;
  return (
    <div className="app-section">
      <details className="app-disclosure app-sources">
        <summary>{t("lesson.sources")}</summary>
        <div className="app-prose">
          {incident === undefined ? null : <p>{t("lesson.incident")} <span lang={foreign}>{incident}</span></p>}
          <ul>
            {legal.map(({ source, quotedIn, asOf, reviewBy }) => (
              <li key={source}><span lang={foreign}>{quotedIn === undefined ? source : `${source}, ${quotedIn}`}</span>. {t("lesson.asOf", { day: longDay(asOf, language), review: longDay(reviewBy, language) })}</li>
            ))}
            {sources.map((source) => <li key={source} lang={foreign}>{source}</li>)}
          </ul>
        </div>
      </details>
    </div>
  );
}
