import { longInstant } from "~/core/days";
import { PRIVATE_PARTS, type PrivatePart } from "~/core/progress/private-parts";
import { PROPOSED_MONTHS, RETENTION_LIMITS, type RetentionRules } from "~/core/progress/retention";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { peopleWords } from "./deed-words";

export type RetentionShown = {
  readonly rules: RetentionRules;
  readonly timeZone: string;
  /** Since when these rules stand; absent where nothing was decided yet. */
  readonly changedAt?: string;
  /** Until then nothing goes by them. */
  readonly begins?: string;
  readonly saved: boolean;
  /** What the rules in the address would do; absent until they were looked at. */
  readonly plan?: { readonly effects: readonly { readonly part: PrivatePart; readonly people: number | "few" }[]; readonly begins: string };
};

/** When personal things go by themselves. What new periods would do is seen before they are set. */
export function RetentionPage({ shown }: { readonly shown: RetentionShown }) {
  const { t, language } = useTexts();
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("admin.retention.title")}>
      <ErrorSummary />
      {shown.plan ? <Check shown={shown} plan={shown.plan} /> : <Rules shown={shown} />}
    </Main>
  );
}

function Rules({ shown }: { readonly shown: RetentionShown }) {
  const { t, language } = useTexts();
  const { rules, changedAt, begins, saved, timeZone } = shown;
  const time = (at: string) => longInstant(at, timeZone, language);
  const any = PRIVATE_PARTS.some((part) => rules[part] !== undefined);
  return (
    <>
      <h1 className="app-title">{t("admin.retention.title")}</h1>
      <p className="app-status" role="status">{!saved ? "" : any && begins !== undefined ? t("admin.retention.saved", { time: time(begins) }) : t("admin.retention.savedNone")}</p>
      <p className="app-lead">{t("admin.retention.lead")}</p>
      <p className="app-muted">{t("admin.retention.propose", { months: PROPOSED_MONTHS })} {changedAt === undefined ? "" : t("admin.retention.inForce", { time: time(changedAt) })}</p>
      <form className="app-form" method="post">
        <Csrf />
        <p className="kern-hint" id="monate">{t("admin.retention.hint", { least: RETENTION_LIMITS.least, most: RETENTION_LIMITS.most })}</p>
        {PRIVATE_PARTS.map((part) => <Months key={part} part={part} months={rules[part]} />)}
        <div className="app-actions"><SubmitButton name="intent" value="pruefen">{t("admin.retention.look")}</SubmitButton></div>
      </form>
      <section className="app-section" aria-labelledby="bleibt">
        <h2 className="app-heading" id="bleibt">{t("admin.retention.staysTitle")}</h2>
        <p>{t("admin.retention.stays")}</p>
      </section>
    </>
  );
}

/** A sentence with the number in it. */
function Months({ part, months }: { readonly part: PrivatePart; readonly months: number | undefined }) {
  const { t } = useTexts();
  const posted = usePosted(part)?.[0];
  const state = useFieldState(part, `${part}-nach monate`);
  return (
    <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={part}>{t(`admin.retention.before.${part}`)}</label>
      <FieldError field={part} />
      <div className="app-within">
        <input className="kern-form-input__input" id={part} name={part} inputMode="numeric" maxLength={6} autoComplete="off" defaultValue={posted ?? months ?? ""} {...state} />
        <span id={`${part}-nach`}>{t(`admin.retention.after.${part}`)}</span>
      </div>
    </div>
  );
}

function Check({ shown, plan }: { readonly shown: RetentionShown; readonly plan: NonNullable<RetentionShown["plan"]> }) {
  const { t, language } = useTexts();
  const { rules, timeZone } = shown;
  const effect = new Map(plan.effects.map(({ part, people }) => [part, people]));
  return (
    <>
      <h1 className="app-title" tabIndex={-1}>{t("admin.retention.checkTitle")}</h1>
      <div className="app-table-scroll" role="region" aria-labelledby="wirkung" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="wirkung">{t("admin.retention.effects")}</caption>
          <thead><tr><th scope="col">{t("admin.retention.columns.rule")}</th><th scope="col">{t("admin.retention.columns.people")}</th></tr></thead>
          <tbody>
            {PRIVATE_PARTS.map((part) => (
              <tr key={part}>
                <th scope="row">{rules[part] === undefined ? t(`admin.retention.never.${part}`) : t(`admin.retention.sentence.${part}`, { months: rules[part] })}</th>
                <td data-label={t("admin.retention.columns.people")}>{peopleWords(effect.get(part) ?? 0, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plan.effects.some((one) => one.people === "few") ? <p className="app-muted">{t("admin.retention.fewNote")}</p> : null}
      {plan.effects.length === 0 ? null : <p className="app-note">{t("admin.retention.begins", { time: longInstant(plan.begins, timeZone, language) })}</p>}
      <p>{t("admin.retention.tell")}</p>
      <form className="app-form" method="post">
        <Csrf />
        {PRIVATE_PARTS.map((part) => <input key={part} type="hidden" name={part} value={rules[part] ?? ""} />)}
        <div className="app-actions">
          <SubmitButton name="intent" value="festlegen">{t("admin.retention.submit")}</SubmitButton>
          <a className="app-link app-link--row" href={`/${language}/admin/aufbewahrung`}>{t("admin.retention.back")}</a>
        </div>
      </form>
    </>
  );
}
