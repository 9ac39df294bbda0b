import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { LibraryEntry, type Entry } from "./library-entry";

type Props = {
  readonly entries: readonly Entry[];
  readonly filter: {
    readonly search: string;
    readonly status: string | undefined;
    readonly statuses: readonly { readonly status: Entry["status"]; readonly word: string }[];
    readonly size: number;
    readonly sizes: readonly number[];
  };
  readonly total: number;
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  readonly empty: boolean;
};

/** The library: own drafts and what became of them, then what is shipped. Search and filters stand in the address. */
export function WorkshopPage({ entries, filter, total, pages, empty }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="werkstatt">
      <h1 className="app-title">{t("workshop.title")}</h1>
      <p className="app-lead">{t("workshop.lead")}</p>
      <p className="app-actions"><LinkButton href={`/${language}/werkstatt/neu`}>{t("workshop.new.title")}</LinkButton> <LinkButton look="secondary" href={`/${language}/werkstatt/kurse/neu`}>{t("authoring.new.title")}</LinkButton> <LinkButton look="tertiary" href={`/${language}/werkstatt/bilder`}>{t("authoring.pictures.title")}</LinkButton> <LinkButton look="tertiary" href={`/${language}/werkstatt/aufnahmen`}>{t("authoring.recordings.title")}</LinkButton></p>
      {empty ? <p className="app-note">{t("workshop.empty")}</p> : null}
      <form className="app-filter" method="get" action={`/${language}/werkstatt`} aria-label={t("workshop.filters")} role="search">
        <TextField name="suche" label={t("workshop.search")} defaultValue={filter.search} maxLength={100} type="search" />
        <Choice name="status" label={t("workshop.statusLabel")} all={t("workshop.all")} chosen={filter.status} options={filter.statuses.map(({ status, word }) => ({ value: word, label: t(`workshop.status.${status}`) }))} />
        <Choice name="anzahl" label={t("workshop.size")} chosen={String(filter.size)} options={filter.sizes.map((size) => ({ value: String(size), label: String(size) }))} />
        <SubmitButton look="secondary">{t("workshop.apply")}</SubmitButton>
      </form>
      <section aria-labelledby="treffer">
        <h2 className="app-heading" id="treffer">{t("workshop.found", { count: total })}</h2>
        {total === 0 ? <p><a className="app-link app-link--row" href={`/${language}/werkstatt`}>{t("workshop.showAll")}</a></p> : null}
        <ul className="app-library">{entries.map((entry) => <LibraryEntry key={`${entry.kind} ${entry.id}`} entry={entry} />)}</ul>
        <Pagination label={t("workshop.pages")} pages={pages} size={filter.size} total={total} />
      </section>
    </Main>
  );
}
