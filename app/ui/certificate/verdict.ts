import { longDay } from "~/core/days";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import type { PublicCertificate } from "./public";

/** The verdict on a certificate and the sentence below it. */
export type Verdict = { readonly verdict: string; readonly text: string };

export function useVerdict(certificate: PublicCertificate): Verdict {
  const { t, language } = useTexts();
  return verdictOn(certificate, t, language);
}

export function verdictOn({ state, validUntil, endedOn }: PublicCertificate, t: Translate, language: Language): Verdict {
  const date = (day: string | undefined) => ({ date: day === undefined ? "" : longDay(day, language) });
  switch (state) {
    case "valid":
      return { verdict: t("certificate.verdict.valid"), text: validUntil === undefined ? t("certificate.verdict.validText") : t("certificate.verdict.validUntilText", date(validUntil)) };
    case "superseded":
      return { verdict: t("certificate.supersededOn", date(endedOn)), text: t("certificate.verdict.supersededText") };
    case "revoked":
      return { verdict: t("certificate.revokedOn", date(endedOn)), text: t("certificate.verdict.revokedText") };
    case "expired":
      return { verdict: t("certificate.expiredOn", date(validUntil)), text: t("certificate.verdict.expiredText") };
  }
}
