import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";

export type NameAnswer = "same" | "different";

/** Asks whether a name is on the document. What was typed is never shown again. */
export function NameForm({ answer }: { readonly answer: NameAnswer | undefined }) {
  const { t } = useTexts();
  return (
    <section className="app-section" id="name-pruefen">
      <h2 className="app-heading">{t("certificate.name.heading")}</h2>
      <ErrorSummary field="name" />
      {answer === undefined ? null : <Answer answer={answer} />}
      <p>{t("certificate.name.text")}</p>
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="name" label={t("certificate.name.label")} width="medium" required maxLength={200} autoComplete="off" spellCheck={false} />
        <p className="app-muted app-small">{t("certificate.name.limited")}</p>
        <div className="app-actions"><SubmitButton>{t("certificate.name.submit")}</SubmitButton></div>
      </form>
    </section>
  );
}

function Answer({ answer }: { readonly answer: NameAnswer }) {
  const { t } = useTexts();
  const [alert, icon] = answer === "same" ? ["kern-alert--success", "kern-icon--success"] : ["kern-alert--warning", "kern-icon--warning"];
  return (
    <div className={`kern-alert ${alert}`} role="status" tabIndex={-1} autoFocus>
      <div className="kern-alert__header">
        <span className={`kern-icon ${icon}`} aria-hidden="true" />
        <span className="kern-title">{t(`certificate.name.${answer}`)}</span>
      </div>
      {answer === "different" ? <div className="kern-alert__body"><p className="kern-body">{t("certificate.name.differentHelp")}</p></div> : null}
    </div>
  );
}
