import type { ShownCount, SuppressedCounts } from "~/core/reporting/suppress";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { deedKey } from "~/ui/report/looked";

type Call = { readonly id: string; readonly time: string; readonly byName: string; readonly deed: string; readonly query?: string; readonly rows?: number };
type Props = {
  readonly time: string;
  readonly courses: readonly { readonly course: string; readonly title: Words; readonly counts: SuppressedCounts }[];
  readonly calls: readonly Call[];
  readonly next?: string;
};

export function CouncilPage({ time, courses, calls, next }: Props) {
  const { t } = useTexts();
  return (
    <Main page="personalrat">
      <h1 className="app-title">{t("report.councilTitle")}</h1>
      <p className="app-lead">{t("report.councilLead")}</p>
      <section className="app-section" aria-labelledby="zahlen">
        <h2 className="app-heading" id="zahlen">{t("report.councilCounts")}</h2>
        <p className="app-note">{t("report.hiddenNote")}</p>
        {courses.map((course) => <Counts key={course.course} {...course} time={time} />)}
      </section>
      <Calls calls={calls} next={next} />
    </Main>
  );
}

function Counts({ course, title, counts, time }: Props["courses"][number] & { readonly time: string }) {
  const { t } = useTexts();
  const shown = useShown();
  const cell = (value: number | undefined) => value ?? t("report.hidden");
  const row = (name: string, count: Omit<ShownCount, "unit" | "name">, key: string) => (
    <tr key={key}>
      <th scope="row" data-label={t("report.unit")}>{name}</th>
      <td className="app-number" data-label={t("report.asked")}>{cell(count.people)}</td>
      <td className="app-number" data-label={t("report.done")}>{cell(count.completed)}</td>
    </tr>
  );
  return (
    <div className="app-table-scroll" role="region" aria-labelledby={`kurs-${course}`} tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id={`kurs-${course}`}>{t("report.councilCaption", { course: shown(title).text, time })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("report.unit")}</th>
            <th scope="col" className="app-number">{t("report.asked")}</th>
            <th scope="col" className="app-number">{t("report.done")}</th>
          </tr>
        </thead>
        <tbody>{counts.rows.map((count) => row(count.name, count, count.unit))}</tbody>
        <tfoot>{row(t("report.total"), counts.total, "total")}</tfoot>
      </table>
    </div>
  );
}

function Calls({ calls, next }: Pick<Props, "calls" | "next">) {
  const { t, language } = useTexts();
  if (calls.length === 0) return <section className="app-section"><h2 className="app-heading">{t("report.log")}</h2><p>{t("report.logNone")}</p></section>;
  return (
    <section className="app-section" aria-labelledby="protokoll">
      <h2 className="app-heading" id="protokoll">{t("report.log")}</h2>
      <div className="app-table-scroll" role="region" aria-labelledby="aufrufe" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="aufrufe">{t("report.logCaption")}</caption>
          <thead>
            <tr>{(["when", "who", "what", "query", "rows"] as const).map((column) => <th key={column} scope="col">{t(`report.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <th scope="row" data-label={t("report.when")}>{call.time}</th>
                <td data-label={t("report.who")}>{call.byName === "" ? t("report.someone") : call.byName}</td>
                <td data-label={t("report.what")}>{t(deedKey(call.deed))}</td>
                <td data-label={t("report.query")}>{call.query || (call.deed.startsWith("report-") ? t("report.whole") : t("report.none"))}</td>
                <td className="app-number" data-label={t("report.rows")}>{call.rows ?? t("report.none")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next === undefined ? null : <p><a className="app-link app-link--row" href={`/${language}/personalrat?vor=${next}`}>{t("report.logNext")}</a></p>}
    </section>
  );
}
