import type { ReportQuery, ReportTotals } from "~/core/reporting/filter";
import type { ReportRow } from "~/core/reporting/report";
import type { Unit } from "~/core/organisation/model";
import type { Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { FilterForm } from "./filter-form";
import { ReportTable } from "./report-table";

export type ReportChoices = { readonly courses: readonly { readonly id: string; readonly title: Words }[]; readonly units: readonly Unit[] };
export type ReportShown = {
  readonly rows: readonly ReportRow[];
  readonly totals: ReportTotals;
  readonly first: number;
  readonly time: string;
  readonly filters: readonly { readonly name: string; readonly label: string; readonly value: string }[];
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  readonly size: number;
};
type Props = {
  readonly base: string;
  readonly query: ReportQuery;
  readonly unknown: readonly { readonly name: string; readonly value: string }[];
  readonly choices: ReportChoices;
  readonly search: string;
  readonly report: ReportShown | undefined;
};

export function ReportPage({ base, query, unknown, choices, search, report }: Props) {
  const { t } = useTexts();
  return (
    <Main page="bericht" width="wide">
      {unknown.length === 0 ? null : <UnknownFilters base={base} unknown={unknown} />}
      <h1 className="app-title">{t("report.title")}</h1>
      {report ? <Sentence totals={report.totals} /> : null}
      <FilterForm base={base} query={query} choices={choices} search={search} filters={report?.filters ?? []} />
      {report ? <ReportTable base={base} query={query} search={search} report={report} /> : null}
      {report ? <Exports base={base} search={search} /> : null}
      <p className="app-note">{t("report.note")}</p>
    </Main>
  );
}

function Sentence({ totals }: { readonly totals: ReportTotals }) {
  const { t } = useTexts();
  const first = t("report.sentence", { count: totals.rows, completed: totals.completed });
  return <p className="app-report-sentence">{totals.rows === 0 ? first : `${first} ${t("report.overdue", { count: totals.overdue })}`}</p>;
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

function Exports({ base, search }: Pick<Props, "base" | "search">) {
  const { t, language } = useTexts();
  const query = search === "" ? "" : `?${search}`;
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
