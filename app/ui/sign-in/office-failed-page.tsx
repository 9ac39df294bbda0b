import type { RefusalCode } from "~/core/refusal";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";

/** Where somebody came from: the sign-in page, the own account, or the one-time link that is still good. */
export type OfficeBack = { readonly to: "anmelden" | "konto" } | { readonly to: "passwort"; readonly token: string };
const BACK = { anmelden: "signIn.office.back", konto: "signIn.office.backAccount", passwort: "signIn.office.backLink" } as const;

/** Why an office account did not lead here, and what to do. */
export function OfficeFailedPage({ refused, back }: { readonly refused: RefusalCode; readonly back: OfficeBack }) {
  const { t, language } = useTexts();
  return (
    <Main page="dienstkonto" width="reading">
      <h1 className="app-title" tabIndex={-1} autoFocus>{t("signIn.office.failedTitle")}</h1>
      <p className="app-lead">{t(`refusal.codes.${refused}`)}</p>
      {refused === "office-unknown" ? <HowToConnect /> : null}
      <div className="app-actions">
        <LinkButton href={`/${language}/${back.to}${back.to === "passwort" ? `/${back.token}` : ""}`}>{t(BACK[back.to])}</LinkButton>
      </div>
    </Main>
  );
}

function HowToConnect() {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="verbinden">
      <h2 className="app-heading" id="verbinden">{t("signIn.office.how")}</h2>
      <ul>
        <li>{t("signIn.office.howOne")}</li>
        <li>{t("signIn.office.howTwo")}</li>
        <li>{t("signIn.office.howThree")}</li>
      </ul>
    </section>
  );
}
