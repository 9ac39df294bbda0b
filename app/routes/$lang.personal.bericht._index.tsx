import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clockTime, longInstant } from "~/core/days";
import { ReportPage } from "~/ui/report/report-page";
import type { ReportChoices } from "~/usecases/report-choices";
import { seeReport } from "~/usecases/see-report";
import { askRole, orRefuse } from "./answering/page";
import { nearPages } from "./answering/near-pages";
import { columnsIn, readReportQuery, reportAddress, type ReadQuery } from "./answering/report-query";
import { describeFilters } from "./answering/report-filters";
import { chosenView } from "./answering/saved-views";

const ROWS_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t, language } = askRole(args, "hr");
  const base = `/${language}/personal/bericht`;
  const read = (from: ReportChoices) => readReportQuery(url.searchParams, from);
  // A form ticks columns one by one and sends what was left empty; what can be shared and kept is the short form.
  const isShort = ({ columns: named }: ReadQuery) => url.searchParams.getAll("spalten").join("|") === (columnsIn(named) ?? "") && ![...url.searchParams.values()].includes("");
  const known = (from: ReportChoices) => (read(from).unknown.length === 0 && isShort(read(from)) ? read(from).query : undefined);
  const { choices, views, report, stale = false } = orRefuse(await seeReport(deps, viewer, { search: url.search.slice(1), read: known }));
  const asked = read(choices);
  const { query, page, grouped, columns, unknown } = asked;
  if (unknown.length === 0 && !isShort(asked)) throw redirect(reportAddress(base, url.searchParams, { spalten: columnsIn(columns) }), 303);
  const saved = chosenView(base, url.searchParams, views);
  const shared = { title: t("report.title"), base, query, grouped, columns, saved, unknown, choices, search: url.searchParams.toString() };
  if (report === undefined) return data({ ...shared, report: undefined, problem: true }, { status: 422 });
  const last = Math.max(1, Math.ceil(report.rows.length / ROWS_A_PAGE));
  const shown = Math.min(page, last);
  const first = (shown - 1) * ROWS_A_PAGE;
  const seen = (ansicht: string | undefined) => reportAddress(base, url.searchParams, { ansicht, seite: undefined });
  const to = (number: number) => reportAddress(base, url.searchParams, { seite: String(number) });
  return data({
    ...shared,
    problem: undefined,
    report: {
      rows: report.rows.slice(first, first + ROWS_A_PAGE),
      totals: report.totals,
      remindable: report.remindable,
      byUnit: report.byUnit,
      course: report.course,
      address: `${deps.origin}${reportAddress(base, url.searchParams, { seite: undefined })}`,
      first: first + 1,
      ...(stale ? { staleSince: clockTime(report.asOf, report.authority.timeZone, language) } : {}),
      time: longInstant(report.asOf, report.authority.timeZone, language),
      filters: describeFilters(query, choices, t, language),
      pages: nearPages(shown, last).map((number) => ({ number, href: to(number), current: number === shown })),
      size: ROWS_A_PAGE,
      views: { rows: seen(undefined), units: seen("einheiten") },
    },
  });
}

export default function Report() {
  return <ReportPage {...useLoaderData<typeof loader>()} />;
}
