import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { printCode } from "~/core/certification/code";
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
  const known = { courses: new Set(choices.courses.map(({ id }) => id)), units: new Set(choices.units.map(({ id }) => id)) };
  const { query, unknown } = readReportQuery(url.searchParams, known);
  const odd = unknown[0];
  if (odd) throw data({ refused: "not-found", said: t("report.unknownFilter", odd) }, { status: 422 });
  const report = orRefuse(await reportCompletions(deps, viewer, query, form, url.search.slice(1)));
  return tableOf(report, describeFilters(query, choices, t, language), t, language);
}

function tableOf(report: Report, filters: readonly FilterShown[], t: Translate, language: Language): ReportTable {
  const column = (key: "name" | "unit" | "course" | "status" | "code", kind: "text") => ({ key, label: t(`report.columns.${key}`), kind });
  const day = (key: "completedOn" | "due" | "validUntil") => ({ key, label: t(`report.columns.${key}`), kind: "date" as const });
  return {
    title: t("report.title"),
    columns: [column("name", "text"), column("unit", "text"), column("course", "text"), column("status", "text"), day("completedOn"), day("due"), day("validUntil"), column("code", "text")],
    rows: cells(report, t, language),
    filters: filters.map(({ label, value }) => ({ label, value })),
    asOf: report.asOf,
    timeZone: report.authority.timeZone,
    language,
  };
}

function* cells(report: Report, t: Translate, language: Language) {
  for (const row of report.rows) {
    const code = row.code === undefined ? undefined : printCode(row.code);
    yield [row.name, row.unitName, inLanguage(row.courseTitle, language).text, t(`report.statuses.${row.status}`), row.completedOn, row.due, row.validUntil, code];
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
