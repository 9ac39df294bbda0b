import { longDay } from "~/core/days";
import { BARRIER_STATES, type ToldBarrier } from "~/core/organisation/barriers";
import type { Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { LongField } from "~/ui/frame/long-field";
import { Main } from "~/ui/frame/main";
import { Radios } from "~/ui/frame/radios";
import { ReportFacts, type Report } from "./barriers-page";

type Props = { readonly title: string; readonly report: Report; readonly today: Day; readonly done: "gespeichert" | "zurueckgenommen" | undefined };

/** One reported barrier: what everybody reads about it, and how its text is deleted. */
export function BarrierPage({ title, report, today, done }: Props) {
  const { t, language } = useTexts();
  const { id, number, barrier, told } = report;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: `/${language}/admin/meldungen`, label: t("people.barriers.title") }]} here={number}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1}>{title}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(`people.barriers.done.${done}`)}</p>
      <ReportFacts report={report} />
      <section className="app-section" aria-labelledby="oeffentlich">
        <h2 className="app-heading" id="oeffentlich">{t("people.barriers.tell.title")}</h2>
        <p>{t("people.barriers.tell.lead")}</p>
        <Tell told={told} today={today} />
        {told === undefined ? null : <Untell />}
      </section>
      {barrier === undefined ? null : (
        <section className="app-section" aria-labelledby="loeschen">
          <h2 className="app-heading" id="loeschen">{t("people.barriers.delete.heading")}</h2>
          <p>{t("people.barriers.delete.lead")}</p>
          <p><a className="app-link app-link--row" href={`/${language}/admin/meldungen/${id}/loeschen`}>{t("people.barriers.delete.look")}</a></p>
        </section>
      )}
    </Main>
  );
}

function Tell({ told, today }: { readonly told: ToldBarrier | undefined; readonly today: Day }) {
  const { t, language } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <LongField name="what" label={t("people.barriers.tell.what")} hint={t("people.barriers.tell.whatHint")} {...(told ? { text: told.what } : {})} rows={3} maxLength={500} />
      <LongField name="done" label={t("people.barriers.tell.done")} hint={t("people.barriers.tell.doneHint")} {...(told ? { text: told.done } : {})} rows={3} maxLength={500} />
      <Radios name="state" legend={t("people.barriers.tell.state")} chosen={told?.state} options={BARRIER_STATES.map((state) => ({ value: state, label: t(`service.statement.told.states.${state}`) }))} />
      <TextField name="on" label={t("people.barriers.tell.on")} hint={t("people.barriers.tell.onHint")} defaultValue={longDay(told?.on ?? today, language)} width="medium" maxLength={40} autoComplete="off" />
      <div className="app-actions"><SubmitButton name="intent" value="veroeffentlichen">{t(told === undefined ? "people.barriers.tell.submit" : "people.barriers.tell.change")}</SubmitButton></div>
    </form>
  );
}

function Untell() {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <p>{t("people.barriers.tell.backLead")}</p>
      <div className="app-actions"><SubmitButton look="secondary" name="intent" value="zuruecknehmen">{t("people.barriers.tell.back")}</SubmitButton></div>
    </form>
  );
}
