import type { KeptCard } from "~/core/progress/kept-cards";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";
import { cardAddress, keptTitle } from "~/ui/toolbox/card";

/** The cards that were kept last, and the way to all of them. */
export function CardList({ cards }: { readonly cards: readonly KeptCard[] }) {
  const { t, language } = useTexts();
  if (cards.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="gemerkt">
      <h2 className="app-heading" id="gemerkt">{t("home.cards")}</h2>
      <ul className="app-due">
        {cards.map((card) => <li key={card.id}><a className="app-link" href={cardAddress(language, card.id)} data-prefetch=""><ShownText shown={keptTitle(t, language, card)} /></a></li>)}
      </ul>
      <p><a className="app-link app-link--row" href={`/${language}/werkzeugkoffer`} data-prefetch="">{t("home.toToolbox")}</a></p>
    </section>
  );
}
