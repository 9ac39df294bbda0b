import { longDay } from "~/core/days";
import type { HomeSeen } from "~/core/progress/seen";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";

/** Courses that count because HR has recognised a proof of others. */
export function RecognisedList({ recognised }: Pick<HomeSeen, "recognised">) {
  const { t, language } = useTexts();
  if (recognised.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="anerkannt">
      <h2 className="app-heading" id="anerkannt">{t("dossier.recognisedTitle")}</h2>
      <ul className="app-due">
        {recognised.map(({ course, title, completedOn, validUntil }) => (
          <li key={course}>
            <a className="app-link" href={`/${language}/kurse/${course}`}><ShownText shown={inLanguage(title, language)} language={language} /></a>
            <span className="app-due__state">{t("dossier.recognisedHome", { day: longDay(completedOn, language) })}{validUntil === undefined ? "" : `, ${t("dossier.until", { day: longDay(validUntil, language) })}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
