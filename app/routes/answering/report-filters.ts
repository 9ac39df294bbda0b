import { longDay } from "~/core/days";
import type { ReportQuery } from "~/core/reporting/filter";
import { inLanguage, type Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import type { ReportChoices } from "~/usecases/report-choices";
import type { FilterName } from "./report-query";

export type FilterShown = { readonly name: FilterName; readonly label: string; readonly value: string };

/** The filters of a query in words, for caption, chips and the second sheet. */
export function describeFilters(query: ReportQuery, choices: ReportChoices, t: Translate, language: Language): readonly FilterShown[] {
  const course = choices.courses.find(({ id }) => id === query.course);
  const unit = choices.units.find(({ id }) => id === query.unit);
  const entries: readonly (FilterShown | undefined)[] = [
    course && { name: "kurs", label: t("report.course"), value: inLanguage(course.title, language).text },
    unit && { name: "einheit", label: t("report.unit"), value: unit.name },
    query.status && { name: "status", label: t("report.status"), value: t(`report.statuses.${query.status}`) },
    query.from === undefined ? undefined : { name: "von", label: t("report.from"), value: longDay(query.from, language) },
    query.to === undefined ? undefined : { name: "bis", label: t("report.to"), value: longDay(query.to, language) },
  ];
  return entries.filter((entry) => entry !== undefined);
}
