import { FieldError, useFieldState, usePosted } from "~/ui/frame/errors";

type Props = { readonly name: string; readonly label: string; readonly rows: number; readonly lang?: string; readonly text?: string; readonly source?: true; readonly hint?: string; readonly readOnly?: true };

/** A labelled text of many lines; what was posted comes back. `source`: written in the scenario language. */
export function TextArea({ name, label, rows, lang, text, source, hint, readOnly }: Props) {
  const posted = usePosted(name)?.[0];
  const state = useFieldState(name, hint === undefined ? undefined : `${name}-hint`);
  const look = source ? "app-source" : "kern-form-input__input";
  return (
    <div className={`kern-form-input app-wide-field${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={name}>{label}</label>
      {hint === undefined ? null : <div className="kern-hint" id={`${name}-hint`}>{hint}</div>}
      <FieldError field={name} />
      <textarea className={look} id={name} name={readOnly ? undefined : name} rows={rows} lang={lang} spellCheck={source ? false : undefined} wrap={source ? "off" : undefined} readOnly={readOnly} defaultValue={readOnly ? text : posted ?? text} {...state} />
    </div>
  );
}
