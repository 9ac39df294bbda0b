import { controlName } from "~/core/workshop/posted-edits";
import type { Field } from "~/core/workshop/field";
import { useTexts } from "~/i18n/react";
import { controlId } from "./address";
import { fieldLabel } from "./labels";
import type { TextShown } from "./view-field";

const SHORT: ReadonlySet<string> = new Set(["title", "label", "address", "word", "norm"]);

/** A text in German and English, with what is still to be done about the English one. `at`: where a problem of the German one jumps to. */
export function BothLanguages({ field, at = field.path, label }: { readonly field: Field & TextShown; readonly at?: Field["path"]; readonly label?: string }) {
  const { t } = useTexts();
  const name = label ?? fieldLabel(t, field);
  return (
    <div className="app-languages" role="group" aria-label={name}>
      {(["de", "en"] as const).map((language) => {
        const id = controlId(language, language === "de" ? at : field.path);
        const state = language === "en" && field.state !== undefined && field.state !== "done" ? field.state : undefined;
        const shared = { id, name: controlName(language, field.path), lang: language, className: "kern-form-input__input", defaultValue: field[language], ...(state ? { "aria-describedby": `${id}.stand` } : {}) };
        return (
          <div className="kern-form-input" key={language}>
            <label className="kern-label" htmlFor={id}>{name} <span className="app-muted">{t(language === "de" ? "editor.german" : "editor.english")}</span></label>
            {state ? <div className="kern-hint" id={`${id}.stand`}>{t(`editor.textState.${state}`)}</div> : null}
            {SHORT.has(field.name) ? <input {...shared} autoComplete="off" /> : <textarea {...shared} rows={field.de.length > 120 ? 4 : 2} />}
          </div>
        );
      })}
    </div>
  );
}
