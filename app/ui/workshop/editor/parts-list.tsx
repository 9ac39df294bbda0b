import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";
import type { PartList } from "./view";

/** What a scenario has beside its scenes, each with a form that adds one. */
export function PartsList({ parts }: { readonly parts: readonly PartList[] }) {
  const { t } = useTexts();
  const place = usePlace();
  return (
    <section className="app-section" aria-labelledby="rahmen">
      <h2 className="app-heading" id="rahmen">{t("editor.partsTitle")}</h2>
      <ul>
        <li><a className="app-link app-link--row" href={addressOf(place, "szene")}>{t("editor.head")}</a></li>
        <li><a className="app-link app-link--row" href={addressOf(place, "rueckblick")}>{t("editor.debrief")}</a></li>
      </ul>
      {parts.map((part) => <Part key={part.list} part={part} />)}
    </section>
  );
}

function Part({ part: { list, path, entries } }: { readonly part: PartList }) {
  const { t } = useTexts();
  const place = usePlace();
  const name = t(`editor.lists.${list}`);
  const said = (titles: readonly string[]) => (titles.length === 0 ? t("editor.nowhere") : titles.join(", "));
  return (
    <details className="app-disclosure" open={entries.some(({ value }) => value === place.node)}>
      <summary>{name}: {entries.length}</summary>
      <ul>
        {entries.map(({ value, label, uses }) => (
          <li key={value} id={`k-${value}`}>
            <a className="app-link app-link--row" href={addressOf(place, value)}>{label}</a>
            {uses ? <p className="app-muted app-small">{t("editor.uses", { set: said(uses.set), read: said(uses.read) })}</p> : null}
          </li>
        ))}
      </ul>
      <DeedForm intent="hinzufuegen" path={path}><Entry id={`neu-${list}`} name="title" label={t("editor.newName")} /><SubmitButton look="secondary">{t("editor.add", { list: name })}</SubmitButton></DeedForm>
    </details>
  );
}
