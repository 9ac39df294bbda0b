import { controlName } from "~/core/workshop/posted-edits";
import { useTexts } from "~/i18n/react";
import { controlId } from "./address";
import { BothLanguages } from "./both-languages";
import { fieldLabel } from "./labels";
import type { FieldShown } from "./view-field";

/** A dimension: whether the answer shows or misses it, and why. Without a reason there is no evidence. */
export function EvidenceControl({ field }: { readonly field: Extract<FieldShown, { readonly kind: "evidence" }> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  const label = fieldLabel(t, field);
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{label}</legend>
      <div className="kern-fieldset__body">
        <div className="kern-form-input app-field--medium">
          <label className="kern-label" htmlFor={id}>{t("editor.polarity")}</label>
          <div className="kern-form-input__select-wrapper">
            <select className="kern-form-input__select" id={id} name={controlName("v", field.path)} defaultValue={field.polarity ?? ""}>
              {(["", "shown", "missed"] as const).map((polarity) => <option key={polarity} value={polarity}>{polarity === "" ? t("editor.none") : t(`editor.words.${polarity}`)}</option>)}
            </select>
          </div>
        </div>
        <BothLanguages field={field} at={field.polarity === undefined ? field.path : [...field.path, field.polarity]} label={t("editor.reason")} />
      </div>
    </fieldset>
  );
}
