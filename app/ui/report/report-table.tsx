import { longDay } from "~/core/days";
import { REPORT_COLUMNS, type ReportColumn, type ReportQuery } from "~/core/reporting/filter";
import type { ReportRow } from "~/core/reporting/report";
import { inLanguage } from "~/core/words";
import { useTexts, type Texts } from "~/i18n/react";
import { Pagination } from "~/ui/frame/pagination";
import type { ReportShown } from "./report-page";

type Props = { readonly base: string; readonly query: ReportQuery; readonly search: string; readonly report: ReportShown };

export function ReportTable({ base, query, search, report }: Props) {
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
          <thead><tr>{REPORT_COLUMNS.map((column) => <Header key={column} {...{ column, base, query, search }} />)}</tr></thead>
          <tbody>{rows.map((row) => reportRow(row, texts))}</tbody>
        </table>
      </div>
      {rows.length === 0 ? <p>{t("report.empty")} <a className="app-link" href={base}>{t("report.reset")}</a></p> : null}
      <Pagination label={t("report.pages")} pages={report.pages} size={size} total={totals.rows} />
    </>
  );
}

function Header({ column, base, query, search }: { readonly column: ReportColumn } & Omit<Props, "report">) {
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
function reportRow(row: ReportRow, { t, language }: Texts) {
  const day = (value: string | undefined) => (value === undefined ? t("report.none") : longDay(value, language));
  const title = inLanguage(row.courseTitle, language);
  const label = (column: ReportColumn) => t(`report.columns.${column}`);
  return (
    <tr key={`${row.person}-${row.course}`}>
      <th scope="row" data-label={label("name")}><a className="app-link" href={`/${language}/personal/personen/${row.person}`}>{row.name}</a></th>
      <td data-label={label("unit")}>{row.unitName}</td>
      <td data-label={label("course")} lang={title.language === language ? undefined : title.language}>{title.text}</td>
      <td data-label={label("status")}>{row.status === "overdue" ? <span className="app-status-late">{t("report.statuses.overdue")}</span> : t(`report.statuses.${row.status}`)}</td>
      <td data-label={label("completedOn")}>{day(row.completedOn)}</td>
      <td data-label={label("due")}>{row.due === undefined ? t("report.none") : `${day(row.due)}${row.mandatory ? ` (${t("report.mandatory")})` : ""}`}</td>
      <td data-label={label("validUntil")}>{day(row.validUntil)}</td>
    </tr>
  );
}
