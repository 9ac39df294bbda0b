import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";
import type { PreviewSeen } from "~/core/workshop/preview-seen";
import { frameOf, previewAddress, type PreviewQuery } from "./address";

/** At an ending: the way becomes a journey of the draft, by a name and one button. */
export function RecordForm({ seen: { end, draft }, query }: { readonly seen: PreviewSeen; readonly query: PreviewQuery }) {
  const { t, language } = useTexts();
  const state = useFieldState("title");
  const posted = usePosted("title");
  if (end.kind === "ended") return <p className="app-note">{t("preview.record.elsewhere")} <a className="app-link" href={previewAddress(language, draft.id, frameOf(query))}>{t("preview.fromStart")}</a></p>;
  if (end.kind !== "journey") return null;
  return (
    <section className="app-boxed" aria-labelledby="aufzeichnen">
      <h2 className="app-heading" id="aufzeichnen">{t("preview.record.title")}</h2>
      <p>{t("preview.record.lead")}</p>
      <form className="app-form" method="post" action={previewAddress(language, draft.id, query)} data-plain="">
        <Csrf />
        <input type="hidden" name="intent" value="aufzeichnen" />
        <input type="hidden" name="revision" value={draft.revision} />
        <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
          <label className="kern-label" htmlFor="title">{t("preview.record.name")}</label>
          <FieldError field="title" />
          <input className="kern-form-input__input" id="title" name="title" autoComplete="off" defaultValue={posted?.[0] ?? ""} {...state} />
        </div>
        <div className="app-actions"><SubmitButton>{t("preview.record.submit")}</SubmitButton></div>
      </form>
    </section>
  );
}
