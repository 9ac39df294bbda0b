import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { ShownText } from "~/ui/scene/shown-text";
import type { BeginningChoices, PreviewSeen } from "~/core/workshop/preview-seen";
import { Entry } from "../editor/deed-form";
import { meterField, type PreviewQuery } from "./address";

/** Any moment with any state: what is chosen stands in the address. */
export function BeginningForm({ seen, query }: { readonly seen: PreviewSeen; readonly query: PreviewQuery }) {
  const { t, language } = useTexts();
  const { choices, beginning, draft } = seen;
  if (choices.scenes.length === 0) return null;
  return (
    <details className="app-disclosure">
      <summary>{t("preview.change")}</summary>
      <form className="app-form" method="get" action={`/${language}/werkstatt/entwuerfe/${draft.id}/vorschau`}>
        {query.looks.map((look) => <input key={look} type="hidden" name="ansicht" value={look} />)}
        {query.node === "" ? null : <input type="hidden" name="knoten" value={query.node} />}
        {query.field === "" ? null : <input type="hidden" name="feld" value={query.field} />}
        <Entry id="stand-ab" name="ab" label={t("preview.scene")} chosen={beginning.scene} list={choices.scenes.map(({ id, title }, index) => ({ value: id, label: `${index + 1} ${title.text}` }))} />
        {choices.meters.map(({ id, label, words, value }) => (
          <Entry key={id} id={`stand-${id}`} name={meterField(id)} label={label.text} chosen={String(value)} list={words.map((word, index) => ({ value: String(index), label: `${index} – ${word.text}` }))} />
        ))}
        <Boxes name="merker" legend={t("preview.flags")} boxes={choices.flags.map(({ note, ...flag }) => ({ ...flag, words: note }))} />
        <Boxes name="gesagt" legend={t("preview.said")} boxes={choices.said} />
        <div className="app-actions"><SubmitButton look="secondary">{t("preview.apply")}</SubmitButton></div>
      </form>
    </details>
  );
}

function Boxes({ name, legend, boxes }: { readonly name: string; readonly legend: string; readonly boxes: BeginningChoices["said"] }) {
  if (boxes.length === 0) return null;
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {boxes.map(({ id, words, set }) => (
          <div className="kern-form-check" key={id}>
            <input className="kern-form-check__checkbox" type="checkbox" name={name} value={id} id={`${name}-${id}`} defaultChecked={set} />
            <label className="kern-label" htmlFor={`${name}-${id}`}><ShownText shown={words} /></label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
