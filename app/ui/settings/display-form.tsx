import type { ReactNode } from "react";
import { SCHEMES, TEXT_SIZES, type Display, type DisplayPart } from "~/core/display";
import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { DisplaySample } from "./sample";

type Props = { readonly display: Display; readonly action: string; readonly children: ReactNode };

/** What is on the page first comes first. */
const PARTS: readonly DisplayPart[] = ["pictures", "motion", "meters", "lines", "digits"];

/**
 * The form with the sample beside it. The style sheet lets the sample follow what is chosen, before it is saved. The whole
 * page is loaded afterwards, because it holds for all of it.
 */
export function DisplayForm({ display, action, children }: Props) {
  const { t } = useTexts();
  return (
    <div className="app-display">
      <DisplaySample />
      <form className="app-form" method="post" action={action} data-plain="">
        <Csrf />
        <OneOf name="scheme" values={SCHEMES} chosen={display.scheme} />
        <OneOf name="size" values={TEXT_SIZES} chosen={display.size} />
        <fieldset className="kern-fieldset app-readings">
          <legend className="kern-label">{t("settings.display.parts")}</legend>
          <div className="kern-fieldset__body">
            {PARTS.map((part) => (
              <div className="kern-form-check" key={part}>
                <input className="kern-form-check__checkbox" type="checkbox" name={part} value="on" id={`display-${part}`} defaultChecked={display[part]} />
                <label className="kern-label" htmlFor={`display-${part}`}><strong>{t(`settings.display.${part}`)}.</strong> {t(`settings.display.${part}Hint`)}</label>
              </div>
            ))}
          </div>
        </fieldset>
        {children}
      </form>
    </div>
  );
}

type Choice = { readonly name: "scheme"; readonly values: typeof SCHEMES; readonly chosen: string } | { readonly name: "size"; readonly values: typeof TEXT_SIZES; readonly chosen: string };

function OneOf(choice: Choice) {
  const { t } = useTexts();
  const options = choice.name === "scheme"
    ? choice.values.map((value) => ({ value, label: t(`settings.display.scheme.${value}`) }))
    : choice.values.map((value) => ({ value, label: t(`settings.display.size.${value}`) }));
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{t(`settings.display.${choice.name}.legend`)}</legend>
      <div className="kern-fieldset__body">
        {options.map(({ value, label }) => (
          <div className="kern-form-check" key={value}>
            <input className="kern-form-check__radio" type="radio" name={choice.name} value={value} id={`${choice.name}-${value}`} defaultChecked={value === choice.chosen} />
            <label className="kern-label" htmlFor={`${choice.name}-${value}`}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
