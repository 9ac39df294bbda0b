import { PARTS } from "~/core/workshop/node";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";
import { listName, partWord } from "./labels";
import type { PartShown } from "./view";

/** What a scenario has beside its scenes, each with a form that adds one. */
export function PartsList({ parts }: { readonly parts: readonly PartShown[] }) {
  const { t } = useTexts();
  const place = usePlace();
  return (
    <section className="app-section" aria-labelledby="rahmen">
      <h2 className="app-heading" id="rahmen">{t("editor.partsTitle")}</h2>
      <ul>{PARTS.map((word) => <li key={word} id={`k-${word}`}><a className="app-link app-link--row" href={addressOf(place, word)}>{partWord(t, word)}</a></li>)}</ul>
      {parts.map((part) => <Part key={part.list} part={part} />)}
    </section>
  );
}

function Part({ part: { list, path, entries } }: { readonly part: PartShown }) {
  const { t } = useTexts();
  const place = usePlace();
  const name = listName(t, list);
  return (
    <details className="app-disclosure" open={entries.some(({ value }) => value === place.node)}>
      <summary>{name}: {entries.length}</summary>
      {entries.length === 0 ? null : <ul>{entries.map(({ value, label }) => <li key={value} id={`k-${value}`}><a className="app-link app-link--row" href={addressOf(place, value)}>{label}</a></li>)}</ul>}
      <DeedForm intent="hinzufuegen" path={path}><Entry id={`neu-${list}`} name="title" label={t("editor.newName")} /><SubmitButton look="secondary">{t("editor.add", { list: name })}</SubmitButton></DeedForm>
    </details>
  );
}
