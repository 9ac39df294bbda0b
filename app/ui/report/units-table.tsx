import type { UnitTotals } from "~/core/reporting/by-unit";
import { useTexts } from "~/i18n/react";
import type { ReportShown } from "./report-page";

type Props = { readonly base: string; readonly search: string; readonly report: ReportShown };
type Counts = Pick<UnitTotals, "rows" | "completed" | "overdue">;

/** The same rows counted by unit: number, bar and percent beside each other, nothing to point at. */
export function UnitsTable({ base, search, report }: Props) {
  const { t } = useTexts();
  const { byUnit, totals, time } = report;
  const filters = report.filters.map(({ label, value }) => `${label}: ${value}`).join(", ");
  const caption = filters === "" ? t("report.unitsCaption", { time }) : t("report.unitsCaptionFiltered", { time, filters });
  return (
    <>
      <p className="app-muted" role="status">{totals.rows === 0 ? "" : t("report.unitsRange", { count: byUnit.length, rows: totals.rows })}</p>
      <div className="app-table-scroll" role="region" aria-labelledby="tabelle" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="tabelle">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("report.unit")}</th>
              {(["asked", "done"] as const).map((column) => <th key={column} scope="col" className="app-number">{t(`report.${column}`)}</th>)}
              <th scope="col">{t("report.share")}</th>
              <th scope="col" className="app-number">{t("report.statuses.overdue")}</th>
            </tr>
          </thead>
          <tbody>
            {byUnit.map((unit) => <tr key={unit.unit}><Name name={unit.name} href={ofUnit(base, search, unit.unit)} /><Cells counts={unit} /></tr>)}
          </tbody>
          {byUnit.length < 2 ? null : <tfoot><tr><Name name={t("report.total")} /><Cells counts={totals} /></tr></tfoot>}
        </table>
      </div>
    </>
  );
}

function Name({ name, href }: { readonly name: string; readonly href?: string }) {
  const { t } = useTexts();
  return <th scope="row" data-label={t("report.unit")}>{href === undefined ? name : <a className="app-link" href={href}>{name}</a>}</th>;
}

function Cells({ counts: { rows, completed, overdue } }: { readonly counts: Counts }) {
  const { t } = useTexts();
  const percent = Math.round((completed / Math.max(1, rows)) * 100);
  return (
    <>
      <td className="app-number" data-label={t("report.asked")}>{rows}</td>
      <td className="app-number" data-label={t("report.done")}>{completed}</td>
      <td data-label={t("report.share")}><span className="app-bar"><progress className="app-bar__meter" max={100} value={percent} aria-hidden="true" />{t("report.percent", { value: percent })}</span></td>
      <td className="app-number" data-label={t("report.statuses.overdue")}>{overdue > 0 ? <span className="app-status-late">{overdue}</span> : overdue}</td>
    </>
  );
}

/** The list of one unit, with everything else the address asks for. */
function ofUnit(base: string, search: string, unit: string): string {
  const next = new URLSearchParams(search);
  for (const name of ["ansicht", "seite"]) next.delete(name);
  next.set("einheit", unit);
  return `${base}?${next.toString()}`;
}
