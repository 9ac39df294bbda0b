import type { RefreshersSeen } from "~/core/progress/seen";
import { longDay } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { RefresherSwitch } from "./switch";

/** What refreshers are, who learns of them, and the switch. */
export function RefreshersPage({ refreshers: { stopped, next } }: { readonly refreshers: RefreshersSeen }) {
  const { t, language } = useTexts();
  return (
    <Main page="auffrischungen" width="reading" crumbs={[{ href: `/${language}/lernen`, label: t("home.title") }]} here={t("refresher.title")}>
      <ErrorSummary />
      <h1 className="app-title">{t("refresher.title")}</h1>
      <p className="app-lead">{t("refresher.what")}</p>
      <div className="app-section">
        <p className="app-private">{t("refresher.private")}</p>
        <p role="status">{t(stopped ? "refresher.isOff" : "refresher.isOn")}{next === undefined ? null : ` ${t("refresher.next", { day: longDay(next, language) })}`}</p>
      </div>
      <div className="app-actions">
        <RefresherSwitch stopped={stopped} />
        <LinkButton look="secondary" href={`/${language}/lernen`}>{t("refresher.home")}</LinkButton>
      </div>
    </Main>
  );
}
