import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";
import { FieldControl } from "./field-control";
import type { EditorView, Selected } from "./view";

/** Everything that can be changed in what is selected. One button saves the whole form as one step. */
export function Inspector({ view, selected }: { readonly view: EditorView; readonly selected: Selected }) {
  const { t } = useTexts();
  const place = usePlace();
  const isScene = selected.path[0] === "scenes" && selected.path.length === 2;
  const title = selected.title === "" ? t("editor.untitled") : selected.title;
  return (
    <section className="app-inspector" aria-labelledby="auswahl">
      <p><a className="app-link" href={addressOf(place, "", `k-${selected.id}`)}>{t("editor.back")}</a></p>
      <h2 className="app-heading" id="auswahl" tabIndex={-1} autoFocus>{t(isScene ? "editor.inspect.scene" : "editor.inspect.other", { title })}</h2>
      <p className="app-muted">{t(`editor.state.${selected.english}`)}</p>
      {selected.english === "stale" ? <DeedForm intent="englisch-gelesen" more={{ key: selected.id }}><SubmitButton look="secondary">{t("editor.englishRead")}</SubmitButton></DeedForm> : null}
      {isScene ? <Answers view={view} selected={selected} /> : null}
      <form className="app-form" method="post" action={addressOf(place)}>
        <Csrf />
        <input type="hidden" name="revision" value={place.revision} />
        <input type="hidden" name="knoten" value={selected.id} />
        {selected.fields.map((field) => <FieldControl key={field.path.join("/")} field={field} figure={selected.figure} />)}
        <div className="app-actions"><SubmitButton>{t("editor.save")}</SubmitButton></div>
      </form>
      <More selected={selected} isScene={isScene} />
    </section>
  );
}

function Answers({ view, selected }: { readonly view: EditorView; readonly selected: Selected }) {
  const { t } = useTexts();
  const place = usePlace();
  return (
    <section aria-labelledby="antworten">
      <h3 className="app-heading app-heading--small" id="antworten">{t("editor.answers")}</h3>
      <ol>
        {selected.answers.map(({ value, label }) => (
          <li key={value}><a className="app-link app-link--row" href={addressOf(place, value)}>{label === "" || label === undefined ? t("editor.wordless") : label}</a></li>
        ))}
      </ol>
      <DeedForm intent="antwort" more={{ scene: selected.id }}>
        <Entry id="neue-antwort" name="text" label={t("editor.answerText")} />
        <Entry id="neues-ziel" name="target" label={t("editor.target")} list={[{ value: "", label: t("editor.none") }, ...view.scenes.map(({ value, label }) => ({ value, label: label ?? value })), { value: "end", label: t("editor.end") }]} />
        <Entry id="neuer-moment" name="newScene" label={t("editor.newScene")} />
        <SubmitButton look="secondary">{t("editor.addAnswer")}</SubmitButton>
      </DeedForm>
    </section>
  );
}

function More({ selected, isScene }: { readonly selected: Selected; readonly isScene: boolean }) {
  const { t } = useTexts();
  const { path, siblings, id } = selected;
  if (siblings.length === 0) return null;
  const others = siblings.filter(({ value }) => value !== id).map(({ value, label }) => ({ value, label: label ?? value }));
  return (
    <section className="app-section" aria-labelledby="weiteres">
      <h3 className="app-heading app-heading--small" id="weiteres">{t("editor.deeds")}</h3>
      {isScene ? (
        <>
          <DeedForm intent="hinzufuegen" path={["scenes"]} more={{ after: id }}><Entry id="danach" name="title" label={t("editor.newTitle")} /><SubmitButton look="secondary">{t("editor.addScene")}</SubmitButton></DeedForm>
          <DeedForm intent="fremdsprache" path={[...path, "speech"]}>
            <Entry id="worte" name="text" label={t("editor.phraseText")} /><Entry id="sprache" name="lang" label={t("editor.phraseLang")} />
            <Entry id="richtung" name="dir" label={t("editor.fields.dir")} list={[{ value: "ltr", label: t("editor.words.ltr") }, { value: "rtl", label: t("editor.words.rtl") }]} />
            <Entry id="uebersetzung" name="translation" label={t("editor.fields.translation")} /><SubmitButton look="secondary">{t("editor.phrase")}</SubmitButton>
          </DeedForm>
        </>
      ) : null}
      {!isScene && path.length === 4 ? <DeedForm intent="neues-ziel" path={path}><Entry id="zielmoment" name="title" label={t("editor.newTitle")} /><SubmitButton look="secondary">{t("editor.newTarget")}</SubmitButton></DeedForm> : null}
      {others.length > 0 ? <DeedForm intent="verschieben" path={path}><Entry id="nach" name="after" label={t("editor.moveAfter")} list={[{ value: "", label: t("editor.first") }, ...others]} /><SubmitButton look="secondary">{t("editor.move")}</SubmitButton></DeedForm> : null}
      <div className="app-row">
        <DeedForm intent="duplizieren" path={path}><SubmitButton look="secondary">{t("editor.duplicate")}</SubmitButton></DeedForm>
        <DeedForm intent="loeschen" path={path}><SubmitButton look="secondary">{t("editor.delete")}</SubmitButton></DeedForm>
      </div>
    </section>
  );
}
