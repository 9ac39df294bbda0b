import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { Deed, DeedButton } from "../deed";

export type LessonLine = {
  readonly name: string;
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly texts: readonly { readonly language: "de" | "en"; readonly file?: string; readonly state: "missing" | "same" | "broken" | "fine"; readonly errors: number }[];
};
type Props = { readonly lesson: LessonLine; readonly base: string; readonly revision: number; readonly first: boolean; readonly last: boolean };

/** A lesson with the state of both texts and its place in the course. */
export function LessonRow({ lesson: { name, number, title, minutes, texts }, base, revision, first, last }: Props) {
  const { t } = useTexts();
  const address = `${base}/lektionen/${name}`;
  const untranslated = texts.some(({ language, state }) => language === "en" && state === "missing");
  return (
    <li className="app-entry">
      <h3 className="app-heading app-heading--small"><a className="app-link" href={address}>{t("authoring.lessonNumber", { number, title })}</a></h3>
      <p className="app-entry__meta">
        {t("authoring.minutes", { count: minutes })}
        {texts.map((text) => ` · ${stateWords(t, text)}`)}
      </p>
      <div className="app-entry__deeds">
        {first ? null : <Deed revision={revision} intent="hoch" more={{ lektion: name }}><DeedButton label={t("authoring.up")} of={t("authoring.upOf", { title })} /></Deed>}
        {last ? null : <Deed revision={revision} intent="runter" more={{ lektion: name }}><DeedButton label={t("authoring.down")} of={t("authoring.downOf", { title })} /></Deed>}
        {untranslated ? <Deed revision={revision} intent="uebersetzen" more={{ lektion: name }}><DeedButton label={t("authoring.translate")} of={t("authoring.translateOf", { title })} /></Deed> : null}
        <Deed revision={revision} intent="entfernen" more={{ lektion: name }}><DeedButton label={t("authoring.remove")} of={t("authoring.removeOf", { title })} /></Deed>
      </div>
    </li>
  );
}

/** What stands in one language, in words. */
export function stateWords(t: Translate, { language, state, errors }: LessonLine["texts"][number]): string {
  return `${t(`authoring.languages.${language}`)}: ${state === "broken" ? t("authoring.stateErrors", { count: errors }) : t(`authoring.states.${state}`)}`;
}
