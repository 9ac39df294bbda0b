import { LONGEST_REMINDER, MOST_REMINDERS } from "~/core/dossier/remind";
import { longDay } from "~/core/days";
import type { ReportStatus } from "~/core/reporting/report";
import type { Day, Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { useChecked } from "~/ui/frame/checked";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, usePosted } from "~/ui/frame/errors";
import { LongField } from "~/ui/frame/long-field";
import { Main } from "~/ui/frame/main";
import { RemindCheck, type Preview } from "./remind-check";

export type RecipientShown = {
  readonly person: string;
  readonly name: string;
  readonly unitName: string;
  readonly course: string;
  readonly courseTitle: Words;
  readonly status: ReportStatus;
  readonly due?: Day;
  readonly today: boolean;
};
export type RemindProps = {
  readonly title: string;
  readonly recipients: readonly RecipientShown[];
  readonly from: string;
  readonly mailed: boolean;
  readonly sending: string;
  readonly back: string;
  readonly preview: Preview | undefined;
};

/** One thing: whom to remind, with which words, and what they will read. */
export function RemindPage(props: RemindProps) {
  const { t, language } = useTexts();
  const checked = useChecked();
  const { title, recipients, back, preview } = props;
  const open = recipients.filter(({ today }) => !today);
  return (
    <Main page="erinnern" width="reading" crumbs={[{ href: `/${language}/personal/bericht`, label: t("report.title") }]} here={title}>
      <ErrorSummary field="row" />
      <h1 className="app-title">{title}</h1>
      {checked && preview ? <RemindCheck {...props} preview={preview} /> : open.length === 0 || open.length > MOST_REMINDERS ? (
        <>
          <p className="app-lead">{open.length > 0 ? t("refusal.codes.too-many-recipients") : t(recipients.length > 0 ? "refusal.codes.reminded-today" : "remind.nobody")}</p>
          <div className="app-actions"><LinkButton look="secondary" href={back}>{t("remind.back")}</LinkButton></div>
        </>
      ) : <RemindForm {...props} />}
    </Main>
  );
}

function RemindForm({ recipients, mailed, sending, back }: RemindProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-lead">{t(mailed ? "remind.leadMailed" : "remind.lead")}</p>
      <form className="app-form" method="post">
        <Csrf />
        <input type="hidden" name="sending" value={usePosted("sending")?.[0] ?? sending} />
        <Recipients recipients={recipients} />
        <LongField name="text" label={t("remind.text")} hint={t("remind.textHint", { count: LONGEST_REMINDER })} text={t("remind.preset")} rows={5} maxLength={LONGEST_REMINDER} />
        <div className="app-actions">
          <SubmitButton name="intent" value="pruefen">{t("remind.toPreview")}</SubmitButton>
          <LinkButton look="tertiary" href={back}>{t("remind.leave")}</LinkButton>
        </div>
      </form>
    </>
  );
}

function Recipients({ recipients }: Pick<RemindProps, "recipients">) {
  const { t, language } = useTexts();
  const shown = useShown();
  const posted = usePosted("row");
  const open = recipients.filter(({ today }) => !today);
  const already = recipients.filter(({ today }) => today);
  const says = ({ unitName, courseTitle, status, due }: RecipientShown) =>
    [unitName, shown(courseTitle).text, t(`report.statuses.${status}`), ...(due === undefined ? [] : [t("remind.dueOn", { day: longDay(due, language) })])].filter((part) => part !== "").join(", ");
  return (
    <>
      <fieldset className="kern-fieldset" id="row" tabIndex={-1}>
        <legend className="kern-label">{t("remind.who", { count: open.length })}</legend>
        <FieldError field="row" />
        <div className="kern-fieldset__body">
          {open.map((one) => {
            const value = `${one.person}:${one.course}`;
            return (
              <div className="kern-form-check" key={value}>
                <input className="kern-form-check__checkbox" type="checkbox" id={`row-${value}`} name="row" value={value} defaultChecked={posted?.includes(value) ?? true} />
                <label className="kern-label" htmlFor={`row-${value}`}>{one.name} <span className="app-muted">{says(one)}</span></label>
              </div>
            );
          })}
        </div>
      </fieldset>
      {already.length === 0 ? null : <p className="app-note">{t("remind.already", { names: already.map(({ name }) => name).join(", ") })}</p>}
    </>
  );
}
