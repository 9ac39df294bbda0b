import { AREAS, type Area } from "~/core/course/areas";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ShownText } from "~/ui/scene/shown-text";

export type CourseOffered = { readonly id: string; readonly title: Words; readonly summary: Words; readonly minutes: number };
type Props = { readonly address: string; readonly suggested: { readonly area: Area; readonly courses: readonly CourseOffered[] } | undefined };

/** Where somebody works is a link and nothing more: it leads to courses, and nobody keeps it. */
export function WelcomeArea({ address, suggested }: Props) {
  const { t, language } = useTexts();
  return (
    <>
      <p className="app-private">{t("settings.welcome.bereich.private")}</p>
      <nav className="app-section" aria-label={t("settings.welcome.bereich.areas")}>
        <ul className="app-chips">
          {AREAS.map((area) => (
            <li key={area}><a className="app-chip" href={`${address}?feld=${area}`} aria-current={area === suggested?.area ? "true" : undefined}>{t(`settings.welcome.areas.${area}`)}</a></li>
          ))}
        </ul>
      </nav>
      {suggested ? <Suggested area={suggested.area} courses={suggested.courses} /> : null}
      <div className="app-actions">
        <LinkButton href={`/${language}/lernen`}>{t("settings.welcome.bereich.done")}</LinkButton>
        <LinkButton look="secondary" href={`/${language}/kurse`}>{t("settings.welcome.bereich.all")}</LinkButton>
      </div>
    </>
  );
}

function Suggested({ area, courses }: NonNullable<Props["suggested"]>) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <section className="app-section" aria-labelledby="vorschlag">
      <h2 className="app-heading" id="vorschlag">{t("settings.welcome.bereich.suggested", { area: t(`settings.welcome.areas.${area}`) })}</h2>
      {courses.length === 0 ? <p className="app-note">{t("settings.welcome.bereich.none")}</p> : null}
      <ul className="app-cards">
        {courses.map(({ id, title, summary, minutes }) => (
          <li key={id}>
            <div className="app-card">
              <h3 className="app-card__title"><a href={`/${language}/kurse/${id}`}><ShownText shown={shown(title)} /></a></h3>
              <p><ShownText shown={shown(summary)} /></p>
              <p className="app-card__meta">{t("course.minutes", { count: minutes })}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
