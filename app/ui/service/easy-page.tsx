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
      <div className="app-prose" lang={language === "de" ? undefined : "de"}>
        {EASY_TEXT.flatMap(({ heading, lines }) => [
          <h2 key={heading}>{heading}</h2>,
          ...lines.map((line) => <p key={`${heading} ${line}`}><Line line={line} /></p>),
        ])}
        <p><a href={`/${language}/barrierefreiheit`}>Zur Erklärung zur Barriere·freiheit</a></p>
      </div>
    </Main>
  );
}

function Line({ line }: { readonly line: string }) {
  return line.split("*").map((piece, index) => (index % 2 === 0 ? piece : <strong key={piece}>{piece}</strong>));
}
