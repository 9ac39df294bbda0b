import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";

export type Authorities = readonly { readonly id: string; readonly name: string }[];
type Props = { readonly before: string | undefined; readonly authorities: Authorities };

/** What happened, where, and how to answer. What the browser is called is sent only when it is ticked. */
export function ReportForm({ before, authorities }: Props) {
  const { t } = useTexts();
  const ticked = usePosted("browser")?.includes("ja");
  return (
    <form className="app-form" method="post" action="?">
      <Csrf />
      {authorities.length < 2 ? null : <Choice name="authority" label={t("service.report.field.authority")} options={[{ value: "", label: t("service.report.field.choose") }, ...authorities.map(({ id, name }) => ({ value: id, label: name }))]} />}
      <What />
      <TextField name="page" label={t("service.report.field.page")} hint={t("service.report.field.pageHint")} defaultValue={before} maxLength={500} autoComplete="off" />
      <TextField name="contact" label={t("service.report.field.contact")} hint={t("service.report.field.contactHint")} maxLength={200} autoComplete="email" />
      <div className="kern-form-check">
        <input className="kern-form-check__checkbox" type="checkbox" id="browser" name="browser" value="ja" defaultChecked={ticked} />
        <label className="kern-label" htmlFor="browser">{t("service.report.field.browser")}</label>
      </div>
      <div className="app-actions"><SubmitButton>{t("service.report.submit")}</SubmitButton></div>
    </form>
  );
}

function What() {
  const { t } = useTexts();
  const state = useFieldState("what", "what-hint");
  return (
    <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor="what">{t("service.report.field.what")}</label>
      <div className="kern-hint" id="what-hint">{t("service.report.field.whatHint")}</div>
      <FieldError field="what" />
      <textarea className="kern-form-input__input" id="what" name="what" rows={6} maxLength={4000} defaultValue={usePosted("what")?.[0]} {...state} />
    </div>
  );
}
