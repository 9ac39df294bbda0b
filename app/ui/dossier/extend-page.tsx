import { longDay } from "~/core/days";
import type { DueSeen } from "~/core/organisation/assignment-plan";
import type { Day, Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { weekday } from "~/ui/course/due";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Posted, useChecked } from "~/ui/frame/checked";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { personCrumbs } from "./crumbs";

type Props = { readonly title: string; readonly person: string; readonly name: string; readonly course: Words; readonly today: Day; readonly due?: Day; readonly typed?: DueSeen; readonly reason: string };

/** One thing: a later last day for one person, said in words before it holds. */
export function ExtendPage(props: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  const shown = useShown();
  const checked = useChecked();
  const { title, person, name, course, due, typed } = props;
  return (
    <Main page="frist" width="reading" crumbs={personCrumbs(texts, { person, name })} here={title}>
      <ErrorSummary field="due" />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{due === undefined ? t("dossier.noDeadline", { name, course: shown(course).text }) : t("dossier.extendLead", { name, course: shown(course).text, day: longDay(due, language) })}</p>
      {due === undefined ? <LinkButton look="secondary" href={`/${language}/personal/personen/${person}`}>{t("dossier.back")}</LinkButton> : checked && typed ? <Check {...props} typed={typed} /> : (
        <form className="app-form" method="post">
          <Csrf />
          <TextField name="due" label={t("dossier.newDay")} hint={t("assign.due.hint")} width="medium" maxLength={40} autoComplete="off" required />
          <TextField name="reason" label={t("report.reason")} hint={t("dossier.reasonHint")} maxLength={500} required />
          <div className="app-actions">
            <SubmitButton name="intent" value="pruefen">{t("dossier.check")}</SubmitButton>
            <LinkButton look="tertiary" href={`/${language}/personal/personen/${person}`}>{t("dossier.extendLeave")}</LinkButton>
          </div>
        </form>
      )}
    </Main>
  );
}

function Check({ name, course, today, typed, reason }: Props & { readonly typed: DueSeen }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const words = (day: Day) => weekday(day, today, language);
  return (
    <>
      <dl className="app-facts">
        <div><dt>{t("dossier.newDay")}</dt><dd>{words(typed.day)}</dd></div>
        <div><dt>{t("report.reason")}</dt><dd>{reason}</dd></div>
      </dl>
      {typed.workday === undefined ? null : (
        <form className="app-note" method="post">
          <Csrf />
          <input type="hidden" name="due" value={typed.workday} />
          <Posted fields={["reason"]} />
          <p>{t("assign.check.dayOff")}</p>
          <SubmitButton look="secondary" name="intent" value="pruefen">{t("assign.check.move", { day: words(typed.workday) })}</SubmitButton>
        </form>
      )}
      <section className="app-section" aria-labelledby="liest">
        <h2 className="app-heading" id="liest">{t("remind.preview", { name })}</h2>
        <p className="app-card">{t("dossier.extendedLine", { course: shown(course).text, day: longDay(typed.day, language), reason })}</p>
      </section>
      <form className="app-form" method="post">
        <Csrf />
        <Posted fields={["due", "reason"]} />
        <div className="app-actions">
          <SubmitButton name="intent" value="verlaengern">{t("dossier.extend")}</SubmitButton>
          <SubmitButton look="secondary" name="intent" value="aendern">{t("dossier.change")}</SubmitButton>
        </div>
        <p className="app-note">{t("dossier.logged")}</p>
      </form>
    </>
  );
}
