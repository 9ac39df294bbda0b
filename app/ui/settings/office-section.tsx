import { longDay } from "~/core/days";
import type { Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";

/** `since`: when it was connected, if it is; `removable`: there is another way to sign in. */
export type OfficeShown = { readonly since?: Day; readonly removable: boolean };

/** The own office account: connect it, or remove the connection. */
export function OfficeSection({ since, removable }: OfficeShown) {
  const { t, language } = useTexts();
  return (
    <section className="app-section" aria-labelledby="dienstkonto">
      <h2 className="app-heading" id="dienstkonto">{t("settings.office.title")}</h2>
      <p>{since === undefined ? t("settings.office.isNot") : t("settings.office.is", { day: longDay(since, language) })}</p>
      {since !== undefined && !removable ? <p>{t("settings.office.needed")}</p> : (
        // The way leads to another host, where no script of ours may follow.
        <form className="app-form" method="post" action={`/${language}/konto`} data-plain="">
          <Csrf />
          <div className="app-actions">
            <SubmitButton look="secondary" name="intent" value={since === undefined ? "dienstkonto-verbinden" : "dienstkonto-loesen"}>{t(since === undefined ? "settings.office.connect" : "settings.office.remove")}</SubmitButton>
          </div>
        </form>
      )}
    </section>
  );
}
