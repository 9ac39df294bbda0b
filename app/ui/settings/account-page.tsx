import type { RefreshersSeen } from "~/core/progress/seen";
import { useTexts } from "~/i18n/react";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { RefresherSwitch } from "~/ui/refresher/switch";
import { OfficeSection, type OfficeShown } from "./office-section";

type Props = { readonly name: string; readonly email: string; readonly refreshers: RefreshersSeen; /** Whether a link for signing in can be mailed. */ readonly mailed: boolean; /** What was just done. */ readonly status: string; /** Absent where nobody signs in with an office account. */ readonly office: OfficeShown | undefined };

/** What can be set, seen and deleted here. */
export function AccountPage({ name, email, refreshers, mailed, status, office }: Props) {
  const { t, language } = useTexts();
  const to = (path: string) => `/${language}/${path}`;
  return (
    <Main page="konto" width="reading">
      <ErrorSummary />
      <h1 className="app-title">{t("settings.title")}</h1>
      <p className="app-status" role="status">{status}</p>
      <p className="app-lead">{t("settings.lead")}</p>
      <section className="app-section" aria-labelledby="einstellen">
        <h2 className="app-heading" id="einstellen">{t("settings.account.setUp")}</h2>
        <ul className="app-due">
          <Entry href={to("konto/darstellung")} label={t("settings.account.display")} text={t("settings.account.displayText")} />
          <Entry href={to("hilfe/tastatur")} label={t("settings.account.keyboard")} text={t("settings.account.keyboardText")} />
          <Entry href={to("willkommen/sprache")} label={t("settings.account.firstSteps")} text={t("settings.account.firstStepsText")} />
          <Entry href={to("lernen/auffrischung")} label={t("settings.account.refreshers")} text={t(refreshers.stopped ? "refresher.isOff" : "refresher.isOn")} />
        </ul>
        <RefresherSwitch stopped={refreshers.stopped} />
      </section>
      <section className="app-section" aria-labelledby="daten">
        <h2 className="app-heading" id="daten">{t("settings.account.data")}</h2>
        <ul className="app-due">
          <Entry href={to("konto/daten")} label={t("settings.account.dataLink")} text={t("settings.account.dataText")} />
          <Entry href={to("konto/daten/personalsicht")} label={t("settings.account.hrLink")} text={t("settings.account.hrText")} />
          <Entry href={to("konto/daten/loeschen")} label={t("settings.account.deleteLink")} text={t("settings.account.deleteText")} />
        </ul>
      </section>
      <section className="app-section" aria-labelledby="person">
        <h2 className="app-heading" id="person">{t("settings.account.who")}</h2>
        <dl className="app-facts">
          <div><dt>{t("settings.account.name")}</dt><dd>{name}</dd></div>
          <div><dt>{t("settings.account.email")}</dt><dd>{email}</dd></div>
          <div><dt>{t("settings.account.password")}</dt><dd>{t("settings.account.passwordText")}{mailed ? ` ${t("settings.account.passwordMailed")}` : ""}</dd></div>
        </dl>
      </section>
      {office ? <OfficeSection {...office} /> : null}
    </Main>
  );
}

function Entry({ href, label, text }: { readonly href: string; readonly label: string; readonly text: string }) {
  return <li><a className="app-link" href={href}>{label}</a><span className="app-due__state">{text}</span></li>;
}
