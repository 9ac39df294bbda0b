import type { HomeRegion, HomeSeen, OpenSeen } from "~/core/progress/seen";
import { inLanguage, type Day, type Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import { useTexts } from "~/i18n/react";
import { dueWords } from "~/ui/course/due";
import { ShownText } from "~/ui/course/shown-text";
import { Main } from "~/ui/frame/main";
import { CardList } from "./card-list";
import { ContinuePanel } from "./continue-panel";
import { FailedRegion } from "./failed-region";
import { FinishedList } from "./finished-list";
import { RecognisedList } from "./recognised-list";
import { RefresherList } from "./refresher-list";
import { ReminderList } from "./reminder-list";
import { statusSentence } from "./status";

export type CalendarSeen = { readonly today: Day; readonly timeZone: string };
type Props = { readonly home: HomeSeen; readonly calendar: CalendarSeen };

/** What next, and until when. No charts, no points, no rank. */
export function HomePage({ home, calendar }: Props) {
  const { t, language } = useTexts();
  const { next, due, open, finished, suggestions, failed } = home;
  const lost = (region: HomeRegion) => (failed.includes(region) ? <FailedRegion region={region} /> : null);
  const begun = [...due, ...open].some((line) => line.begun && next?.kind === "task" && line.course === next.course);
  return (
    <Main page="lernen">
      <h1 className="app-title">{t("home.greeting", { name: home.name })}</h1>
      <p className="app-lead">{statusSentence(home, calendar.today, language, t)}</p>
      {lost("reminders")}
      <ReminderList reminders={home.reminders} timeZone={calendar.timeZone} />
      {lost("next")}
      {next ? <ContinuePanel next={next} begun={begun} timeZone={calendar.timeZone} /> : null}
      {lost("due")}
      {due.length === 0 ? null : (
        <section className="app-section" aria-labelledby="bis-wann">
          <h2 className="app-heading" id="bis-wann">{t("home.due")}</h2>
          <ul className="app-due">{due.map((line) => <DueLine key={line.course} line={line} today={calendar.today} language={language} t={t} />)}</ul>
        </section>
      )}
      {open.length === 0 ? null : (
        <section className="app-section" aria-labelledby="ohne-frist">
          <h2 className="app-heading" id="ohne-frist">{t("home.open")}</h2>
          <ul className="app-due">{open.map((line) => <DueLine key={line.course} line={line} today={calendar.today} language={language} t={t} />)}</ul>
        </section>
      )}
      {lost("refreshers")}
      <RefresherList refreshers={home.refreshers} />
      {lost("cards")}
      <CardList cards={home.cards} />
      {lost("finished")}
      <FinishedList finished={finished} timeZone={calendar.timeZone} />
      {lost("recognised")}
      <RecognisedList recognised={home.recognised} />
      {lost("suggestions")}
      <Suggestions suggestions={suggestions} language={language} t={t} />
      <p className="app-section"><a className="app-link app-link--row" href={`/${language}/standort`}>{t("home.selfCheck")}</a></p>
    </Main>
  );
}

type Line = { readonly line: OpenSeen & { readonly due?: Day; readonly mandatory?: boolean; readonly reason?: string }; readonly today: Day; readonly language: Language; readonly t: Translate };

function DueLine({ line, today, language, t }: Line) {
  const when = line.due === undefined ? undefined : dueWords(t, language, today, line.due);
  const state = line.begun ? t("course.doneParts", { count: line.total, done: line.done }) : t("course.state.not-begun");
  return (
    <li>
      <a className="app-link" href={`/${language}/kurse/${line.course}`} data-prefetch=""><ShownText shown={inLanguage(line.title, language)} language={language} /></a>
      {when ? <span className={when.late ? "app-due__when app-due__when--late" : "app-due__when"}>{when.text}</span> : null}
      <span className="app-due__state">{line.mandatory ? t("home.mandatory", { state }) : state}</span>
      {line.rests ? <span className="app-due__state">{t("home.rests")}</span> : null}
      {line.message === undefined ? null : <span className="app-due__state">{t("home.message", { name: line.message.byName === "" ? t("report.someone") : line.message.byName, text: line.message.text })}</span>}
      {line.reason === undefined ? null : <span className="app-due__state">{t("dossier.extendedBecause", { reason: line.reason })}</span>}
    </li>
  );
}

function Suggestions({ suggestions, language, t }: { readonly suggestions: HomeSeen["suggestions"]; readonly language: Language; readonly t: Translate }) {
  if (suggestions.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="umsehen">
      <h2 className="app-heading" id="umsehen">{t("home.suggestions")}</h2>
      <ul className="app-cards">
        {suggestions.map(({ id, title, situation, minutes }) => (
          <li key={id}>
            <div className="app-card">
              <h3 className="app-card__title"><a href={`/${language}/szenen/${id}`} data-prefetch=""><ShownText shown={inLanguage(title, language)} language={language} /></a></h3>
              <p><ShownText shown={inLanguage(situation, language)} language={language} /></p>
              <p className="app-card__meta">{t("course.minutes", { count: minutes })}</p>
            </div>
          </li>
        ))}
      </ul>
      <p><a className="app-link app-link--row" href={`/${language}/kurse`}>{t("home.allCourses")}</a></p>
    </section>
  );
}
