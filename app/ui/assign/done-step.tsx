import { useShown, useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import type { AssignView } from "./view";

/** What was done, for how many, and what comes next. */
export function DoneStep({ base, plan, seen }: AssignView) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <>
      <section className="app-confirmation">
        <h1 className="app-title" tabIndex={-1} autoFocus>{t("assign.done.title")}</h1>
        <p>{seen.course ? t("assign.done.course", { course: shown(seen.course).text }) : null} {t("assign.check.people", { count: seen.people })}</p>
      </section>
      <section className="app-section">
        <h2 className="app-heading">{t("assign.done.next")}</h2>
        <p>{t("assign.done.seen")} {plan.message === "" ? null : t("assign.done.message")}</p>
        <p>{t("assign.done.mail")}</p>
        <div className="app-actions">
          <LinkButton href={`/${language}/personal/bericht?kurs=${plan.course ?? ""}`}>{t("assign.done.report")}</LinkButton>
          <LinkButton look="tertiary" href={base}>{t("assign.done.list")}</LinkButton>
        </div>
      </section>
    </>
  );
}
