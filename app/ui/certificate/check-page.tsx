import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { CheckForm } from "./check-form";

type Props = { readonly typed: string; readonly mistyped: boolean };

/** Anybody types in the number of a certificate. */
export function CheckPage({ typed, mistyped }: Props) {
  const { t } = useTexts();
  return (
    <Main page="nachweis" width="reading">
      {mistyped ? (
        <div className="app-error-summary" role="alert" tabIndex={-1} autoFocus aria-labelledby="fehler">
          <h2 id="fehler">{t("refusal.summary")}</h2>
          <ul><li><a href="#code">{t("certificate.check.needed")}</a></li></ul>
        </div>
      ) : null}
      <h1 className="app-title">{t("certificate.check.title")}</h1>
      <p className="app-lead">{t("certificate.check.lead")}</p>
      <CheckForm typed={typed} mistyped={mistyped} />
      <section className="app-section">
        <h2 className="app-heading">{t("certificate.check.privacyHeading")}</h2>
        <p>{t("certificate.check.privacyText")}</p>
        <p>{t("certificate.check.noAccount")}</p>
      </section>
    </Main>
  );
}
