import { MOODS, type Figure } from "~/core/scenario/model";
import { controlName } from "~/core/workshop/posted-edits";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { usePictures } from "~/ui/frame/pictures";
import { controlId } from "./address";
import { fieldLabel } from "./labels";
import type { FieldShown } from "./view-field";

/** The moods as cards: a word, and the speaker's head where it can be drawn. */
export function Moods({ field, figure }: { readonly field: Extract<FieldShown, { readonly kind: "choice" }>; readonly figure: Figure | undefined }) {
  const { t } = useTexts();
  const drawn = usePictures() && figure !== undefined;
  return (
    <fieldset className="kern-fieldset" id={controlId("v", field.path)} tabIndex={-1}>
      <legend className="kern-label">{fieldLabel(t, field)}</legend>
      <div className="app-moods">
        {MOODS.map((mood) => {
          const id = controlId(mood, field.path);
          return (
            <div className="kern-form-check app-mood" key={mood}>
              <input className="kern-form-check__radio" type="radio" id={id} name={controlName("v", field.path)} value={mood} defaultChecked={field.values[0] === mood} />
              <label className="kern-label" htmlFor={id}>{drawn ? <Person figure={figure} mood={mood} crop="head" /> : null}<span>{t(`scene.moods.${mood}`)}</span></label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
