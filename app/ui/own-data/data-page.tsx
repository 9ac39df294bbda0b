import { longDay } from "~/core/days";
import type { ToldFact } from "~/core/progress/told-facts";
import { useTexts } from "~/i18n/react";
import { RecordDeeds, type Done } from "~/ui/dossier/record-deeds";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { Pagination } from "~/ui/frame/pagination";
import { FactLine } from "./fact-line";

type Page = { readonly number: number; readonly href: string; readonly current: boolean };
export type DataPageProps = {
  readonly days: readonly { readonly day: string; readonly facts: readonly ToldFact[] }[];
  readonly total: number;
  readonly size: number;
  readonly pages: readonly Page[];
  readonly timeZone: string;
  /** What HR has done, on the first page. */
  readonly done: Done | undefined;
  /** How many entries have just been deleted. */
  readonly deleted?: number | undefined;
};

/** Everything that is stored about the own learning, day by day, and what can be done with it. */
export function DataPage({ days, total, size, pages, timeZone, done, deleted }: DataPageProps) {
  const { t, language } = useTexts();
  const account = `/${language}/konto`;
  return (
    <Main page="daten" width="reading" crumbs={[{ href: account, label: t("settings.title") }]} here={t("ownData.title")}>
      <h1 className="app-title">{t("ownData.title")}</h1>
      <p className="app-status" role="status">{deleted === undefined ? "" : t("ownData.deleted", { count: deleted })}</p>
      <p className="app-lead">{t("ownData.lead", { count: total })}</p>
      <p className="app-private">{t("ownData.private")}</p>
      <div className="app-actions">
        <LinkButton href={`${account}/daten.json`} download>{t("ownData.download")}</LinkButton>
        <LinkButton look="secondary" href={`${account}/daten/personalsicht`}>{t("settings.account.hrLink")}</LinkButton>
        <LinkButton look="secondary" href={`${account}/daten/loeschen`}>{t("settings.account.deleteLink")}</LinkButton>
      </div>
      <div className="app-section app-days">
        {total === 0 ? <p className="app-note">{t("ownData.none")}</p> : null}
        {days.map(({ day, facts }) => (
          <section key={day} aria-labelledby={`tag-${day}`}>
            <h2 className="app-heading" id={`tag-${day}`}>{longDay(day, language)}</h2>
            <ul>{facts.map((fact) => <li key={fact.number}><FactLine fact={fact} timeZone={timeZone} /></li>)}</ul>
          </section>
        ))}
      </div>
      <Pagination label={t("ownData.pages")} pages={pages} size={size} total={total} />
      {done === undefined ? null : <RecordDeeds done={done} person="" own />}
    </Main>
  );
}
