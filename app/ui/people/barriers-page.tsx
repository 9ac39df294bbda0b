import { longDay } from "~/core/days";
import type { ToldBarrier } from "~/core/organisation/barriers";
import type { ReportedBarrier } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";

export type Report = { readonly id: string; readonly number: string; readonly time: string; readonly byName: string; readonly barrier?: ReportedBarrier; readonly told?: ToldBarrier };

/** What people could not read, work or understand, newest first, and what is told about it. */
export function BarriersPage({ reports, next, done }: { readonly reports: readonly Report[]; readonly next?: string | undefined; readonly done?: "geloescht" | "zurueckgenommen" | undefined }) {
  const { t, language } = useTexts();
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("people.barriers.title")}>
      <h1 className="app-title" tabIndex={-1}>{t("people.barriers.title")}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(done === "geloescht" ? "people.barriers.deleted" : "people.barriers.done.zurueckgenommen")}</p>
      <p className="app-lead">{t("people.barriers.lead")}</p>
      {reports.length === 0 ? <p>{t("people.barriers.none")}</p> : null}
      {reports.map((report) => (
        <article className="app-section" key={report.id}>
          <h2 className="app-heading">{report.number}</h2>
          <ReportFacts report={report} />
          <p><a className="app-link app-link--row" href={`/${language}/admin/meldungen/${report.id}`}>{t("people.barriers.open", { number: report.number })}</a></p>
        </article>
      ))}
      {next === undefined ? null : <p><a className="app-link app-link--row" href={`/${language}/admin/meldungen?vor=${next}`}>{t("people.barriers.older")}</a></p>}
    </Main>
  );
}

/** What was reported, by whom, and what everybody reads about it. */
export function ReportFacts({ report: { time, byName, barrier, told } }: { readonly report: Report }) {
  const { t, language } = useTexts();
  return (
    <>
      <p>{barrier === undefined ? t("people.barriers.emptied") : barrier.what}</p>
      <dl className="app-facts">
        <div><dt>{t("people.barriers.when")}</dt><dd>{time}</dd></div>
        {barrier === undefined ? null : <div><dt>{t("people.barriers.who")}</dt><dd>{byName === "" ? t("people.barriers.stranger") : byName}</dd></div>}
        {barrier === undefined || barrier.page === "" ? null : <div><dt>{t("people.barriers.page")}</dt><dd>{barrier.page}</dd></div>}
        {barrier?.contact === undefined ? null : <div><dt>{t("people.barriers.contact")}</dt><dd>{barrier.contact}</dd></div>}
        {barrier?.browser === undefined ? null : <div><dt>{t("people.barriers.browser")}</dt><dd>{barrier.browser}</dd></div>}
        <div><dt>{t("people.barriers.public")}</dt><dd>{told === undefined ? t("people.barriers.publicNone") : `${t(`service.statement.told.states.${told.state}`)}, ${longDay(told.on, language)}`}</dd></div>
      </dl>
    </>
  );
}
