import type { Figure } from "~/core/scenario/model";
import { controlName } from "~/core/workshop/posted-edits";
import { useTexts } from "~/i18n/react";
import { controlId } from "./address";
import { BothLanguages } from "./both-languages";
import { ConditionControl } from "./condition-control";
import { EvidenceControl } from "./evidence-control";
import { fieldLabel, optionWord } from "./labels";
import { LANGUAGES_LIST } from "./language-list";
import { Moods } from "./moods";
import type { FieldShown } from "./view-field";

type Of<Kind extends FieldShown["kind"]> = Extract<FieldShown, { readonly kind: Kind }>;

/** The control of one field. Texts stand in both languages beside each other. */
export function FieldControl({ field, figure }: { readonly field: FieldShown; readonly figure?: Figure | undefined }) {
  switch (field.kind) {
    case "text": return <BothLanguages field={field} />;
    case "evidence": return <EvidenceControl field={field} />;
    case "plain": case "number": return <Plain field={field} />;
    case "lines": return <Lines field={field} />;
    case "choice": return field.name === "mood" && !field.options.some(({ value }) => value === "") ? <Moods field={field} figure={figure} /> : <OneOf field={field} />;
    case "search": return <Search field={field} />;
    case "yes": case "many": return <Boxes field={field} />;
    case "condition": return <ConditionControl field={field} />;
  }
}

function Plain({ field }: { readonly field: Of<"plain" | "number"> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  const looks = field.kind === "number" ? ({ inputMode: "numeric" } as const) : field.looks === "day" ? ({ type: "date" } as const) : field.looks === "language" ? { list: LANGUAGES_LIST } : {};
  return (
    <div className="kern-form-input app-field--medium">
      <label className="kern-label" htmlFor={id}>{fieldLabel(t, field)}</label>
      <input className="kern-form-input__input" id={id} name={controlName("v", field.path)} defaultValue={field.values[0] ?? ""} autoComplete="off" {...looks} />
    </div>
  );
}

function Lines({ field }: { readonly field: Of<"lines"> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>{fieldLabel(t, field)}</label>
      <textarea className="kern-form-input__input" id={id} name={controlName("v", field.path)} defaultValue={field.values[0] ?? ""} rows={3} />
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

/** An ordinary field that proposes what fits to what is typed. */
function Search({ field }: { readonly field: Of<"search"> }) {
  const { t } = useTexts();
  const id = controlId("v", field.path);
  const now = field.values[0] ?? "";
  const shown = field.options.find(({ value }) => value === now);
  return (
    <div className="kern-form-input app-field--medium">
      <label className="kern-label" htmlFor={id}>{fieldLabel(t, field)}</label>
      <div className="kern-hint" id={`${id}.hinweis`}>{t("editor.searchHint")}</div>
      <input className="kern-form-input__input" id={id} name={controlName("v", field.path)} defaultValue={shown ? optionWord(t, shown) : now} list={`${id}.liste`} aria-describedby={`${id}.hinweis`} autoComplete="off" />
      <datalist id={`${id}.liste`}>{field.options.map((option) => <option key={option.value} value={optionWord(t, option)} />)}</datalist>
    </div>
  );
}

function Boxes({ field }: { readonly field: Of<"many" | "yes"> }) {
  const { t } = useTexts();
  const name = controlName("v", field.path);
  const options = field.kind === "yes" ? [{ value: "on" }] : field.options;
  const boxes = options.map((option) => {
    const id = `${controlId("v", field.path)}.${option.value}`;
    return (
      <div className="kern-form-check" key={option.value}>
        <input className="kern-form-check__checkbox" type="checkbox" id={id} name={name} value={option.value} defaultChecked={field.values.includes(option.value)} />
        <label className="kern-label" htmlFor={id}>{field.kind === "yes" ? fieldLabel(t, field) : optionWord(t, option)}</label>
      </div>
    );
  });
  const none = <input type="hidden" name={name} value="" />;
  if (field.kind === "yes") return <div id={controlId("v", field.path)} tabIndex={-1}>{none}{boxes}</div>;
  const body = <>{none}<div className="kern-fieldset__body">{boxes}</div></>;
  if (options.length <= SHORT_LIST) return <fieldset className="kern-fieldset" id={controlId("v", field.path)} tabIndex={-1}><legend className="kern-label">{fieldLabel(t, field)}</legend>{body}</fieldset>;
  const ticked = options.filter(({ value }) => field.values.includes(value)).map((option) => optionWord(t, option));
  return (
    <details className="app-disclosure app-disclosure--plain" id={controlId("v", field.path)}>
      <summary>{fieldLabel(t, field)}: {ticked.length === 0 ? t("editor.nothingTicked") : ticked.join(" · ")}</summary>
      <fieldset className="kern-fieldset"><legend className="app-hidden">{fieldLabel(t, field)}</legend>{body}</fieldset>
    </details>
  );
}

/** So many boxes stand open; more are folded behind what is ticked. */
const SHORT_LIST = 4;
