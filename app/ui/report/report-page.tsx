import type { UnitTotals } from "~/core/reporting/by-unit";
import { isRestricted, type ReportColumn, type ReportQuery, type ReportTotals } from "~/core/reporting/filter";
import type { ReportRow } from "~/core/reporting/report";
import type { Unit } from "~/core/organisation/model";
import type { Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { FilterForm } from "./filter-form";
import { ReportSentence } from "./report-sentence";
import { ReportTable } from "./report-table";
import { UnitsTable } from "./units-table";
import { ViewKeep, ViewsBar, type ViewsShown } from "./views-bar";

export type ReportChoices = { readonly courses: readonly { readonly id: string; readonly title: Words }[]; readonly units: readonly Unit[] };
export type ReportShown = {
  readonly rows: readonly ReportRow[];
  readonly totals: ReportTotals;
  readonly remindable: number;
  readonly byUnit: readonly UnitTotals[];
  /** The one course all rows are about. */
  readonly course: Words | undefined;
  /** Where the same rows stand, as somebody else can open it. */
  readonly address: string;
  readonly first: number;
  readonly time: string;
  /** Nothing newer could be read: the time of day of what is shown. */
  readonly staleSince?: string;
  readonly filters: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  readonly size: number;
  readonly views: { readonly rows: string; readonly units: string };
};
type Props = {
  readonly base: string;
  readonly query: ReportQuery;
  readonly grouped: boolean;
  readonly columns: readonly ReportColumn[];
  readonly saved: ViewsShown;
  readonly unknown: readonly { readonly name: string; readonly value: string }[];
  readonly choices: ReportChoices;
  readonly search: string;
  readonly report: ReportShown | undefined;
};

export function ReportPage({ base, query, grouped, columns, saved, unknown, choices, search, report }: Props) {
  const { t } = useTexts();
  const nothing = report?.totals.rows === 0 && !isRestricted(query);
  return (
    <Main page="bericht" width="wide">
      {unknown.length === 0 ? null : <UnknownFilters base={base} unknown={unknown} />}
      <h1 className="app-title">{t("report.title")}</h1>
      {report?.staleSince === undefined ? null : <Stale since={report.staleSince} address={`${base}${search === "" ? "" : `?${search}`}`} />}
      {nothing ? <Nothing /> : null}
      {report && !nothing ? <ReportSentence query={query} report={report} /> : null}
      {nothing ? null : <ViewsBar saved={saved} />}
      {nothing ? null : <FilterForm base={base} query={query} grouped={grouped} columns={columns} choices={choices} search={search} filters={report?.filters ?? []} />}
      {nothing || unknown.length > 0 ? null : <ViewKeep saved={saved} />}
      {report && !nothing ? <Rows {...{ base, query, grouped, columns, search, report }} /> : null}
      <p className="app-note">{t("report.note")}</p>
    </Main>
  );
}

function Rows({ base, query, grouped, columns, search, report }: Pick<Props, "base" | "query" | "grouped" | "columns" | "search"> & { readonly report: ReportShown }) {
  const { t, language } = useTexts();
  return (
    <>
      <nav className="app-views" aria-label={t("report.views")}>
        <a href={report.views.rows} aria-current={grouped ? undefined : "true"}>{t("report.viewRows")}</a>
        <a href={report.views.units} aria-current={grouped ? "true" : undefined}>{t("report.viewUnits")}</a>
      </nav>
      {grouped ? <UnitsTable base={base} search={search} report={report} /> : <ReportTable base={base} query={query} columns={columns} search={search} report={report} />}
      {report.remindable === 0 || report.staleSince !== undefined ? null : <div className="app-actions"><LinkButton href={`/${language}/personal/erinnern${without(search, ["ansicht", "sicht", "seite", "spalten"])}`}>{t("remind.link", { count: report.remindable })}</LinkButton></div>}
      {report.staleSince === undefined ? <Exports base={base} search={search} /> : null}
    </>
  );
}

/** What is shown is not how things stand now; files, which would be read anew, are not offered meanwhile. */
function Stale({ since, address }: { readonly since: string; readonly address: string }) {
  const { t } = useTexts();
  return <p className="app-note" role="status">{t("report.stale", { time: since })} <a className="app-link" href={address}>{t("report.again")}</a></p>;
}

/** Nobody has assigned or completed anything yet. */
function Nothing() {
  const { t, language } = useTexts();
  return <p className="app-lead">{t("report.emptySystem")} <a className="app-link" href={`/${language}/personal/zuweisungen`}>{t("report.emptyAssign")}</a></p>;
}

function UnknownFilters({ base, unknown }: Pick<Props, "base" | "unknown">) {
  const { t } = useTexts();
  return (
    <div className="app-error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="fehler">
      <h2 id="fehler">{t("refusal.summary")}</h2>
      <ul>
        {unknown.map(({ name, value }) => (
          <li key={name}>{t("report.unknownFilter", { name, value })}</li>
        ))}
      </ul>
      <p><a className="app-link" href={base}>{t("report.reset")}</a></p>
    </div>
  );
}

/** The same rows without what only this page needs. */
function without(search: string, names: readonly string[]): string {
  const rows = new URLSearchParams(search);
  for (const name of names) rows.delete(name);
  return rows.size === 0 ? "" : `?${rows.toString()}`;
}

function Exports({ base, search }: Pick<Props, "base" | "search">) {
  const { t, language } = useTexts();
  const query = without(search, ["ansicht", "sicht", "seite"]);
  return (
    <section className="app-section" aria-labelledby="dateien">
      <h2 className="app-heading" id="dateien">{t("report.exports")}</h2>
      <div className="app-actions">
        <LinkButton look="secondary" href={`${base}.xlsx${query}`} download>{t("report.xlsx")}</LinkButton>
        <LinkButton look="secondary" href={`${base}.csv${query}`} download>{t("report.csv")}</LinkButton>
        <LinkButton look="secondary" href={`${base}.json${query}`} download>{t("report.json")}</LinkButton>
        <LinkButton look="tertiary" href={`/${language}/personal/zuweisungen`}>{t("report.assign")}</LinkButton>
      </div>
    </section>
  );
}
