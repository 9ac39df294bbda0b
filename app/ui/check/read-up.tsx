import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { ReadUp as Place } from "./view";

/** The way to the passage of the lesson that an answer is about. `address`: of the course. */
export function ReadUp({ address, lesson: { id, title, passage } }: { readonly address: string; readonly lesson: Place }) {
  const { t, language } = useTexts();
  return <a className="app-link app-link--row" href={`${address}/${id}${passage === undefined ? "" : `#${passage}`}`}>{t("check.readAgain", { title: inLanguage(title, language).text })}</a>;
}
