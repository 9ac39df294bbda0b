import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { printCode } from "~/core/certification/code";
import { REPORT_COLUMNS, type ReportColumn } from "~/core/reporting/filter";
import { inLanguage, type Language } from "~/core/words";
import type { ReportTable } from "~/documents/report/table";
import type { Translate } from "~/i18n/texts";
import { reportChoices } from "~/usecases/report-choices";
import { reportCompletions, type Report, type ReportForm } from "~/usecases/report-completions";
import { askRole, orRefuse } from "./page";
import { describeFilters, type FilterShown } from "./report-filters";
import { readReportQuery } from "./report-query";

type Form = Exclude<ReportForm, "report-page">;

/** The rows of the report in the address as a table for a file. The same query gives the same rows in every form. */
export async function askReportFile(args: LoaderFunctionArgs, form: Form): Promise<ReportTable> {
  const { deps, viewer, url, t, language } = askRole(args, "hr");
  const choices = await reportChoices(deps, viewer);
  const { query, columns, unknown } = readReportQuery(url.searchParams, choices);
  const odd = unknown[0];
  if (odd) throw data({ refused: "not-found", said: t("report.unknownFilter", odd) }, { status: 422 });
  const report = orRefuse(await reportCompletions(deps, viewer, query, form, url.search.slice(1)));
  return tableOf(report, columns, describeFilters(query, choices, t, language), t, language);
}

const DAYS: ReadonlySet<FileColumn> = new Set(["completedOn", "due", "validUntil"]);
type FileColumn = ReportColumn | "code";

/** Whoever has chosen columns gets these; otherwise the certificate's code stands behind them. */
function tableOf(report: Report, chosen: readonly ReportColumn[], filters: readonly FilterShown[], t: Translate, language: Language): ReportTable {
  const columns: readonly FileColumn[] = chosen.length === REPORT_COLUMNS.length ? [...chosen, "code"] : chosen;
  return {
    title: t("report.title"),
    columns: columns.map((key) => ({ key, label: t(`report.columns.${key}`), kind: DAYS.has(key) ? "date" as const : "text" as const })),
    rows: cells(report, columns, t, language),
    filters: filters.map(({ label, value }) => ({ label, value })),
    asOf: report.asOf,
    timeZone: report.authority.timeZone,
    language,
  };
}

function* cells(report: Report, columns: readonly FileColumn[], t: Translate, language: Language) {
  for (const row of report.rows) yield columns.map((column) => cell(row, column, t, language));
}

function cell(row: Report["rows"][number], column: FileColumn, t: Translate, language: Language): string | undefined {
  switch (column) {
    case "unit":
      return row.unitName;
    case "course":
      return inLanguage(row.courseTitle, language).text;
    case "status":
      return t(`report.statuses.${row.status}`);
    case "code":
      return row.code === undefined ? undefined : printCode(row.code);
    default:
      return row[column];
  }
}

/** A file to be saved under its name. */
export function fileResponse(body: AsyncIterable<Uint8Array>, type: string, name: string): Response {
  return new Response(streamOf(body), { headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` } });
}

function streamOf(body: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = body[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
