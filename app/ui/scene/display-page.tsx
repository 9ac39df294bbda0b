import { DISPLAY_PARTS, type Display } from "~/core/display";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Main } from "~/ui/frame/main";

/** What can be switched off where scenes are played. The whole page is loaded afterwards, because it holds for all of it. */
export function DisplayPage({ display, next }: { readonly display: Display; readonly next: string }) {
  const { t, language } = useTexts();
  return (
    <Main page="darstellung" width="reading">
      <h1 className="app-title">{t("scene.display.title")}</h1>
      <p className="app-lead">{t("scene.display.lead")}</p>
      <form className="app-form" method="post" action={`/${language}/konto/darstellung`} data-plain="">
        <Csrf />
        <input type="hidden" name="next" value={next} />
        <fieldset className="kern-fieldset app-readings">
          <legend className="kern-label">{t("scene.display.legend")}</legend>
          <div className="kern-fieldset__body">
            {DISPLAY_PARTS.map((part) => (
              <div className="kern-form-check" key={part}>
                <input className="kern-form-check__checkbox" type="checkbox" name={part} value="on" id={`display-${part}`} defaultChecked={display[part]} aria-describedby={`display-${part}-hint`} />
                <div>
                  <label className="kern-label" htmlFor={`display-${part}`}>{t(`scene.display.${part}`)}</label>
                  <p className="kern-hint" id={`display-${part}-hint`}>{t(`scene.display.${part}Hint`)}</p>
                </div>
              </div>
            ))}
          </div>
        </fieldset>
        <div className="app-actions">
          <SubmitButton>{t("scene.display.keep")}</SubmitButton>
          <a className="app-link app-link--row" href={next}>{t("scene.display.leave")}</a>
        </div>
      </form>
    </Main>
  );
}
