import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { PlayLink } from "../played/played-words";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";
import { FieldGroups } from "./field-groups";
import { FigurePreview } from "./figure-preview";
import { JourneySteps } from "./journey-steps";
import { partWord } from "./labels";
import { LanguageList } from "./language-list";
import { EntryDeeds, KindForm, LevelForms, PhraseForm, RenameForm } from "./node-deeds";
import { EntryLinks, NodeLists } from "./node-lists";
import { PictureProposal } from "./picture-proposal";
import { UsesList } from "./uses-list";
import type { EditorView, Selected } from "./view";

/** Everything that can be changed in what is selected. One button saves the whole form as one step. */
export function Inspector({ view, selected }: { readonly view: EditorView; readonly selected: Selected }) {
  const { t } = useTexts();
  const place = usePlace();
  const isScene = selected.sceneKind !== undefined;
  const title = partWord(t, selected.id) ?? (selected.title === "" ? t("editor.untitled") : selected.title);
  return (
    <section className="app-inspector" aria-labelledby="auswahl">
      <p><a className="app-link" href={addressOf(place, "", `k-${selected.id}`)} data-back="" aria-keyshortcuts="Escape">{t("editor.back")}</a>{selected.parent ? <> · <a className="app-link" href={addressOf(place, selected.parent.node)}>{t("editor.backTo", { title: selected.parent.label })}</a></> : null}{selected.path[0] === "scenes" ? <> <PlayLink scene={String(selected.path[1])} title={title} node={selected.id} /></> : null}</p>
      <h2 className="app-heading" id="auswahl" tabIndex={-1} autoFocus>{t(isScene ? "editor.inspect.scene" : "editor.inspect.other", { title })}</h2>
      <p className="app-muted">{t(`editor.state.${selected.english}`)}</p>
      {selected.stale.length === 0 ? null : <DeedForm intent="englisch-gelesen" more={{ key: selected.stale.join(" ") }}><SubmitButton look="secondary">{t("editor.englishRead")}</SubmitButton></DeedForm>}
      {selected.path[0] === "cast" ? <FigurePreview figure={selected.figure} /> : null}
      <UsesList selected={selected} />
      {isScene ? <Answers view={view} selected={selected} /> : null}
      {selected.way ? <JourneySteps way={selected.way} path={selected.path} /> : null}
      <form className="app-form" method="post" action={addressOf(place)}>
        <Csrf />
        <input type="hidden" name="revision" value={place.revision} />
        <input type="hidden" name="knoten" value={selected.id} />
        <FieldGroups fields={selected.fields} figure={selected.figure} />
        <div className="app-actions"><SubmitButton>{t("editor.save")}</SubmitButton></div>
      </form>
      <LanguageList />
      <PictureProposal selected={selected} />
      <PhraseForm selected={selected} />
      {selected.path[0] === "meters" ? <LevelForms selected={selected} /> : null}
      <NodeLists lists={selected.lists} without={["moves", "results"]} />
      <RenameForm selected={selected} />
      <KindForm selected={selected} />
      <EntryDeeds selected={selected} />
    </section>
  );
}

/** Answers lead on, so that each is added together with where it leads. */
function Answers({ view, selected }: { readonly view: EditorView; readonly selected: Selected }) {
  const { t } = useTexts();
  const lists = selected.lists.filter(({ list }) => list === "moves" || list === "results");
  return (
    <section aria-labelledby="antworten">
      <h3 className="app-heading app-heading--small" id="antworten">{t(lists.some(({ list, foreign }) => list === "results" && !foreign) ? "editor.results" : "editor.answers")}</h3>
      {lists.map(({ list, entries, foreign }) => <div key={list}>{foreign ? <p className="app-note">{t("editor.foreign")}</p> : null}<EntryLinks entries={entries} /></div>)}
      <DeedForm intent="antwort" more={{ scene: selected.id }}>
        <Entry id="neue-antwort" name="text" label={t("editor.answerText")} />
        <Entry id="neues-ziel" name="target" label={t("editor.target")} proposals={[...view.scenes.map(({ value, label = value }) => label), t("editor.words.end")]} />
        <Entry id="neuer-moment" name="newScene" label={t("editor.newScene")} />
        <SubmitButton look="secondary">{t("editor.addAnswer")}</SubmitButton>
      </DeedForm>
    </section>
  );
}
