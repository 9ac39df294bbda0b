import type { Figure } from "~/core/scenario/model";
import { MOODS } from "~/core/scenario/model";
import { controlName, ROWS_AT_ONCE } from "~/core/workshop/posted-edits";
import { useTexts } from "~/i18n/react";
import { Person } from "~/ui/figures/person";
import { usePictures } from "~/ui/frame/pictures";
import { controlId } from "./address";
import { fieldLabel, optionWord } from "./labels";
import type { FieldShown } from "./view";

type Of<Kind extends FieldShown["kind"]> = Extract<FieldShown, { readonly kind: Kind }>;

/** The control of one field. Texts stand in both languages beside each other. */
export function FieldControl({ field, figure }: { readonly field: FieldShown; readonly figure?: Figure | undefined }) {
  switch (field.kind) {
    case "text": return <BothLanguages field={field} />;
    case "plain": case "number": return <Plain field={field} />;
    case "choice": return field.name === "mood" ? <Moods field={field} figure={figure} /> : <OneOf field={field} />;
    case "yes": return <Boxes field={field} options={[{ value: "on", label: "" }]} />;
    case "many": return <Boxes field={field} options={field.options} />;
    case "condition": return <ConditionControl field={field} />;
  }
}

const SHORT: ReadonlySet<string> = new Set(["title", "label", "address", "word", "norm", "wish", "life"]);

function BothLanguages({ field }: { readonly field: Of<"text"> }) {
  const { t } = useTexts();
  const label = fieldLabel(t, field);
  return (
    <div className="app-languages" role="group" aria-label={label}>
      {(["de", "en"] as const).map((language) => {
        const [id, name] = [controlId(language, field.path), controlName(language, field.path)];
        const shared = { id, name, lang: language, className: "kern-form-input__input", defaultValue: field[language] };
        return (
          <div className="kern-form-input" key={language}>
            <label className="kern-label" htmlFor={id}>{label} <span className="app-muted">{t(language === "de" ? "editor.german" : "editor.english")}</span></label>
            {SHORT.has(field.name) ? <input {...shared} autoComplete="off" /> : <textarea {...shared} rows={field.de.length > 120 ? 4 : 2} />}
          </div>
        );
      })}
    </div>
  );
}

function Plain({ field }: { readonly field: Of<"plain" | "number"> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  const numeric = field.kind === "number" ? { inputMode: "numeric" as const } : {};
  return (
    <div className="kern-form-input app-field--medium">
      <label className="kern-label" htmlFor={id}>{fieldLabel(t, field)}</label>
      <input className="kern-form-input__input" id={id} name={controlName("v", field.path)} defaultValue={field.values[0] ?? ""} autoComplete="off" {...numeric} />
    </div>
  );
}

/** A value that is none of the options stays choosable, so that saving something else does not change it. */
function OneOf({ field }: { readonly field: Of<"choice"> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  const now = field.values[0] ?? "";
  const options = field.options.some(({ value }) => value === now) ? field.options : [{ value: now }, ...field.options];
  return (
    <div className="kern-form-input app-field--medium">
      <label className="kern-label" htmlFor={id}>{fieldLabel(t, field)}</label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={id} name={controlName("v", field.path)} defaultValue={now}>
          {options.map((option) => <option key={option.value} value={option.value}>{optionWord(t, option)}</option>)}
        </select>
      </div>
    </div>
  );
}

function Moods({ field, figure }: { readonly field: Of<"choice">; readonly figure: Figure | undefined }) {
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

function Boxes({ field, options }: { readonly field: Of<"many" | "yes">; readonly options: readonly { readonly value: string; readonly label?: string }[] }) {
  const { t } = useTexts();
  const name = controlName("v", field.path);
  const boxes = options.map((option) => {
    const id = `${controlId("v", field.path)}.${option.value}`;
    const ticked = field.kind === "yes" ? field.values[0] === "true" : field.values.includes(option.value);
    return (
      <div className="kern-form-check" key={option.value}>
        <input className="kern-form-check__checkbox" type="checkbox" id={id} name={name} value={option.value} defaultChecked={ticked} />
        <label className="kern-label" htmlFor={id}>{field.kind === "yes" ? fieldLabel(t, field) : optionWord(t, option)}</label>
      </div>
    );
  });
  const none = <input type="hidden" name={name} value="" />;
  if (field.kind === "yes") return <div id={controlId("v", field.path)} tabIndex={-1}>{none}{boxes}</div>;
  return (
    <details className="app-disclosure" id={controlId("v", field.path)}>
      <summary>{fieldLabel(t, field)}: {field.values.length}</summary>
      <fieldset className="kern-fieldset"><legend className="app-hidden">{fieldLabel(t, field)}</legend>{none}<div className="kern-fieldset__body">{boxes}</div></fieldset>
    </details>
  );
}

function ConditionControl({ field }: { readonly field: Of<"condition"> }) {
  const { t } = useTexts();
  const name = controlName("v", field.path);
  const id = controlId("v", field.path);
  const { rows } = field;
  if (!rows) return <p className="app-note" id={id}>{fieldLabel(t, field)}: {t("editor.inText")}</p>;
  const options = [
    ...field.flags.flatMap(({ value, label }) => [{ value: `${value} on`, label: t("editor.isOn", { name: label ?? value }) }, { value: `${value} off`, label: t("editor.isOff", { name: label ?? value }) }]),
    ...field.meters.flatMap(({ value, label }) => [1, 2, 3, 4].flatMap((bound) => [{ value: `${value} min ${bound}`, label: t("editor.atLeast", { name: label ?? value, bound }) }, { value: `${value} max ${bound - 1}`, label: t("editor.atMost", { name: label ?? value, bound: bound - 1 }) }])),
  ];
  const shown = [...rows.rows, ""].slice(0, ROWS_AT_ONCE);
  return (
    <details className="app-disclosure" id={id} open={rows.rows.length > 0}>
      <summary>{fieldLabel(t, field)}: {rows.rows.length}</summary>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" name={name} defaultValue={rows.how} aria-label={t("editor.how")}><option value="all">{t("editor.all")}</option><option value="any">{t("editor.any")}</option></select>
      </div>
      {shown.map((row, index) => (
        <div className="kern-form-input__select-wrapper" key={`${row}-${index}`}>
          <select className="kern-form-input__select" name={name} defaultValue={row} aria-label={t("editor.row", { number: index + 1 })}>
            <option value="">{t("editor.none")}</option>
            {row !== "" && !options.some(({ value }) => value === row) ? <option value={row}>{row}</option> : null}
            {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
      ))}
    </details>
  );
}
