import type { InputHTMLAttributes } from "react";
import { FieldError, useFieldState, usePosted } from "./errors";

type Field = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> & { readonly name: string; readonly label: string; readonly hint?: string; readonly width?: "short" | "medium" };

/** A labelled text field; label above, hint below it, error between hint and field. The id is the name. */
export function TextField({ name, label, hint, width, defaultValue, ...rest }: Field) {
  const posted = usePosted(name);
  const state = useFieldState(name, hint === undefined ? undefined : `${name}-hint`);
  const wrong = state["aria-invalid"] === true;
  return (
    <div className={`kern-form-input${wrong ? " kern-form-input--error" : ""}${width ? ` app-field--${width}` : ""}`}>
      <label className="kern-label" htmlFor={name}>{label}</label>
      {hint === undefined ? null : <div className="kern-hint" id={`${name}-hint`}>{hint}</div>}
      <FieldError field={name} />
      <input className={`kern-form-input__input${wrong ? " kern-form-input__input--error" : ""}`} id={name} name={name} defaultValue={posted?.[0] ?? defaultValue} {...state} {...rest} />
    </div>
  );
}
