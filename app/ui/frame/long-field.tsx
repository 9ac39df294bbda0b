import { FieldError, useFieldState, usePosted } from "./errors";

type Props = { readonly name: string; readonly label: string; readonly hint: string; readonly text?: string; readonly rows: number; readonly maxLength: number };

/** A labelled field for some sentences; the id is the name. */
export function LongField({ name, label, hint, text, rows, maxLength }: Props) {
  const posted = usePosted(name);
  const state = useFieldState(name, `${name}-hint`);
  const wrong = state["aria-invalid"] === true ? " kern-form-input--error" : "";
  return (
    <div className={`kern-form-input${wrong}`}>
      <label className="kern-label" htmlFor={name}>{label}</label>
      <div className="kern-hint" id={`${name}-hint`}>{hint}</div>
      <FieldError field={name} />
      <textarea className="kern-form-input__input" id={name} name={name} rows={rows} maxLength={maxLength} defaultValue={posted?.[0] ?? text} {...state} />
    </div>
  );
}
