import { useContext } from "react";
import { isUnplayed, type Coverage } from "~/core/workshop/coverage";
import type { OutlineScene } from "~/core/workshop/outline";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import type { JourneyShown } from "../played/journeys-view";
import { PlayedPanel } from "../played/played-panel";
import { PlayedContext } from "../played/played-words";
import { PlaceContext, type Place } from "./address";
import { LiveFacts } from "../live/live-facts";
import { NodeProblems } from "../live/node-problems";
import { Conflict } from "./conflict";
import { DeedForm, Entry } from "./deed-form";
import { FilterForm } from "./filter-form";
import { Inspector } from "./inspector";
import { OutlineList } from "./outline-list";
import { PartsList } from "./parts-list";
import { ProblemLinks, type ProblemShown } from "./problem-links";
import { SavedStatus } from "./saved-status";
import type { EditorView, Filter } from "./view";

type Props = {
  readonly id: string; readonly name: string; readonly owner: string; readonly revision: number; readonly savedAt: string; readonly canUndo: boolean; readonly canRedo: boolean;
  readonly filter: Filter; readonly lost: readonly string[]; readonly done: string; readonly problems: readonly ProblemShown[]; readonly view?: EditorView | undefined;
  readonly journeys: readonly JourneyShown[];
};

/** The outline of a draft, and beside it what is selected. */
export function EditorPage({ id, name, owner, revision, savedAt, canUndo, canRedo, filter, lost, done, problems, view, journeys }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  const place: Place = { base: `${base}/gliederung`, revision, filter, node: view?.selected?.id ?? "" };
  return (
    <PlaceContext.Provider value={place}>
      <Main page="gliederung" width="wide" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }]} here={t("editor.outline")}>
        <ErrorSummary />
        <Conflict />
        <div className={`app-editor${view?.selected ? " app-editor--selected" : ""}`}>
          <div className="app-editor__head">
            <h1 className="app-title">{name}</h1>
            <span className="app-badge">{t("editor.draft")}</span>
            <nav className="app-views" aria-label={t("editor.views")}><a href={place.base} aria-current="page">{t("editor.outline")}</a><a href={`${base}/text${place.node === "" ? "" : `?knoten=${place.node}`}`}>{t("editor.textView")}</a></nav>
            {canUndo ? <DeedForm intent="undo"><SubmitButton look="tertiary">{t("editor.undo")}</SubmitButton></DeedForm> : null}
            {canRedo ? <DeedForm intent="redo"><SubmitButton look="tertiary">{t("editor.redo")}</SubmitButton></DeedForm> : null}
            <LiveFacts base={base} owner={owner} revision={revision} problems={problems.length} around={view?.selected?.around} />
            <p className="app-muted" data-keys={t("live.keys")} />
            <SavedStatus savedAt={savedAt} done={done} lost={lost} outline={view?.outline} />
          </div>
          <div className="app-editor__list">
            {view ? <Outline view={view} filter={filter} problems={problems} journeys={journeys} /> : <p className="app-note">{t("editor.unreadable")}</p>}
            <ProblemLinks problems={problems} />
            {view ? <PartsList parts={view.parts} /> : null}
          </div>
          {view?.selected ? (
            <div className="app-editor__part">
              <NodeProblems problems={problems.filter(({ node }) => node === place.node)} />
              <Inspector view={view} selected={view.selected} />
            </div>
          ) : null}
        </div>
      </Main>
    </PlaceContext.Provider>
  );
}

function Outline({ view: { outline, cast }, filter, problems, journeys }: { readonly view: EditorView; readonly filter: Filter } & Pick<Props, "problems" | "journeys">) {
  const { t } = useTexts();
  const { coverage } = useContext(PlayedContext);
  const name = cast.find(({ value }) => value === filter.figure)?.label;
  const faulty = new Set(problems.map(({ node }) => node));
  const fits = (scene: OutlineScene) => (name === undefined || scene.speaker === name) && showsScene(scene, filter, faulty, coverage);
  const [scenes, unreached] = [outline.scenes.filter(fits), outline.unreached.filter(fits)];
  return (
    <section aria-labelledby="momente">
      <h2 className="app-heading" id="momente">{t("editor.scenesTitle")}</h2>
      <p>{t("editor.scenes", { count: outline.scenes.length + outline.unreached.length })} · {t("editor.endings", { count: outline.endings.length })} · {t("editor.problemsCount", { count: problems.length })}</p>
      <PlayedPanel journeys={journeys} />
      <FilterForm filter={filter} cast={cast} />
      {scenes.length + unreached.length === 0 ? <p>{t("editor.nothing")}</p> : <OutlineList scenes={scenes} />}
      {unreached.length === 0 ? null : <section aria-labelledby="unerreicht"><h2 className="app-heading app-heading--small" id="unerreicht">{t("editor.unreached")}</h2><OutlineList scenes={unreached} /></section>}
      {outline.scenes.length + outline.unreached.length === 0 ? <DeedForm intent="hinzufuegen" path={["scenes"]}><Entry id="erster" name="title" label={t("editor.newTitle")} /><SubmitButton>{t("editor.addFirst")}</SubmitButton></DeedForm> : null}
    </section>
  );
}

function showsScene({ id, answers }: OutlineScene, { show }: Filter, faulty: ReadonlySet<string | undefined>, coverage: Coverage | undefined): boolean {
  switch (show) {
    case "all": return true;
    case "problems": return faulty.has(id) || answers.some((answer) => faulty.has(answer.id));
    case "open": return answers.length === 0 || answers.some(({ to }) => to.kind === "none");
    case "unplayed": {
      const covered = coverage?.scenes[id];
      return covered !== undefined && isUnplayed(covered);
    }
    case "endings": return answers.some(({ to }) => to.kind === "end");
  }
}
