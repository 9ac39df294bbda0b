import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

/** Behind a one-time link: sets the password of the person it was made for. */
export function PasswordPage({ name }: { readonly name: string }) {
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
    </Main>
  );
}
