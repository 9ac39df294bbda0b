import { useTexts } from "~/i18n/react";
import { langOf, ShownText } from "~/ui/scene/shown-text";
import { cardAddress, type ShownCard } from "./card";

/** One card of the list. What only paper needs stands in `app-tile__more`. */
export function Tile({ card, suggested = false }: { readonly card: ShownCard; readonly suggested?: boolean }) {
  const { t, language } = useTexts();
  const tool = card.kind === "technique" || card.kind === "checklist";
  return (
    <li className="app-tile">
      <p className="app-tile__kind">{t(`toolbox.kindOf.${card.kind}`)}{suggested ? <> · <strong>{t("toolbox.suggestion")}</strong></> : null}</p>
      <h3 className="app-tile__title"><a href={cardAddress(language, card.id)} data-prefetch=""><ShownText shown={card.title} /></a></h3>
      {card.when === "" ? null : <p>{card.when}</p>}
      {card.kind === "language" || isSame(card) ? null : <ul className={tool ? "app-tile__words app-tile__more" : "app-tile__words"} lang={langOf(card.title, language)}>{card.words.map((line) => <li key={line}>{line}</li>)}</ul>}
    </li>
  );
}

/** A card whose name is all its words. */
function isSame({ title, words }: ShownCard): boolean {
  return words.length === 1 && words[0] === title.text;
}
