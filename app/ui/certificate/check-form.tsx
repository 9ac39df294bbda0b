import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";

type Props = { readonly typed: string; readonly mistyped?: boolean };

/** Where a number is typed in. It is asked for by address, so that nothing has to be posted and no cookie is set. */
export function CheckForm({ typed, mistyped = false }: Props) {
  const { t, language } = useTexts();
  return (
    <form className="app-form" method="get" action={`/${language}/nachweis`}>
      <div className={`kern-form-input app-field--medium${mistyped ? " kern-form-input--error" : ""}`}>
        <label className="kern-label" htmlFor="code">{t("certificate.check.label")}</label>
        <div className="kern-hint" id="code-hint">{t("certificate.check.hint")}</div>
        {mistyped ? (
          <p className="kern-error" id="code-error">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{t("certificate.check.needed")}</span>
          </p>
        ) : null}
        <input
          className={`kern-form-input__input${mistyped ? " kern-form-input__input--error" : ""}`}
          id="code"
          name="code"
          defaultValue={typed}
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={mistyped ? true : undefined}
          aria-describedby={mistyped ? "code-hint code-error" : "code-hint"}
        />
      </div>
      <div className="app-actions"><SubmitButton>{t("certificate.check.submit")}</SubmitButton></div>
    </form>
  );
}
