import { longDay } from "~/core/days";
import { isDone, type ReportRow } from "~/core/reporting/report";
import type { Texts } from "~/i18n/react";

/** The last day of a row and what is special about it. */
export function dueWords({ status, due, extended, exempt }: ReportRow, { t, language }: Texts, ...before: readonly string[]): string {
  if (due === undefined) return t(exempt && !isDone(status) ? "dossier.exemptShort" : "report.none");
  const notes = [...before, ...(extended ? [t("dossier.extended")] : []), ...(exempt ? [t("dossier.exemptShort")] : [])];
  return notes.length === 0 ? longDay(due, language) : `${longDay(due, language)} (${notes.join(", ")})`;
}
