import type { RefreshersSeen } from "~/core/progress/seen";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { refresherAddress, refreshersAddress } from "~/ui/refresher/address";
import { RefresherSwitch } from "~/ui/refresher/switch";
import { ShownText } from "~/ui/scene/shown-text";

/** What is ready to be looked at again, and the two ways to say no. */
export function RefresherList({ refreshers: { open, stopped, next } }: { readonly refreshers: RefreshersSeen }) {
  const { t, language } = useTexts();
  if (open.length === 0) {
    if (!stopped && next === undefined) return null;
    return <p className="app-section"><a className="app-link app-link--row" href={refreshersAddress(language)}>{t(stopped ? "refresher.seeOff" : "refresher.see")}</a></p>;
  }
  return (
    <section className="app-section" aria-labelledby="auffrischung">
      <h2 className="app-heading" id="auffrischung">{t("refresher.title")}</h2>
      <p>{t("refresher.short")}</p>
      <p className="app-private">{t("refresher.private")}</p>
      <ul className="app-due">
        {open.map(({ course, title, begun }) => {
          const shown = inLanguage(title, language);
          return (
            <li key={course}>
              <strong className="app-due__title"><ShownText shown={shown} /></strong>
              <div className="app-row">
                <LinkButton href={refresherAddress(language, course)}>{t(begun ? "refresher.goOn" : "refresher.open")}<span className="app-hidden"> {t("refresher.for", { course: shown.text })}</span></LinkButton>
                <form method="post" action={refresherAddress(language, course)} data-plain="" aria-label={`${t("refresher.skip")} ${t("refresher.for", { course: shown.text })}`}>
                  <Csrf />
                  <button className="app-link-button" type="submit" name="intent" value="auslassen">{t("refresher.skip")}<span className="app-hidden"> {t("refresher.for", { course: shown.text })}</span></button>
                </form>
              </div>
            </li>
          );
        })}
      </ul>
      <RefresherSwitch stopped={false} />
    </section>
  );
}
