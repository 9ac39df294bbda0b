import { mostOverdue } from "~/core/reporting/by-unit";
import type { ReportQuery } from "~/core/reporting/filter";
import { useShown, useTexts, type Texts } from "~/i18n/react";
import type { ReportShown } from "./report-page";

type Props = { readonly query: ReportQuery; readonly report: ReportShown };

/** How things stand, in a sentence for somebody's boss, with what it takes to pass it on. */
export function ReportSentence({ query, report }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const title = useShown();
  const sentence = sentenceOf(query, report, report.course && title(report.course).text, texts);
  if (report.totals.rows === 0) return <p className="app-report-sentence">{sentence}</p>;
  const words = t("report.passOnWords", { sentence, time: report.time, address: report.address });
  return (
    <>
      <p className="app-report-sentence">{sentence}</p>
      <details className="app-disclosure app-disclosure--plain">
        <summary>{t("report.passOn")}</summary>
        <p>{t("report.passOnText")}</p>
        <p className="app-whole">{words}</p>
        <p><a className="app-link app-link--row" href={`mailto:?subject=${encodeURIComponent(t("report.title"))}&body=${encodeURIComponent(words)}`}>{t("report.passOnMail")}</a></p>
      </details>
    </>
  );
}

function sentenceOf({ status }: ReportQuery, { totals, byUnit }: ReportShown, course: string | undefined, { t }: Texts): string {
  if (totals.rows === 0) return t("report.sentence", { count: 0 });
  if (status !== undefined) return t("report.sentenceStatus", { count: totals.rows, status: t(`report.statuses.${status}`) }) + lateUnit(totals.overdue, byUnit, t);
  const first = course === undefined ? t("report.sentence", { count: totals.rows, completed: totals.completed }) : t("report.sentencePeople", { count: totals.rows, completed: totals.completed, course });
  const late = course === undefined ? t("report.overdue", { count: totals.overdue }) : t("report.latePeople", { count: totals.overdue });
  const recognised = totals.recognised === 0 ? "" : ` ${t("report.recognisedOf", { count: totals.recognised })}`;
  return `${first}${recognised} ${late}${lateUnit(totals.overdue, byUnit, t)}`;
}

function lateUnit(overdue: number, byUnit: ReportShown["byUnit"], t: Texts["t"]): string {
  const most = mostOverdue(byUnit);
  if (most === undefined || overdue < 2) return "";
  return ` ${most.overdue === overdue ? t("report.lateUnitAll", { unit: most.name }) : t("report.lateUnit", { count: most.overdue, unit: most.name })}`;
}
