import { SCENE_KINDS } from "~/core/workshop/decide-shape";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { DeedForm, Entry } from "./deed-form";
import { LANGUAGES_LIST } from "./language-list";
import type { Selected } from "./view";

/** How a scene is answered. Another kind brings other lists. */
export function KindForm({ selected: { sceneKind, id } }: { readonly selected: Selected }) {
  const { t } = useTexts();
  if (sceneKind === undefined) return null;
  return (
    <DeedForm intent="art" more={{ scene: id }}>
      <Entry id="art" name="value" label={t("editor.sceneKind")} chosen={sceneKind} list={SCENE_KINDS.map((value) => ({ value, label: t(`editor.kinds.${value}`) }))} />
      <SubmitButton look="tertiary">{t("editor.changeKind")}</SubmitButton>
    </DeedForm>
  );
}

/** Steps of a meter are added and taken away at the upper end. */
export function LevelForms({ selected: { path } }: { readonly selected: Selected }) {
  const { t } = useTexts();
  const meter = String(path[1]);
  return (
    <div className="app-row">
      <DeedForm intent="stufe" more={{ meter, step: "1" }}><SubmitButton look="secondary">{t("editor.levelMore")}</SubmitButton></DeedForm>
      <DeedForm intent="stufe" more={{ meter, step: "-1" }}><SubmitButton look="secondary">{t("editor.levelLess")}</SubmitButton></DeedForm>
    </div>
  );
}

/** Conditions are the only entries whose name an author reads elsewhere: everything that asks for them follows. */
export function RenameForm({ selected: { path } }: { readonly selected: Selected }) {
  const { t } = useTexts();
  if (path[0] !== "conditions") return null;
  return <DeedForm intent="umbenennen" path={path}><Entry id="neuer-name" name="title" label={t("editor.renameTo")} /><SubmitButton look="secondary">{t("editor.rename")}</SubmitButton></DeedForm>;
}

/** Words of the text become a phrase. They are typed once more, so no selection and no script are needed. */
export function PhraseForm({ selected: { spoken } }: { readonly selected: Selected }) {
  const { t } = useTexts();
  if (!spoken) return null;
  return (
    <details className="app-disclosure">
      <summary>{t("editor.phrase")}</summary>
      <DeedForm intent="fremdsprache" path={spoken}>
        <Entry id="worte" name="text" label={t("editor.phraseText")} />
        <Entry id="sprache" name="lang" label={t("editor.phraseLang")} proposed={LANGUAGES_LIST} />
        <Entry id="richtung" name="dir" label={t("editor.fields.dir")} list={[{ value: "ltr", label: t("editor.words.ltr") }, { value: "rtl", label: t("editor.words.rtl") }]} />
        <Entry id="uebersetzung" name="translation" label={t("editor.phraseGerman")} />
        <Entry id="uebersetzung-en" name="english" label={t("editor.phraseEnglish")} />
        <SubmitButton look="secondary">{t("editor.phrase")}</SubmitButton>
      </DeedForm>
    </details>
  );
}

/** Adding, moving, copying and deleting the selected entry itself. */
export function EntryDeeds({ selected }: { readonly selected: Selected }) {
  const { t } = useTexts();
  const { path, siblings, id } = selected;
  if (siblings.length === 0) return null;
  const others = siblings.filter(({ value }) => value !== id).map(({ value, label }) => ({ value, label: label ?? value }));
  const leads = ["moves", "subjects", "results"].includes(String(path.at(-2)));
  return (
    <section className="app-section" aria-labelledby="weiteres">
      <h3 className="app-heading app-heading--small" id="weiteres">{t("editor.deeds")}</h3>
      {selected.sceneKind === undefined ? null : <DeedForm intent="hinzufuegen" path={["scenes"]} more={{ after: id }}><Entry id="danach" name="title" label={t("editor.newTitle")} /><SubmitButton look="secondary">{t("editor.addScene")}</SubmitButton></DeedForm>}
      {leads ? <DeedForm intent="neues-ziel" path={path}><Entry id="zielmoment" name="title" label={t("editor.newTitle")} /><SubmitButton look="secondary">{t("editor.newTarget")}</SubmitButton></DeedForm> : null}
      {others.length > 0 ? <DeedForm intent="verschieben" path={path}><Entry id="nach" name="after" label={t("editor.moveAfter")} list={[{ value: "", label: t("editor.first") }, ...others]} /><SubmitButton look="secondary">{t("editor.move")}</SubmitButton></DeedForm> : null}
      <div className="app-row">
        <DeedForm intent="duplizieren" path={path}><SubmitButton look="secondary">{t("editor.duplicate")}</SubmitButton></DeedForm>
        <DeedForm intent="loeschen" path={path}><SubmitButton look="secondary">{t("editor.delete")}</SubmitButton></DeedForm>
      </div>
    </section>
  );
}
