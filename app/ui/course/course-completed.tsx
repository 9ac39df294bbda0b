import { dayIn, longDay } from "~/core/days";
import type { Instant } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { BeginForm } from "./begin-form";

type Props = { readonly at: Instant; readonly certificate: string | undefined; readonly timeZone: string; readonly renewable: boolean };

/** A finished course: when, and where its certificate is. */
export function CourseCompleted({ at, certificate, timeZone, renewable }: Props) {
  const { t, language } = useTexts();
  return (
    <>
      <section className="app-section app-confirmation">
        <h2 className="app-heading">{t("course.completedOn", { day: longDay(dayIn(timeZone, at), language) })}</h2>
        {certificate === undefined ? null : <p><LinkButton href={`/${language}/zertifikate/${certificate}`}>{t("course.certificate")}</LinkButton></p>}
      </section>
      {renewable ? (
        <section className="app-section">
          <p className="app-note">{t("course.renewText")}</p>
          <BeginForm label={t("course.renew")} />
        </section>
      ) : null}
    </>
  );
}
