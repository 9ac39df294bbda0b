import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { OfficeForm } from "./office-form";

/** Behind a one-time link: sets the password of the person it was made for. */
export function PasswordPage({ name, office }: { readonly name: string; /** Whether office accounts sign in. */ readonly office: boolean }) {
  const { t } = useTexts();
  return (
    <Main page="passwort" width="reading">
      <ErrorSummary field="password" />
      <h1 className="app-title">{t("signIn.setTitle")}</h1>
      <p className="app-lead">{t("signIn.setLead", { name })}</p>
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="password" type="password" label={t("signIn.setLabel")} hint={t("signIn.setHint")} autoComplete="new-password" minLength={12} maxLength={128} required />
        <div className="app-actions"><SubmitButton>{t("signIn.setSubmit")}</SubmitButton></div>
      </form>
      {office ? (
        <section className="app-section" aria-labelledby="dienstkonto">
          <h2 className="app-heading" id="dienstkonto">{t("signIn.office.setTitle")}</h2>
          <p>{t("signIn.office.setText")}</p>
          <OfficeForm label={t("signIn.office.connect")} look="secondary" />
        </section>
      ) : null}
    </Main>
  );
}
