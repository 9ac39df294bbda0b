import { longDay } from "~/core/days";
import type { SelfChecksSeen } from "~/core/self-check/seen";
import { STATEMENTS } from "~/core/self-check/statements";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { selfCheckAddress } from "./address";

type Props = { readonly seen: SelfChecksSeen; /** One was deleted just now. */ readonly deleted: boolean };

/** What this is for, who sees it, and the way in or on. */
export function SelfCheckStartPage({ seen: { round, place, begun, past }, deleted }: Props) {
  const { t, language } = useTexts();
  const crumbs = [{ href: `/${language}/lernen`, label: t("home.title") }];
  const begin = begun ? t("selfCheck.goOn", { position: place, total: STATEMENTS.length }) : t(past.length === 0 ? "selfCheck.begin" : "selfCheck.again");
  return (
    <Main page="standort" width="reading" crumbs={crumbs} here={t("selfCheck.title")}>
      <h1 className="app-title">{t("selfCheck.title")}</h1>
      <p className="app-status" role="status">{deleted ? t("selfCheck.delete.done") : ""}</p>
      <p className="app-lead">{t("selfCheck.lead")}</p>
      <div className="app-section"><p className="app-private">{t("selfCheck.private")}</p></div>
      <div className="app-actions"><LinkButton href={selfCheckAddress(language, round, place)}>{begin}</LinkButton></div>
      {past.length === 0 ? null : (
        <section className="app-section" aria-labelledby="bisher">
          <h2 className="app-heading" id="bisher">{t("selfCheck.past")}</h2>
          <ul className="app-due">{past.map((one) => <li key={one.round}><a className="app-link" href={selfCheckAddress(language, one.round, "ergebnis")} data-prefetch="">{t("selfCheck.pastOf", { day: longDay(one.day, language) })}</a></li>)}</ul>
        </section>
      )}
      <section className="app-section" aria-labelledby="wozu">
        <h2 className="app-heading" id="wozu">{t("selfCheck.what.title")}</h2>
        <div className="app-prose"><ul>{(["own", "no", "again", "time"] as const).map((one) => <li key={one}>{t(`selfCheck.what.${one}`)}</li>)}</ul></div>
      </section>
    </Main>
  );
}
