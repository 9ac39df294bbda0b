import { longDay } from "~/core/days";
import type { ReviewSheet } from "~/core/scenario/review";
import { useShown, useTexts } from "~/i18n/react";
import { reviewParts, type Piece, type ReviewPart } from "~/i18n/review-words";
import { Main } from "~/ui/frame/main";

/** What a reviewer of a scenario reads, what is open first. */
export function ReviewPage({ sheet }: { readonly sheet: ReviewSheet }) {
  const { t, language } = useTexts();
  const title = useShown()(sheet.title);
  return (
    <Main page="pruefbogen" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={t("workshop.review.of", { title: title.text })}>
      <h1 className="app-title">{t("workshop.review.of", { title: title.text })}</h1>
      <p className="app-lead">{t("workshop.review.lead")}</p>
      <p><a className="app-link" href={`/${language}/werkstatt/szenen/${sheet.id}/pruefbogen.md`}>{t("workshop.review.save")}</a></p>
      {reviewParts(sheet, { language, t, longDay }).map((part) => <Part key={part.id} part={part} />)}
    </Main>
  );
}

function Part({ part: { id, title, lead, facts, table, list, links } }: { readonly part: ReviewPart }) {
  return (
    <section className="app-section" aria-labelledby={id}>
      <h2 className="app-heading" id={id}>{title}</h2>
      {lead ? <p lang={lead.lang}>{lead.text}</p> : null}
      {facts ? <dl className="app-briefing">{facts.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd lang={value.lang}>{value.text}</dd></div>)}</dl> : null}
      {table ? <Table id={id} table={table} /> : null}
      {list ? <ul>{list.map((piece) => <li key={piece.text} lang={piece.lang}>{links ? <a className="app-link" href={piece.text}>{piece.text}</a> : piece.text}</li>)}</ul> : null}
    </section>
  );
}

function Table({ id, table: { caption, columns, rows } }: { readonly id: string; readonly table: NonNullable<ReviewPart["table"]> }) {
  const [first = "", ...others] = columns;
  return (
    <div className="app-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption>{caption}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(([head = [], ...cells], index) => (
            <tr key={`${id}-${index}`}>
              <th scope="row" data-label={first}><Cell pieces={head} /></th>
              {cells.map((pieces, at) => <td key={others[at]} data-label={others[at]}><Cell pieces={pieces} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ pieces }: { readonly pieces: readonly Piece[] }) {
  const [only, ...more] = pieces;
  if (more.length === 0) return <span lang={only?.lang}>{only?.text}</span>;
  return <ul>{pieces.map((piece) => <li key={piece.text} lang={piece.lang}>{piece.text}</li>)}</ul>;
}
