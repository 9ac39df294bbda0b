import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { ReportPage } from "~/ui/report/report-page";
import { reportChoices } from "~/usecases/report-choices";
import { reportCompletions } from "~/usecases/report-completions";
import { seeViews } from "~/usecases/saved-views";
import { askRole, orRefuse } from "./answering/page";
import { nearPages } from "./answering/near-pages";
import { columnsIn, readReportQuery, reportAddress } from "./answering/report-query";
import { describeFilters } from "./answering/report-filters";
import { chosenView } from "./answering/saved-views";

const ROWS_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, url, t, language } = askRole(args, "hr");
  const choices = await reportChoices(deps, viewer);
  const { query, page, grouped, columns, unknown } = readReportQuery(url.searchParams, choices);
  const base = `/${language}/personal/bericht`;
  const spalten = columnsIn(columns);
  // A form ticks them one by one; what can be shared and kept is the short form.
  if (unknown.length === 0 && url.searchParams.getAll("spalten").join("|") !== (spalten ?? "")) throw redirect(reportAddress(base, url.searchParams, { spalten }), 303);
  const saved = chosenView(base, url.searchParams, orRefuse(await seeViews(deps, viewer)));
  const shared = { title: t("report.title"), base, query, grouped, columns, saved, unknown, choices, search: url.searchParams.toString() };
  if (unknown.length > 0) return data({ ...shared, report: undefined, problem: true }, { status: 422 });
  const report = orRefuse(await reportCompletions(deps, viewer, query, "report-page", url.search.slice(1)));
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
