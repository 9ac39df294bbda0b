import type { Area } from "~/core/course/areas";
import type { Display } from "~/core/display";
import { WELCOME_STEPS, type WelcomeStep } from "~/core/welcome";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { DisplayForm } from "./display-form";
import { WelcomeArea, type CourseOffered } from "./welcome-area";
import { WelcomeLanguage } from "./welcome-language";

type Props = {
  readonly step: WelcomeStep;
  readonly display: Display;
  readonly suggested?: { readonly area: Area; readonly courses: readonly CourseOffered[] };
};

/** One step of the first run: one thing, and the way past it. */
export function WelcomePage({ step, display, suggested }: Props) {
  const { t, language } = useTexts();
  const place = WELCOME_STEPS.indexOf(step);
  const address = (to: WelcomeStep | undefined) => (to === undefined ? `/${language}/lernen` : `/${language}/willkommen/${to}`);
  const before = WELCOME_STEPS[place - 1];
  return (
    <Main page="willkommen" {...(step === "darstellung" ? {} : { width: "reading" })}>
      <p className="app-muted">{`${t("settings.welcome.title")} · ${t("settings.welcome.position", { number: place + 1, total: WELCOME_STEPS.length })}`}</p>
      <h1 className="app-title">{t(`settings.welcome.${step}.title`)}</h1>
      <p className="app-lead">{t(`settings.welcome.${step}.lead`)}</p>
      {step === "sprache" ? <WelcomeLanguage action={address(step)} /> : null}
      {step === "darstellung" ? (
        <DisplayForm display={display} action={address(step)}>
          <div className="app-actions">
            <SubmitButton>{t("settings.welcome.darstellung.keep")}</SubmitButton>
            <SubmitButton look="secondary" name="intent" value="ansehen">{t("settings.welcome.darstellung.look")}</SubmitButton>
          </div>
        </DisplayForm>
      ) : null}
      {step === "bereich" ? <WelcomeArea address={address(step)} suggested={suggested} /> : null}
      <div className="app-actions">
        {step === "bereich" ? null : <a className="app-link app-link--row" href={address(WELCOME_STEPS[place + 1])}>{t("settings.welcome.skip")}</a>}
        {before === undefined ? null : <a className="app-link app-link--row" href={address(before)}>{t("settings.welcome.back")}</a>}
      </div>
      <p className="app-muted">{t("settings.welcome.later")}</p>
    </Main>
  );
}
