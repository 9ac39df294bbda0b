import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, useFieldState } from "~/ui/frame/errors";

type Props = { readonly proposed: string; readonly action: string; readonly kept: boolean };

/** One if–then sentence to take along; only the learner ever reads it. */
export function Intention({ proposed, action, kept }: Props) {
  const { t } = useTexts();
  const state = useFieldState("intention", "intention-hint");
  return (
    <section className="app-section app-intention" aria-labelledby="vorsatz">
      <h2 className="app-heading" id="vorsatz">{t("debrief.intention")}</h2>
      <p>{t("debrief.intentionLead")}</p>
      <p className="app-status" role="status">{kept ? t("debrief.kept") : ""}</p>
      <form className="app-form" method="post" action={action}>
        <Csrf />
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="intention">{t("debrief.intentionLabel")}</label>
          <div className="kern-hint" id="intention-hint">{t("debrief.intentionPrivate")}</div>
          <FieldError field="intention" />
          <textarea className="kern-form-input__input" id="intention" name="intention" rows={4} defaultValue={proposed} {...state} />
        </div>
        <div className="app-actions"><SubmitButton look="secondary" name="intent" value="vorsatz">{t("debrief.keep")}</SubmitButton></div>
      </form>
    </section>
  );
}
