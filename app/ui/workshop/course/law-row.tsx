import { useTexts } from "~/i18n/react";

type Props = { readonly number: number; readonly row: { readonly norm: string; readonly asOf: string; readonly reviewBy: string } };

/** A norm with its two days. Rows post the same names; their order tells which belong together. */
export function LawRow({ number, row }: Props) {
  const { t } = useTexts();
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t("authoring.form.row", { number })}</legend>
      <div className="kern-fieldset__body">
        {(["norm", "asOf", "reviewBy"] as const).map((name) => (
          <div className="kern-form-input" key={name}>
            <label className="kern-label" htmlFor={`${name}-${number}`}>{t(`authoring.form.${name}`)}</label>
            <input className="kern-form-input__input" id={`${name}-${number}`} name={name} defaultValue={row[name]} autoComplete="off" lang={name === "norm" ? "de" : undefined} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
