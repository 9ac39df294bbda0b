import type { KeptCard } from "~/core/progress/kept-cards";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, useProblem } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { keptTitle, type ShownCard } from "./card";
import { AwayWorker } from "./away-worker";
import { CardForm } from "./card-form";
import { KIND_SLUGS, LONGEST_SEARCH, PAGE_SIZE, searchOf, type CardQuery, type ListedKind, type Listing } from "./listing";
import { Tile } from "./tile";

type Props = {
  readonly listing: Listing;
  readonly query: CardQuery;
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  /** A card that was taken out just now, and can be put back. */
  readonly dropped?: KeptCard | undefined;
  readonly restored: boolean;
};

/** All cards: what somebody keeps, what is given, and a search over both. */
export function ToolboxPage({ listing, query, pages, dropped, restored }: Props) {
  const { t, language } = useTexts();
  const { own, starters, given, total, all, empty } = listing;
  const searched = query.q !== "" || query.kind !== undefined;
  return (
    <Main page="werkzeugkoffer">
      <ErrorSummary />
      <h1 className="app-title">{t("toolbox.title")}</h1>
      <p className="app-lead">{t("toolbox.lead")}</p>
      <Dropped dropped={dropped} restored={restored} />
      <Filter query={query} searched={searched} />
      <p className="app-muted">{searched ? t("toolbox.found", { count: total, all }) : t("toolbox.count", { count: total })}</p>
      {empty && !searched ? <p className="app-note">{t("toolbox.empty")}</p> : null}
      <Cards id="eigene" heading={t("toolbox.own")} cards={own} />
      <Cards id="anfang" heading={t("toolbox.starters")} cards={starters} suggested />
      <Cards id="weitere" heading={t("toolbox.given")} cards={given} />
      <Pagination label={t("toolbox.pages")} pages={pages} size={PAGE_SIZE} total={total} />
      <Write />
      <p className="app-muted app-section app-elsewhere">{t("toolbox.print")}</p>
      <p className="app-elsewhere"><a className="app-link app-link--row" href={`/${language}/werkzeugkoffer/unterwegs`}>{t("toolbox.away.link")}</a></p>
      <AwayWorker />
    </Main>
  );
}

function Cards({ id, heading, cards, suggested = false }: { readonly id: string; readonly heading: string; readonly cards: readonly ShownCard[]; readonly suggested?: boolean }) {
  if (cards.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="app-heading" id={id}>{heading}</h2>
      <ul className="app-tiles">{cards.map((card) => <Tile key={card.id} card={card} suggested={suggested} />)}</ul>
    </section>
  );
}

function Dropped({ dropped, restored }: Pick<Props, "dropped" | "restored">) {
  const { t, language } = useTexts();
  return (
    <>
      <p className="app-status" role="status">{dropped ? t("toolbox.dropped", { title: keptTitle(t, language, dropped).text }) : restored ? t("toolbox.restored") : ""}</p>
      {dropped ? (
        <form method="post" action={`/${language}/werkzeugkoffer`} aria-label={t("toolbox.undo")}>
          <Csrf />
          <input type="hidden" name="karte" value={dropped.id} />
          <SubmitButton look="secondary" name="intent" value="zurueckholen">{t("toolbox.undo")}</SubmitButton>
        </form>
      ) : null}
    </>
  );
}

const KINDS = Object.keys(KIND_SLUGS) as readonly ListedKind[];

function Filter({ query, searched }: { readonly query: CardQuery; readonly searched: boolean }) {
  const { t, language } = useTexts();
  const here = `/${language}/werkzeugkoffer`;
  return (
    <search>
      <form className="app-filter" method="get" action={here}>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="q">{t("toolbox.search")}</label>
          <div className="kern-hint" id="q-hint">{t("toolbox.searchHint")}</div>
          <input className="kern-form-input__input" id="q" name="q" type="search" maxLength={LONGEST_SEARCH} defaultValue={query.q} aria-describedby="q-hint" />
        </div>
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="art">{t("toolbox.kind")}</label>
          <div className="kern-form-input__select-wrapper">
            <select className="kern-form-input__select" id="art" name="art" defaultValue={query.kind ? KIND_SLUGS[query.kind] : ""}>
              <option value="">{t("toolbox.all")}</option>
              {KINDS.map((kind) => <option key={kind} value={KIND_SLUGS[kind]}>{t(`toolbox.kinds.${kind}`)}</option>)}
            </select>
          </div>
        </div>
        <SubmitButton look="secondary">{t("toolbox.apply")}</SubmitButton>
        {searched ? <a className="app-link app-link--row" href={`${here}${searchOf({ q: "", page: 1 })}`}>{t("toolbox.reset")}</a> : null}
      </form>
    </search>
  );
}

function Write() {
  const { t, language } = useTexts();
  const problem = useProblem();
  return (
    <details className="app-disclosure app-disclosure--plain app-section" open={problem?.field !== undefined}>
      <summary>{t("toolbox.write")}</summary>
      <CardForm action={`/${language}/werkzeugkoffer`} intent="schreiben" label={t("toolbox.write")} submit={t("toolbox.writeSave")} title="" words="" />
    </details>
  );
}
