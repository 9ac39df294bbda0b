import { Fragment } from "react";
import type { Course } from "~/core/course/model";
import { inLanguage, type Language, type Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { ShownText } from "~/ui/course/shown-text";
import type { TaskSeen } from "~/core/progress/seen";
import { taskLine } from "~/ui/course/task";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Main } from "~/ui/frame/main";
import { ReadUp } from "./read-up";
import type { ResultLine, ResultView } from "./view";

type Props = {
  readonly course: Pick<Course, "id" | "title">;
  readonly result: ResultView;
  /** Passed in this or an earlier round. */
  readonly everPassed: boolean;
  readonly certificate?: string;
  /** Parts of the course that are still open, the check itself not counted. */
  readonly open: readonly TaskSeen[];
};

/** The end of a round: how it went, where the rest can be read, what comes next. */
export function ResultPage({ course, result, everPassed, certificate, open }: Props) {
  const { t, language } = useTexts();
  const address = `/${language}/kurse/${course.id}`;
  const passed = result.missing === 0;
  const crumbs = [{ href: `/${language}/kurse`, label: t("course.catalogue") }, { href: address, label: inLanguage(course.title, language).text }];
  return (
    <Main page="wissen-ergebnis" width="reading" crumbs={crumbs} here={t("check.title")}>
      <section className={passed ? "app-confirmation" : "app-panel app-panel--quiet"}>
        <div className={passed ? "app-stack app-stack--small" : "app-panel__text"}>
          <h1 className="app-title">{passed ? t("check.passed") : t("check.missing", { count: result.missing })}</h1>
          <p>{t("check.score", { count: result.total, right: result.right, pass: result.pass })}</p>
          {result.mastered.length > 0 ? <Mastered titles={result.mastered} language={language} t={t} /> : null}
          {!passed && everPassed ? <p>{t("check.passedBefore")}</p> : null}
          {passed || everPassed ? null : <p>{t("check.readFirst")}</p>}
        </div>
      </section>
      {everPassed ? <Next course={course.id} certificate={certificate} open={open} language={language} t={t} /> : null}
      <section className="app-section" aria-labelledby="fragen">
        <h2 className="app-heading" id="fragen">{t("check.yourQuestions")}</h2>
        <ol className="app-answered">{result.lines.map((line) => <Line key={line.position} line={line} address={address} language={language} t={t} />)}</ol>
      </section>
      <form method="post">
        <Csrf />
        <div className="app-actions"><SubmitButton look={everPassed ? "secondary" : "primary"} name="intent" value="wiederholen">{t("check.repeat")}</SubmitButton></div>
        <p className="app-muted app-small">{t("check.repeatText")}</p>
      </form>
    </Main>
  );
}

function Mastered({ titles, language, t }: { readonly titles: readonly Words[]; readonly language: Language; readonly t: Translate }) {
  return <p>{t("check.mastered")} {titles.map((title, index) => <Fragment key={title.de}>{index === 0 ? "" : " · "}<ShownText shown={inLanguage(title, language)} language={language} /></Fragment>)}</p>;
}

type LineProps = { readonly line: ResultLine; readonly address: string; readonly language: Language; readonly t: Translate };

/** Begins with the words by which somebody recognises the question; its state stands in a column of its own. */
function Line({ line: { position, situation, prompt, right, lesson }, address, language, t }: LineProps) {
  return (
    <li>
      <div>
        <a className="app-link" href={`${address}/wissen?frage=${position}`} data-prefetch="">{position}. <ShownText shown={situation ?? prompt} language={language} /></a>
        {situation ? <p className="app-muted"><ShownText shown={prompt} language={language} /></p> : null}
        {right || !lesson ? null : <ReadUp address={address} lesson={lesson} />}
      </div>
      <span className={right ? "app-answered__state app-answered__state--right" : "app-answered__state app-answered__state--almost"}>{t(right ? "check.right" : "check.almost")}</span>
    </li>
  );
}

type NextProps = { readonly course: string; readonly certificate: string | undefined; readonly open: readonly TaskSeen[]; readonly language: Language; readonly t: Translate };

/** The way to the certificate, or to what is still missing for it. */
function Next({ course, certificate, open, language, t }: NextProps) {
  if (certificate !== undefined) return <div className="app-actions"><LinkButton href={`/${language}/zertifikate/${certificate}`}>{t("course.certificate")}</LinkButton></div>;
  if (open.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="noch-offen">
      <h2 className="app-heading" id="noch-offen">{t("check.stillOpen")}</h2>
      <ul className="app-due">
        {open.map((task) => taskLine(task, course, language, t)).map(({ key, title, href, meta, status }) => (
          <li key={key}>
            <a className="app-link" href={href}><ShownText shown={title} language={language} /></a>
            <span className="app-due__when">{meta}</span>
            <span className="app-due__state">{status}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
