import type { Display } from "~/core/display";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { DisplayForm } from "./display-form";

/** `next`: where one came from and goes back to; without it the page comes back. */
type Props = { readonly display: Display; readonly next?: string | undefined; readonly saved: boolean };

/** Everything that can be chosen about how pages look, with a sample that shows it. */
export function DisplayPage({ display, next, saved }: Props) {
  const { t, language } = useTexts();
  const account = `/${language}/konto`;
  return (
    <Main page="darstellung" crumbs={[{ href: account, label: t("settings.title") }]} here={t("settings.display.title")}>
      <h1 className="app-title">{t("settings.display.title")}</h1>
      <p className="app-status" role="status">{saved ? t("settings.display.saved") : ""}</p>
      <p className="app-lead">{t("settings.display.lead")}</p>
      <DisplayForm display={display} action={`/${language}/konto/darstellung`}>
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <div className="app-actions">
          <SubmitButton>{t(next === undefined ? "settings.display.keep" : "settings.display.keepAndBack")}</SubmitButton>
          <a className="app-link app-link--row" href={next ?? account}>{t("settings.display.leave")}</a>
        </div>
      </DisplayForm>
    </Main>
  );
}
