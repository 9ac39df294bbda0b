import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { isForShowing, translationsOf, type ShownCard } from "./card";

/** The order in which somebody between two conversations needs them. */
const ORDER = ["language", "phrase", "checklist", "technique"] as const;

/** All given cards in full on one page, for where there is no connection; the browser keeps it and nothing else. */
export function AwayPage({ cards }: { readonly cards: readonly ShownCard[] }) {
  const { t } = useTexts();
  return (
    <Main page="werkzeug-unterwegs" width="reading" plain>
      <h1 className="app-title">{t("toolbox.away.title")}</h1>
      <p className="app-lead">{t("toolbox.away.lead")}</p>
      <p>{t("toolbox.away.rest")}</p>
      <div className="app-actions"><LinkButton look="secondary" href="">{t("toolbox.away.again")}</LinkButton></div>
      {ORDER.map((kind) => (
        <section key={kind} className="app-section" aria-labelledby={kind}>
          <h2 className="app-heading" id={kind}>{t(`toolbox.kinds.${kind}`)}</h2>
          <div className="app-prose">{cards.filter((card) => card.kind === kind).map((card) => <Card key={card.id} card={card} />)}</div>
        </section>
      ))}
    </Main>
  );
}

function Card({ card: { id, kind, title, when, words } }: { readonly card: ShownCard }) {
  const { t } = useTexts();
  const List = isForShowing(kind) ? "ul" : "ol";
  const translations = translationsOf(id);
  return (
    <article aria-labelledby={id}>
      <h3 id={id}>{title.text}</h3>
      <p className="app-muted">{when}</p>
      {translations.length > 0
        ? <ul>{translations.map(({ code, dir, text }) => <li key={code}>{t(`toolbox.languages.${code}`)}: <bdi lang={code} dir={dir}>{text}</bdi></li>)}</ul>
        : words.length === 1 && words[0] === title.text ? null : <List>{words.map((line) => <li key={line}>{line}</li>)}</List>}
    </article>
  );
}
