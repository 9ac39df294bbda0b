import type { ReportedBarrier } from "~/core/organisation/model";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";

type Report = { readonly id: string; readonly number: string; readonly time: string; readonly byName: string; readonly barrier: ReportedBarrier };

/** What people could not read, work or understand, newest first. */
export function BarriersPage({ reports, next }: { readonly reports: readonly Report[]; readonly next?: string | undefined }) {
  const { t, language } = useTexts();
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("people.barriers.title")}>
      <h1 className="app-title">{t("people.barriers.title")}</h1>
      <p className="app-lead">{t("people.barriers.lead")}</p>
      {reports.length === 0 ? <p>{t("people.barriers.none")}</p> : null}
      {reports.map(({ id, number, time, byName, barrier }) => (
        <article className="app-section" key={id}>
          <h2 className="app-heading">{number}</h2>
          <p>{barrier.what}</p>
          <dl className="app-facts">
            <div><dt>{t("people.barriers.when")}</dt><dd>{time}</dd></div>
            <div><dt>{t("people.barriers.who")}</dt><dd>{byName === "" ? t("people.barriers.stranger") : byName}</dd></div>
            {barrier.page === "" ? null : <div><dt>{t("people.barriers.page")}</dt><dd>{barrier.page}</dd></div>}
            {barrier.contact === undefined ? null : <div><dt>{t("people.barriers.contact")}</dt><dd>{barrier.contact}</dd></div>}
            {barrier.browser === undefined ? null : <div><dt>{t("people.barriers.browser")}</dt><dd>{barrier.browser}</dd></div>}
          </dl>
        </article>
      ))}
      {next === undefined ? null : <p><a className="app-link app-link--row" href={`/${language}/admin/meldungen?vor=${next}`}>{t("people.barriers.older")}</a></p>}
    </Main>
  );
}
