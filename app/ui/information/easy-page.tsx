import { dialled } from "~/core/organisation/contacts";
import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import type { OperatorShown } from "./contact";
import { easyText, type EasyLine } from "./easy-text";

/** Leichte Sprache. The text stays German; only the frame around it follows the reader's language. */
export function EasyPage({ title, operator }: { readonly title: string; readonly operator: OperatorShown | undefined }) {
  const { t, language } = useTexts();
  return (
    <Main page="service" width="reading">
      <div className="app-prose">
        <h1 className="app-title">{title}</h1>
        <p className="app-lead">{t("service.easy.note")}</p>
        <p className="app-note">{t("service.easy.unchecked")}</p>
      </div>
      <div lang={language === "de" ? undefined : "de"}>
        {easyText(operator?.contacts).map(({ heading, lines }) => (
          <section className="app-section" key={heading}>
            <h2 className="app-heading">{heading}</h2>
            <div className="app-stack app-stack--small">{lines.map((line) => <p key={typeof line === "string" ? line : line.words}><Line line={line} /></p>)}</div>
          </section>
        ))}
        <p className="app-section"><a className="app-link" href={`/${language}/barrierefreiheit`}>Zur Erklärung zur Barriere·freiheit</a></p>
      </div>
    </Main>
  );
}

function Line({ line }: { readonly line: EasyLine }) {
  if (typeof line !== "string") return <>{line.words} <a className="app-link" href={line.way === "phone" ? dialled(line.address) : line.way === "email" ? `mailto:${line.address}` : line.address}>{line.label ?? line.address}</a></>;
  return line.split("*").map((piece, index) => (index % 2 === 0 ? piece : <strong key={piece}>{piece}</strong>));
}
