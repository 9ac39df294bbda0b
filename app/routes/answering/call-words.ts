import { isDay, longDay } from "~/core/days";
import { inLanguage, type Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import type { ReportChoices } from "~/usecases/report-choices";
import { describeFilters } from "./report-filters";
import { columnsIn, readReportQuery } from "./report-query";

type Call = { readonly deed: string; readonly query?: string };
type Reading = { readonly choices: ReportChoices; readonly t: Translate; readonly language: Language };

/** What a call asked for, in words. What is not there any more stands as it was written down; "" for the whole authority. */
export function callWords({ deed, query = "" }: Call, reading: Reading): string {
  return deed.startsWith("report-") ? searchWords(new URLSearchParams(query), reading) : namedWords(query, reading);
}

function searchWords(search: URLSearchParams, { choices, t, language }: Reading): string {
  const one = search.has("person");
  search.delete("person");
  const { query, grouped, columns, unknown } = readReportQuery(search, choices);
  const said = describeFilters(query, choices, t, language).map(({ label, value }) => `${label}: ${value}`);
  return [
    ...(one ? [t("report.onePerson")] : []), ...said, ...(grouped ? [t("report.viewUnits")] : []),
    ...(columnsIn(columns) === undefined ? [] : [`${t("report.shownColumns")}: ${columns.map((column) => t(`report.columns.${column}`)).join(", ")}`]),
    ...unknown.map(({ name, value }) => `${name}=${value}`),
  ].join("; ");
}

/** Courses by their ids, sometimes with a day behind them. */
function namedWords(query: string, { choices, language }: Reading): string {
  return query.split(" ").filter((part) => part !== "").map((part) => {
    const course = choices.courses.find(({ id }) => id === part);
    if (course) return inLanguage(course.title, language).text;
    return isDay(part) ? longDay(part, language) : part;
  }).join(", ");
}
