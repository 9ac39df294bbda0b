import { longDay } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { useForeign } from "./foreign";
import type { Became as BecameOf } from "./sheet";

/** Stands before a document that is no longer valid: what happened, when, why, and what to do. */
export function Became({ became }: { readonly became: BecameOf }) {
  const { t, language } = useTexts();
  const foreign = useForeign();
  const { state, on, reason, replacedBy } = became;
  if (state === "valid") return null;
  const date = on === undefined ? "" : longDay(on, language);
  return (
    <section className={`app-verdict app-verdict--${state}`} aria-labelledby="stand"><div className="app-stack app-stack--small">
      <p className="app-heading" id="stand"><strong>{t(`certificate.${state}On`, { date })}</strong></p>
      {reason === undefined ? null : <p>{t("certificate.reason")} <span lang={foreign("de")}>{reason}</span></p>}
      {state === "revoked" ? <p>{t("certificate.revokedHelp")}</p> : null}
      {state === "expired" ? <p>{t("certificate.expiredHelp")}</p> : null}
      {replacedBy === undefined ? null : <p><a className="app-link" href={`/${language}/zertifikate/${replacedBy}`}>{t("certificate.replacement")}</a></p>}
    </div></section>
  );
}
