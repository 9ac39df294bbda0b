import type { HomeRegion } from "~/core/progress/seen";
import { useTexts } from "~/i18n/react";

/** In place of a part that could not be read: what is missing, what is safe, what to do. */
export function FailedRegion({ region }: { readonly region: HomeRegion }) {
  const { t, language } = useTexts();
  return (
    <p className="app-note" data-failed={region}>
      <strong>{t(`home.failed.${region}`)}</strong> {t("home.failedSafe")} <a className="app-link" href={`/${language}/lernen`}>{t("home.failedReload")}</a>
    </p>
  );
}
