import type { PartList } from "~/core/workshop/lists";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";
import { listName } from "./labels";

/** What stands below a node, each list with a form that adds to it. */
export function NodeLists({ lists, without = [] }: { readonly lists: readonly PartList[]; readonly without?: readonly string[] }) {
  return <>{lists.filter(({ list }) => !without.includes(list)).map((part) => <OneList key={part.list} part={part} />)}</>;
}

function OneList({ part: { list, path, entries, foreign } }: { readonly part: PartList }) {
  const { t } = useTexts();
  const name = listName(t, list);
  return (
    <section aria-labelledby={`liste-${list}`}>
      <h3 className="app-heading app-heading--small" id={`liste-${list}`}>{name}</h3>
      {foreign ? <p className="app-note">{t("editor.foreign")}</p> : null}
      <EntryLinks entries={entries} />
      {foreign ? null : <DeedForm intent="hinzufuegen" path={path}><Entry id={`neu-in-${list}`} name="title" label={t("editor.newName")} /><SubmitButton look="secondary">{t("editor.add", { list: name })}</SubmitButton></DeedForm>}
    </section>
  );
}

/** Entries as links to their own forms. */
export function EntryLinks({ entries }: Pick<PartList, "entries">) {
  const { t } = useTexts();
  const place = usePlace();
  return entries.length === 0 ? null : <ol>{entries.map(({ value, label }) => <li key={value}><a className="app-link app-link--row" href={addressOf(place, value)}>{label === undefined || label === value ? t("editor.wordless") : label}</a></li>)}</ol>;
}
