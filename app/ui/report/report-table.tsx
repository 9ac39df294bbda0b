import { longDay } from "~/core/days";
import type { ReportColumn, ReportQuery } from "~/core/reporting/filter";
import type { ReportRow } from "~/core/reporting/report";
import { inLanguage, type Language } from "~/core/words";
import { useTexts, type Texts } from "~/i18n/react";
import { Pagination } from "~/ui/frame/pagination";
import { dueWords } from "./due-words";
import type { ReportShown } from "./report-page";

type Props = { readonly base: string; readonly query: ReportQuery; readonly columns: readonly ReportColumn[]; readonly search: string; readonly report: ReportShown };

export function ReportTable({ base, query, columns, search, report }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const filters = report.filters.map(({ label, value }) => `${label}: ${value}`).join(", ");
  const caption = filters === "" ? t("report.caption", { time: report.time }) : t("report.captionFiltered", { time: report.time, filters });
  const { totals, first, rows, size } = report;
  return (
    <>
      <p className="app-muted" role="status">{rows.length === 0 ? "" : t("report.range", { from: first, to: first + rows.length - 1, total: totals.rows })}</p>
      <div className="app-table-scroll" role="region" aria-labelledby="tabelle" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="tabelle">{caption}</caption>
          <thead><tr>{columns.map((column) => <Header key={column} {...{ column, base, query, search }} />)}</tr></thead>
          <tbody>{rows.map((row) => reportRow(row, columns, texts))}</tbody>
        </table>
      </div>
      {rows.length === 0 ? <p>{t("report.empty")} <a className="app-link" href={base}>{t("report.reset")}</a></p> : null}
      <Pagination label={t("report.pages")} pages={report.pages} size={size} total={totals.rows} />
    </>
  );
}

function Header({ column, base, query, search }: { readonly column: ReportColumn } & Omit<Props, "report" | "columns">) {
  const { t } = useTexts();
  const current = query.sort === column;
  const next = new URLSearchParams(search);
  next.delete("seite");
  next.set("sort", current && !query.descending ? `-${column}` : column);
  return (
    <th scope="col" aria-sort={current ? (query.descending ? "descending" : "ascending") : undefined}>
      <a href={`${base}?${next.toString()}`}>
        {t(`report.columns.${column}`)}
      </a>
    </th>
  );
}

/** Plain cells, no component each: the list can be long. */
function reportRow(row: ReportRow, columns: readonly ReportColumn[], texts: Texts) {
  const { t, language } = texts;
  return (
    <tr key={`${row.person}-${row.course}`}>
      <th scope="row" data-label={t("report.columns.name")}><a className="app-link" href={`/${language}/personal/personen/${row.person}`}>{row.name}</a></th>
      {columns.map((column) => (column === "name" ? null : <td key={column} data-label={t(`report.columns.${column}`)} lang={foreign(row, column, language)}>{cell(row, column, texts)}</td>))}
    </tr>
  );
}

function foreign(row: ReportRow, column: ReportColumn, language: Language): Language | undefined {
  const shown = inLanguage(row.courseTitle, language).language;
  return column === "course" && shown !== language ? shown : undefined;
}

function cell(row: ReportRow, column: Exclude<ReportColumn, "name">, { t, language }: Texts) {
  const day = (value: string | undefined) => (value === undefined ? t("report.none") : longDay(value, language));
  switch (column) {
    case "unit":
      return row.unitName;
    case "course":
      return inLanguage(row.courseTitle, language).text;
    case "status":
      return row.status === "overdue" ? <span className="app-status-late">{t("report.statuses.overdue")}</span> : t(`report.statuses.${row.status}`);
    case "due":
      return dueWords(row, { t, language }, ...(row.mandatory ? [t("report.mandatory")] : []));
    default:
      return day(row[column]);
  }
}
