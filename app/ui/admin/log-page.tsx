import { longInstant } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Main } from "~/ui/frame/main";
import { Chain, type ChainShown } from "./chain";
import { detailWords, doerWords, type DeedName, type DeedRow } from "./deed-words";

export type DeedShown = DeedRow & { readonly id: string; readonly at: string; readonly deed: DeedName; readonly by: string; readonly byName: string; readonly about: readonly string[] };
export type LogShown = {
  readonly base: string;
  /** What was typed, as it stands in the address. */
  readonly typed: Readonly<Record<"art" | "wer" | "von" | "bis", string>>;
  readonly wrong: readonly ("von" | "bis")[];
  readonly kinds: readonly DeedName[];
  readonly deeds: readonly DeedShown[];
  readonly timeZone: string;
  readonly next: string | undefined;
  readonly exportAddress: string;
  readonly chain: ChainShown;
};

/** The log of deeds: searched by kind, doer and period, page by page, with the state of its chain. */
export function LogPage({ shown }: { readonly shown: LogShown }) {
  const { t, language } = useTexts();
  const { base, deeds, next, exportAddress, typed } = shown;
  return (
    <Main page="admin" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("admin.log.title")}>
      <h1 className="app-title">{t("admin.log.title")}</h1>
      <p className="app-lead">{t("admin.log.lead")}</p>
      <Filter shown={shown} />
      {deeds.length === 0 ? <p role="status">{t("admin.log.none")} {Object.values(typed).join("") === "" ? null : <a className="app-link" href={base}>{t("admin.log.reset")}</a>}</p> : <Deeds {...shown} />}
      {next === undefined ? null : <p><a className="app-link app-link--row" href={next}>{t("admin.log.older")}</a></p>}
      {deeds.length === 0 ? null : <p><a className="app-link app-link--row" href={exportAddress} download>{t("admin.log.export")}</a> <span className="app-muted">{t("admin.log.exportNote")}</span></p>}
      <Chain chain={shown.chain} timeZone={shown.timeZone} base={base} />
    </Main>
  );
}

function Filter({ shown: { base, typed, wrong, kinds } }: { readonly shown: LogShown }) {
  const { t } = useTexts();
  return (
    <form className="app-filter app-filter--even" method="get" action={base} role="search" aria-label={t("admin.log.filters")}>
      <Choice name="art" label={t("admin.log.kind")} all={t("admin.log.all")} chosen={typed.art} options={kinds.map((kind) => ({ value: kind, label: t(`admin.log.deeds.${kind}`) }))} />
      <Typed name="wer" label={t("admin.log.who")} hint={t("admin.log.whoHint")} value={typed.wer} />
      <Typed name="von" label={t("admin.log.from")} hint={t("admin.log.dayHint")} value={typed.von} wrong={wrong.includes("von")} />
      <Typed name="bis" label={t("admin.log.to")} hint={t("admin.log.dayHint")} value={typed.bis} wrong={wrong.includes("bis")} />
      <SubmitButton look="secondary">{t("admin.log.submit")}</SubmitButton>
    </form>
  );
}

function Typed({ name, label, hint, value, wrong = false }: { readonly name: string; readonly label: string; readonly hint: string; readonly value: string; readonly wrong?: boolean }) {
  const { t } = useTexts();
  return (
    <div className={`kern-form-input${wrong ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={name}>{label}</label>
      <div className="kern-hint" id={`${name}-hint`}>{hint}</div>
      {wrong ? <p className="kern-error" id={`${name}-error`}><span className="kern-body">{t("refusal.codes.due-invalid")}</span></p> : null}
      <input className="kern-form-input__input" id={name} name={name} defaultValue={value} maxLength={100} aria-describedby={`${name}-hint${wrong ? ` ${name}-error` : ""}`} aria-invalid={wrong || undefined} />
    </div>
  );
}

function Deeds({ deeds, timeZone, kinds }: LogShown) {
  const { t, language } = useTexts();
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="eintraege" tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id="eintraege">{t("admin.log.caption")}</caption>
        <thead><tr>{(["when", "who", "what", "about", "detail"] as const).map((column) => <th key={column} scope="col">{t(`admin.log.columns.${column}`)}</th>)}</tr></thead>
        <tbody>
          {deeds.map((deed) => (
            <tr key={deed.id}>
              <th scope="row" data-label={t("admin.log.columns.when")}>{longInstant(deed.at, timeZone, language)}</th>
              <td data-label={t("admin.log.columns.who")}>{doerWords(deed, t)}</td>
              <td data-label={t("admin.log.columns.what")}>{t(`admin.log.deeds.${deed.deed}`)}</td>
              <td data-label={t("admin.log.columns.about")}>{deed.about.join(", ")}</td>
              <td data-label={t("admin.log.columns.detail")}>{detailWords(deed, { t, language, kinds })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
