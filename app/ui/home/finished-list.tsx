import type { FinishedSeen } from "~/core/progress/seen";
import { dayIn, longDay } from "~/core/days";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";

/** Courses that are done, each with the way to its certificate. */
export function FinishedList({ finished, timeZone }: { readonly finished: readonly FinishedSeen[]; readonly timeZone: string }) {
  const { t, language } = useTexts();
  if (finished.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="abgeschlossen">
      <h2 className="app-heading" id="abgeschlossen">{t("home.finished")}</h2>
      <ul className="app-due">
        {finished.map(({ course, title, completedAt, certificate }) => {
          const shown = inLanguage(title, language);
          return (
            <li key={course}>
              <a className="app-link" href={`/${language}/kurse/${course}`} data-prefetch=""><ShownText shown={shown} language={language} /></a>
              <span className="app-due__state">{t("home.finishedOn", { day: longDay(dayIn(timeZone, completedAt), language) })}</span>
              {certificate === undefined ? null : (
                <a className="app-link app-link--row" href={`/${language}/zertifikate/${certificate}`}>
                  {t("home.certificate")}<span className="app-hidden"> {t("home.certificateFor", { course: shown.text })}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
