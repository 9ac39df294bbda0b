import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { EASY_TEXT } from "./easy-text";

/** Leichte Sprache. The text stays German; only the frame around it follows the reader's language. */
export function EasyPage({ title }: { readonly title: string }) {
  const { t, language } = useTexts();
  return (
    <Main page="service" width="reading">
      <div className="app-prose">
        <h1 className="app-title">{title}</h1>
        <p className="app-lead">{t("service.easy.note")}</p>
        <p className="app-note">{t("service.easy.unchecked")}</p>
      </div>
      <div lang={language === "de" ? undefined : "de"}>
        {EASY_TEXT.map(({ heading, lines }) => (
          <section className="app-section" key={heading}>
            <h2 className="app-heading">{heading}</h2>
            <div className="app-stack app-stack--small">{lines.map((line) => <p key={line}><Line line={line} /></p>)}</div>
          </section>
        ))}
        <p className="app-section"><a className="app-link" href={`/${language}/barrierefreiheit`}>Zur Erklärung zur Barriere·freiheit</a></p>
      </div>
    </Main>
  );
}

function Line({ line }: { readonly line: string }) {
  return line.split("*").map((piece, index) => (index % 2 === 0 ? piece : <strong key={piece}>{piece}</strong>));
}
