import { longInstant } from "~/core/days";
import { useTexts } from "~/i18n/react";

/** What was found just now, else what the last check by itself found. */
export type ChainShown = {
  readonly checked?: { readonly entries: number; readonly before: number; readonly value?: string | undefined; readonly breaks: readonly { readonly at: string; readonly found: "changed" | "missing" | "misplaced" }[] };
  readonly last: { readonly done?: string; readonly failed?: string };
};

/** Whether the log is as it was written. */
export function Chain({ chain: { checked, last }, timeZone, base }: { readonly chain: ChainShown; readonly timeZone: string; readonly base: string }) {
  const { t, language } = useTexts();
  const time = (at: string) => longInstant(at, timeZone, language);
  const failed = last.failed !== undefined && last.failed > (last.done ?? "");
  return (
    <section className="app-section" aria-labelledby="kette">
      <h2 className="app-heading" id="kette">{t("admin.log.chainTitle")}</h2>
      <div className="app-prose">
        <p>{t("admin.log.chainLead")}</p>
        {checked ? <Checked checked={checked} time={time} /> : (
          <>
            {failed ? <p><strong>{t("admin.log.chainFailed")}</strong></p> : last.done === undefined ? null : <p>{t("admin.log.chainLast", { time: time(last.done) })}</p>}
            <p><a className="app-link app-link--row" href={`${base}?kette=pruefen#kette`}>{t("admin.log.chainCheck")}</a></p>
          </>
        )}
      </div>
    </section>
  );
}

function Checked({ checked: { entries, before, value, breaks }, time }: { readonly checked: NonNullable<ChainShown["checked"]>; readonly time: (at: string) => string }) {
  const { t } = useTexts();
  return (
    <>
      {breaks.length === 0 ? <p><strong>{t("admin.log.chainWhole", { count: entries })}</strong> {before === 0 ? "" : t("admin.log.chainBefore", { count: before })}</p> : (
        <>
          <p><strong>{t("admin.log.chainBroken")}</strong></p>
          <ul>{breaks.map(({ at, found }, place) => <li key={place}>{t(`admin.log.breaks.${found}`, { time: time(at) })}</li>)}</ul>
        </>
      )}
      {value === undefined ? null : <><p>{t("admin.log.chainValue")}</p><p className="app-whole">{value}</p></>}
    </>
  );
}
