import { LANGUAGES } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";

/** Each language is called by its own name. */
const NAMES = { de: "Deutsch", en: "English" } as const;

export function WelcomeLanguage({ action }: { readonly action: string }) {
  const { t, language } = useTexts();
  return (
    <form className="app-form" method="post" action={action} data-plain="">
      <Csrf />
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{t("settings.welcome.sprache.legend")}</legend>
        <div className="kern-fieldset__body">
          {LANGUAGES.map((one) => (
            <div className="kern-form-check" key={one}>
              <input className="kern-form-check__radio" type="radio" name="language" value={one} id={`language-${one}`} defaultChecked={one === language} />
              <label className="kern-label" htmlFor={`language-${one}`} lang={one}>{NAMES[one]}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="app-actions"><SubmitButton>{t("settings.welcome.sprache.keep")}</SubmitButton></div>
    </form>
  );
}
