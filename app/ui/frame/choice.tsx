import { FieldError, useFieldState, usePosted } from "./errors";

type Props = {
  readonly name: string;
  readonly label: string;
  /** Words for "no restriction"; without it one of the options has to be chosen. */
  readonly all?: string;
  readonly chosen?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A labelled list to choose one entry from. */
export function Choice({ name, label, all, chosen, options }: Props) {
  const state = useFieldState(name);
  const posted = usePosted(name);
  return (
    <div className={`kern-form-input${state["aria-invalid"] ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={name}>{label}</label>
      <FieldError field={name} />
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={name} name={name} defaultValue={posted?.[0] ?? chosen ?? ""} {...state}>
          {all === undefined ? null : <option value="">{all}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>{option.label}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
