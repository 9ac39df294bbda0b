import { REPORT_COLUMNS, type ReportColumn, type ReportQuery } from "~/core/reporting/filter";
import { REPORT_STATUSES } from "~/core/reporting/report";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import type { ReportChoices, ReportShown } from "./report-page";

type Props = { readonly base: string; readonly query: ReportQuery; readonly grouped: boolean; readonly columns: readonly ReportColumn[]; readonly choices: ReportChoices; readonly search: string; readonly filters: ReportShown["filters"] };

/** Nothing changes before the button is pressed; the address holds the filters. */
export function FilterForm({ base, query, grouped, columns, choices, search, filters }: Props) {
  const { t } = useTexts();
  const shown = useShown();
  const typed = new URLSearchParams(search);
  return (
    <>
      <form className="app-filter app-filter--even" method="get" action={base} aria-label={t("report.filters")}>
        <Choice name="kurs" label={t("report.course")} all={t("report.all")} chosen={query.course} options={choices.courses.map(({ id, title }) => ({ value: id, label: shown(title).text }))} />
        <Choice name="einheit" label={t("report.unit")} all={t("report.all")} chosen={query.unit} options={choices.units.map(({ id, name }) => ({ value: id, label: name }))} />
        <Choice name="status" label={t("report.status")} all={t("report.all")} chosen={query.status} options={REPORT_STATUSES.map((status) => ({ value: status, label: t(`report.statuses.${status}`) }))} />
        <div className="app-pair">
          <DayField name="von" label={t("report.from")} hint={t("report.dateHint")} value={typed.get("von")} />
          <DayField name="bis" label={t("report.to")} hint={t("report.dateHint")} value={typed.get("bis")} />
        </div>
        {query.sort === "name" && !query.descending ? null : <input type="hidden" name="sort" value={`${query.descending ? "-" : ""}${query.sort}`} />}
        {grouped ? <input type="hidden" name="ansicht" value="einheiten" /> : null}
        {typed.get("sicht") ? <input type="hidden" name="sicht" value={typed.get("sicht") ?? ""} /> : null}
        <Columns columns={columns} />
        <SubmitButton look="secondary">{t("report.apply")}</SubmitButton>
      </form>
      {filters.length === 0 ? null : <Chips base={base} search={search} filters={filters} />}
    </>
  );
}

/** What the table tells of each person besides the name. */
function Columns({ columns }: { readonly columns: readonly ReportColumn[] }) {
  const { t } = useTexts();
  return (
    <details className="app-disclosure app-disclosure--plain" open={columns.length < REPORT_COLUMNS.length}>
      <summary>{t("views.columns")}</summary>
      <div className="app-stack app-stack--small" role="group" aria-labelledby="spalten">
        <p id="spalten">{t("views.columnsLegend")}:</p>
        <div className="app-checks">{REPORT_COLUMNS.filter((column) => column !== "name").map((column) => (
          <div className="kern-form-check" key={column}>
            <input className="kern-form-check__checkbox" type="checkbox" id={`spalte-${column}`} name="spalten" value={column} defaultChecked={columns.includes(column)} />
            <label className="kern-label" htmlFor={`spalte-${column}`}>{t(`report.columns.${column}`)}</label>
          </div>
        ))}</div>
      </div>
    </details>
  );
}

function DayField({ name, label, hint, value }: { readonly name: string; readonly label: string; readonly hint: string; readonly value: string | null }) {
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={name}>{label}</label>
      <div className="kern-hint" id={`${name}-hint`}>{hint}</div>
      <input className="kern-form-input__input" id={name} name={name} defaultValue={value ?? ""} maxLength={40} aria-describedby={`${name}-hint`} />
    </div>
  );
}

function Chips({ base, search, filters }: Pick<Props, "base" | "search" | "filters">) {
  const { t } = useTexts();
  return (
    <ul className="app-chips" aria-label={t("report.active")}>
      {filters.map(({ name, label, value }) => (
        <li key={name}>
          <a className="app-chip" href={without(base, search, name)}>
            {label}: {value}<span aria-hidden="true"> ✕</span><span className="app-hidden">, {t("report.remove")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function without(base: string, search: string, name: string): string {
  const rest = new URLSearchParams(search);
  for (const key of [...rest.keys()]) if (key === name || key === "seite" || rest.get(key) === "") rest.delete(key);
  const text = rest.toString();
  return text === "" ? base : `${base}?${text}`;
}
