import type { RefusalCode } from "~/core/refusal";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";

/** Why an office account did not lead here, and what to do. `signedIn`: somebody wanted to connect hers. */
export function OfficeFailedPage({ refused, signedIn }: { readonly refused: RefusalCode; readonly signedIn: boolean }) {
  const { t, language } = useTexts();
  return (
    <Main page="dienstkonto" width="reading">
      <h1 className="app-title" tabIndex={-1} autoFocus>{t("signIn.office.failedTitle")}</h1>
      <p className="app-lead">{t(`refusal.codes.${refused}`)}</p>
      {refused === "office-unknown" ? <HowToConnect /> : null}
      <div className="app-actions">
        <LinkButton href={`/${language}/${signedIn ? "konto" : "anmelden"}`}>{t(signedIn ? "signIn.office.backAccount" : "signIn.office.back")}</LinkButton>
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
