import { Fragment } from "react";
import type { Language } from "~/core/words";
import { VISITOR_LANGUAGES, type VisitorLanguage } from "~/core/toolbox/sentences";
import { useTexts } from "~/i18n/react";
import { cardAddress } from "./card";

/** What is held out: `foreign` in the visitor's language, with the German below; without one the German alone is large. */
export type Showing = {
  readonly id: string;
  readonly german: readonly string[];
  readonly language: Language;
  readonly foreign?: { readonly in: VisitorLanguage; readonly text: string };
  /** The sentence has translations to choose from. */
  readonly translated: boolean;
  readonly turned: boolean;
};
type Props = { readonly showing: Showing; /** Everything is invented: the page says so, as every other one does. */ readonly demonstration: boolean };

/** Above so many characters the type is smaller, so that most of it fits on a screen. */
const LONG = 80;

/** A whole page for the person across the counter: large, black on white, and turned on demand. */
export function ShowPage({ showing, demonstration }: Props) {
  const { t, language: page } = useTexts();
  const { id, german, language, foreign, translated, turned } = showing;
  const choosing = translated && !foreign;
  return (
    <main className="app-show" id="inhalt" data-page="werkzeug-zeigen" tabIndex={-1}>
      <div className={["app-show__words", ...(turned ? ["app-show__words--turned"] : []), ...(german.join(" ").length > LONG ? ["app-show__words--long"] : [])].join(" ")}>
        <h1 lang={foreign?.in.code ?? language} dir={foreign?.in.dir ?? "ltr"}>{foreign?.text ?? german.map((line, index) => <Fragment key={index}>{index === 0 ? null : <br />}{line}</Fragment>)}</h1>
        {choosing ? <Choice id={id} turned={turned} /> : null}
      </div>
      {foreign ? <p className="app-show__german" lang={language}>{german.join(" ")}</p> : null}
      <nav className="app-show__ways" aria-label={t("toolbox.show")}>
        <ul>
          <li><a href={showAddress(page, id, foreign?.in.code, !turned)}>{t(turned ? "toolbox.showing.turnBack" : "toolbox.showing.turn")}</a></li>
          {foreign ? <li><a href={showAddress(page, id, undefined, turned)}>{t("toolbox.showing.languages")}</a></li> : null}
          <li><a href={cardAddress(page, id)} data-escape="">{t("toolbox.showing.back")}</a></li>
          {demonstration ? <li>{t("frame.demonstration")}</li> : null}
        </ul>
      </nav>
    </main>
  );
}

/** Each language by its own name, so that somebody can point at hers. */
function Choice({ id, turned }: { readonly id: string; readonly turned: boolean }) {
  const { language } = useTexts();
  return (
    <ul className="app-show__languages">
      {VISITOR_LANGUAGES.map(({ code, name, dir }) => <li key={code}><a href={showAddress(language, id, code, turned)} lang={code} hrefLang={code} dir={dir}>{name}</a></li>)}
    </ul>
  );
}

/** `sprache` and `gedreht` only where they are needed. */
export function showAddress(language: Language, id: string, code: string | undefined, turned: boolean): string {
  const query = new URLSearchParams({ ...(code === undefined ? {} : { sprache: code }), ...(turned ? { gedreht: "ja" } : {}) });
  return `${cardAddress(language, id)}/zeigen${query.size === 0 ? "" : `?${query.toString()}`}`;
}
