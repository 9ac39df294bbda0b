import { FieldError, useFieldState, usePosted } from "./errors";

type Props = {
  readonly name: string;
  readonly legend: string;
  readonly chosen?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** A question of which one answer is ticked; what was posted comes back. */
export function Radios({ name, legend, chosen, options }: Props) {
  const { "aria-invalid": wrong, ...described } = useFieldState(name);
  const ticked = usePosted(name)?.[0] ?? chosen;
  return (
    <fieldset className={`kern-fieldset${wrong ? " kern-fieldset--error" : ""}`} id={name} {...described}>
      <legend className="kern-label">{legend}</legend>
      <FieldError field={name} />
      <div className="kern-fieldset__body">
        {options.map(({ value, label }) => {
          const id = `${name}-${value.replace(":", "-")}`;
          return (
            <div className="kern-form-check" key={value}>
              <input className="kern-form-check__radio" type="radio" id={id} name={name} value={value} defaultChecked={value === ticked} />
              <label className="kern-label" htmlFor={id}>{label}</label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
