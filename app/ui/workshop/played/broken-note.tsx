import { useTexts } from "~/i18n/react";

/** After saving: recorded ways that do not go as recorded any more. Which, and where, is told on a page of its own. */
export function BrokenNote({ draft, count }: { readonly draft: string; readonly count: number }) {
  const { t, language } = useTexts();
  if (count === 0) return null;
  return <p className="app-note">{t("preview.journeys.broken", { count })}. <a className="app-link" href={`/${language}/werkstatt/entwuerfe/${draft}/gespielt#wege`}>{t("preview.coverage.open")}</a></p>;
}
