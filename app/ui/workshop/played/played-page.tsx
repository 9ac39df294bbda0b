import { isNobodys, isUnplayed, type Counts, type Coverage } from "~/core/workshop/coverage";
import type { Outline, OutlineScene } from "~/core/workshop/outline";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Main } from "~/ui/frame/main";
import { previewAddress } from "../preview/address";
import { nodeAddress } from "../preview/preview-bar";
import { JourneyList } from "./journey-list";
import type { JourneyShown } from "./journeys-view";
import { PlayedContext, PlayedWord, PlayLink } from "./played-words";

export const PLAYED_FILTERS = ["alle", "niemand"] as const;
type Props = {
  readonly id: string; readonly name: string; readonly outline: Outline; readonly coverage: Coverage; readonly journeys: readonly JourneyShown[];
  readonly filter: (typeof PLAYED_FILTERS)[number]; readonly recorded: boolean;
};

/** Which moments and answers were played, by whom; and the recorded ways as they go today. */
export function PlayedPage({ id, name, outline, coverage, journeys, filter, recorded }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  const scenes = [...outline.scenes, ...outline.unreached].filter((scene) => filter === "alle" || unplayed(coverage, scene));
  return (
    <PlayedContext.Provider value={{ draft: id, coverage }}>
      <Main page="gespielt" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }]} here={t("preview.coverage.title")}>
        <h1 className="app-title">{`${t("preview.coverage.title")}: ${name}`}</h1>
        {recorded ? <p className="app-confirmation" role="status">{t("preview.coverage.recorded")}</p> : null}
        <p>{t("preview.coverage.lead")}</p>
        <div className="app-actions"><LinkButton href={previewAddress(language, id)}>{t("preview.open")}</LinkButton><LinkButton look="secondary" href={`${base}/gliederung`}>{t("editor.outline")}</LinkButton></div>
        <div className="app-section"><CountsTable coverage={coverage} /></div>
        <section className="app-section" aria-labelledby="wege">
          <h2 className="app-heading" id="wege" tabIndex={-1}>{t("preview.journeys.title")}</h2>
          {journeys.length === 0 ? <p>{t("preview.journeys.none")}</p> : <JourneyList journeys={journeys} draft={id} />}
        </section>
        <section className="app-section" aria-labelledby="liste">
          <h2 className="app-heading" id="liste">{t("preview.coverage.list")}</h2>
          <form className="app-filter" method="get" action={`${base}/gespielt`}>
            <Choice name="filter" label={t("preview.coverage.filter")} chosen={filter} options={PLAYED_FILTERS.map((value) => ({ value, label: t(`preview.coverage.filters.${value}`) }))} />
            <SubmitButton look="secondary">{t("editor.apply")}</SubmitButton>
          </form>
          {scenes.length === 0 ? <p>{t("preview.coverage.none")}</p> : <ol className="app-outline">{scenes.map((scene) => <SceneItem key={scene.id} scene={scene} coverage={coverage} filter={filter} draft={id} />)}</ol>}
        </section>
      </Main>
    </PlayedContext.Provider>
  );
}

function unplayed(coverage: Coverage, { id }: OutlineScene): boolean {
  const covered = coverage.scenes[id];
  return covered !== undefined && isUnplayed(covered);
}

const COLUMNS = ["all", "person", "journey", "nobody"] as const satisfies readonly (keyof Counts)[];

function CountsTable({ coverage: { counts, moves } }: { readonly coverage: Coverage }) {
  const { t } = useTexts();
  const rows = [{ name: t("preview.coverage.scenes"), of: counts }, { name: t("preview.coverage.moves"), of: moves }];
  return (
    <table className="app-table app-table--blocks">
      <caption>{t("preview.coverage.counts")}</caption>
      <thead><tr><th scope="col">{t("preview.coverage.what")}</th>{COLUMNS.map((column) => <th key={column} scope="col">{t(`preview.coverage.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}><th scope="row">{name}</th>{COLUMNS.map((column) => <td key={column} data-label={t(`preview.coverage.${column}`)}>{of[column]}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}

type ItemProps = { readonly scene: OutlineScene; readonly coverage: Coverage; readonly filter: Props["filter"]; readonly draft: string };

function SceneItem({ scene: { id, number, title, answers }, coverage, filter, draft }: ItemProps) {
  const { t, language } = useTexts();
  const covered = coverage.scenes[id];
  if (!covered) return null;
  const named = title === "" ? t("editor.untitled") : title;
  const shown = answers.flatMap((answer) => {
    const taken = covered.answers[answer.id];
    return taken && (filter === "alle" || isNobodys(taken)) ? [{ ...answer, taken }] : [];
  });
  return (
    <li className="app-outline__scene">
      <h3 className="app-outline__title"><a className="app-link" href={nodeAddress(language, draft, id)}>{number} {named}</a></h3>
      <p className="app-row app-played"><PlayedWord covered={covered} /> <PlayLink scene={id} title={named} /></p>
      {shown.length === 0 ? null : (
        <ul className="app-outline__answers">
          {shown.map(({ id: answer, text, taken }) => <li key={answer}><a className="app-link" href={nodeAddress(language, draft, answer)}>{text === "" ? t("editor.wordless") : text}</a> <PlayedWord covered={taken} /></li>)}
        </ul>
      )}
    </li>
  );
}
