import { useActionData } from "@remix-run/react";
import type { UnitChange } from "~/core/organisation/unit-plan";
import type { ListFault } from "~/core/organisation/unit-list";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";

export const IMPORT_STEPS = ["datei", "pruefen", "fertig"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
/** What the list that was just sent would do. */
export type PlanShown = { readonly list: string; readonly mark: string; readonly changes: readonly UnitChange[]; readonly unchanged: number; readonly others: readonly string[]; readonly faults: readonly ListFault[] };
type Props = { readonly base: string; readonly step: ImportStep; readonly count: number };

/** A list of units in three steps: the list, what it would do, done. */
export function ImportPage({ base, step, count }: Props) {
  const { t, language } = useTexts();
  const plan = useActionData<{ readonly plan?: PlanShown }>()?.plan;
  const good = plan && plan.faults.length === 0 ? plan : undefined;
  // What is looked at was sent with its list: an address alone leads to the beginning.
  const now: ImportStep = good ? "pruefen" : step === "fertig" && count > 0 ? "fertig" : "datei";
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: base, label: t("admin.units.title") }]} here={t("admin.unitImport.title")}>
      <Steps now={now} />
      {good ? <Check base={base} plan={good} /> : now === "fertig" ? <Done base={base} count={count} /> : <List base={base} plan={plan} />}
    </Main>
  );
}

function Steps({ now }: { readonly now: ImportStep }) {
  const { t } = useTexts();
  const at = IMPORT_STEPS.indexOf(now);
  return (
    <ol className="app-steps" aria-label={t("admin.unitImport.steps")}>
      {IMPORT_STEPS.map((step, place) => (
        <li key={step} data-state={place < at ? "done" : place === at ? "current" : "open"} aria-current={place === at ? "step" : undefined}>
          <span>{t(`admin.unitImport.step.${step}`)}</span>{place < at ? <span className="app-hidden">, {t("admin.unitImport.done")}</span> : null}
        </li>
      ))}
    </ol>
  );
}

function List({ base, plan }: { readonly base: string; readonly plan: PlanShown | undefined }) {
  const { t } = useTexts();
  const state = useFieldState("liste", "liste-hint");
  const typed = usePosted("liste")?.[0] ?? plan?.list;
  return (
    <>
      <ErrorSummary />
      <h1 className="app-title">{t("admin.unitImport.title")}</h1>
      <p className="app-lead">{t("admin.unitImport.lead")}</p>
      {plan ? <Faults faults={plan.faults} /> : null}
      <details className="app-disclosure app-section"><summary>{t("admin.unitImport.example")}</summary><pre className="app-example">{t("admin.unitImport.exampleText")}</pre></details>
      <form className="app-form" method="post" encType="multipart/form-data" action={`${base}/import/pruefen`}>
        <Csrf />
        <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
          <label className="kern-label" htmlFor="liste">{t("admin.unitImport.paste")}</label>
          <div className="kern-hint" id="liste-hint">{t("admin.unitImport.pasteHint")}</div>
          <FieldError field="liste" />
          <textarea className="kern-form-input__input" id="liste" name="liste" rows={8} maxLength={500_000} spellCheck={false} autoComplete="off" defaultValue={typed} {...state} />
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="datei">{t("admin.unitImport.file")}</label>
          <div className="kern-hint" id="datei-hint">{t("admin.unitImport.fileHint")}</div>
          <input className="kern-form-input__input" id="datei" name="datei" type="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="datei-hint" />
        </div>
        <div className="app-actions"><SubmitButton>{t("admin.unitImport.look")}</SubmitButton></div>
      </form>
    </>
  );
}

function Faults({ faults }: Pick<PlanShown, "faults">) {
  const { t } = useTexts();
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="fehlerliste" tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id="fehlerliste">{t("admin.unitImport.faultsCaption")}</caption>
        <thead><tr>{(["line", "text", "fault", "mend"] as const).map((column) => <th key={column} scope="col">{t(`admin.unitImport.${column}`)}</th>)}</tr></thead>
        <tbody>
          {faults.map(({ line, code, text }) => (
            <tr key={`${line} ${code}`}>
              <th scope="row"><span className="app-only-narrow">{t("admin.unitImport.line")} </span>{line}</th>
              <td data-label={t("admin.unitImport.text")}>{text}</td>
              <td data-label={t("admin.unitImport.fault")}>{t(`admin.unitImport.faults.${code}`)}</td>
              <td data-label={t("admin.unitImport.mend")}>{t(`admin.unitImport.mends.${code}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Check({ base, plan }: { readonly base: string; readonly plan: PlanShown }) {
  const { t } = useTexts();
  const of = (kind: UnitChange["kind"]) => plan.changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus>{t("admin.unitImport.checkTitle")}</h1>
      <p className="app-lead">{t("admin.unitImport.summary", { created: of("created"), moved: of("moved"), opened: of("opened"), unchanged: plan.unchanged })}</p>
      {plan.changes.length === 0 ? <p>{t("admin.unitImport.nothing")}</p> : <Changes changes={plan.changes} />}
      {plan.others.length === 0 ? null : <p className="app-section">{t("admin.unitImport.others", { units: plan.others.join(", ") })}</p>}
      <form className="app-form" method="post" action={`${base}/import/fertig`}>
        <Csrf />
        <input type="hidden" name="liste" value={plan.list} />
        <input type="hidden" name="stand" value={plan.mark} />
        <div className="app-actions">
          {plan.changes.length === 0 ? null : <SubmitButton>{t("admin.unitImport.submit")}</SubmitButton>}
          <a className="app-link app-link--row" href={`${base}/import/datei`}>{t("admin.unitImport.back")}</a>
        </div>
      </form>
    </>
  );
}

function Changes({ changes }: Pick<PlanShown, "changes">) {
  const { t } = useTexts();
  const place = (name: string) => (name === "" ? t("admin.unitImport.nowhere") : name);
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="aenderungen" tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id="aenderungen">{t("admin.unitImport.caption")}</caption>
        <thead><tr>{(["name", "what", "from", "to"] as const).map((column) => <th key={column} scope="col">{t(`admin.unitImport.columns.${column}`)}</th>)}</tr></thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.name}>
              <th scope="row">{change.name}</th>
              <td data-label={t("admin.unitImport.columns.what")}>{t(`admin.unitImport.kinds.${change.kind}`)}</td>
              <td data-label={t("admin.unitImport.columns.from")}>{change.kind === "created" ? "" : place(change.from)}</td>
              <td data-label={t("admin.unitImport.columns.to")}>{place(change.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Done({ base, count }: { readonly base: string; readonly count: number }) {
  const { t } = useTexts();
  return (
    <section className="app-confirmation">
      <h1 className="app-title" tabIndex={-1} autoFocus>{t("admin.unitImport.fertigTitle")}</h1>
      <p>{t("admin.unitImport.changes", { count })}</p>
      <div className="app-actions"><LinkButton href={base}>{t("admin.unitImport.fertigBack")}</LinkButton></div>
    </section>
  );
}
