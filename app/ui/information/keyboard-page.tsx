import { useTexts } from "~/i18n/react";
import { TextPage } from "./text-page";

const KEYS = ["tab", "shiftTab", "enter", "space", "arrows", "digits", "escape", "back", "print"] as const;

/** The keys and what they do. */
export function KeyboardPage({ title }: { readonly title: string }) {
  const { t, language } = useTexts();
  return (
    <TextPage title={title} lead={t("service.keyboard.lead")} crumbs={[{ href: `/${language}/hilfe`, label: t("service.help.title") }]}>
      <table className="app-table app-table--blocks">
        <caption>{t("service.keyboard.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("service.keyboard.key")}</th>
            <th scope="col">{t("service.keyboard.does")}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map((key) => (
            <tr key={key}>
              <th scope="row">{t(`service.keyboard.keys.${key}.key`)}</th>
              <td>{t(`service.keyboard.keys.${key}.does`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("service.keyboard.digitsNote")} {t("service.keyboard.digitsOff")} <a className="app-link" href={`/${language}/konto/darstellung`}>{t("service.keyboard.digitsOffLink")}</a></p>
      {(["editorNote", "skip", "mac"] as const).map((note) => <p key={note}>{t(`service.keyboard.${note}`)}</p>)}
    </TextPage>
  );
}
