import { longDay } from "~/core/days";
import type { Recognition } from "~/core/dossier/model";
import { useTexts } from "~/i18n/react";

type Proof = Pick<Recognition, "shown" | "issuer" | "completedOn" | "validUntil" | "reason" | "reference">;

/** What a proof of others says. Never drawn like a certificate of ours. */
export function ProofFacts({ proof }: { readonly proof: Proof }) {
  const { t, language } = useTexts();
  return (
    <dl className="app-facts">
      <div><dt>{t("dossier.shown")}</dt><dd>{proof.shown}</dd></div>
      <div><dt>{t("dossier.issuer")}</dt><dd>{proof.issuer}</dd></div>
      <div><dt>{t("report.columns.completedOn")}</dt><dd>{longDay(proof.completedOn, language)}</dd></div>
      <div><dt>{t("report.validUntil")}</dt><dd>{proof.validUntil === undefined ? t("report.unlimited") : longDay(proof.validUntil, language)}</dd></div>
      <div><dt>{t("report.reason")}</dt><dd>{proof.reason}</dd></div>
      {proof.reference === undefined ? null : <div><dt>{t("dossier.referenceShort")}</dt><dd>{proof.reference}</dd></div>}
    </dl>
  );
}
