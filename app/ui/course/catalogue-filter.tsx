import type { CatalogueChoices, CatalogueQuery } from "~/core/course/catalogue-query";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { SearchField } from "~/ui/frame/search-field";
import { nameOfLanguage } from "~/ui/scene/speech-words";
import { catalogueSearch, LENGTH_SLUGS, TOPIC_SLUGS } from "./catalogue-address";

type Props = { readonly choices: CatalogueChoices; readonly query: CatalogueQuery };

/** Nothing changes before the button is pressed; the address holds the filters. */
export function CatalogueFilter({ choices, query }: Props) {
  const { t, language } = useTexts();
  const { topics, lengths, spoken } = choices;
  const all = t("course.filter.all");
  return (
    <search>
      <form className="app-filter" method="get" action={`/${language}/kurse`}>
        <SearchField q={query.q} />
        {topics.length === 0 ? null : <Choice name="thema" label={t("course.filter.topic")} all={all} chosen={query.topic && TOPIC_SLUGS[query.topic]} options={topics.map((one) => ({ value: TOPIC_SLUGS[one], label: t(`debrief.dimensions.${one}`) }))} />}
        {lengths.length === 0 ? null : <Choice name="dauer" label={t("course.filter.length")} all={all} chosen={query.length && LENGTH_SLUGS[query.length]} options={lengths.map((one) => ({ value: LENGTH_SLUGS[one], label: t(`course.filter.lengths.${one}`) }))} />}
        {spoken.length === 0 ? null : <Choice name="sprache" label={t("course.filter.spoken")} all={all} chosen={query.spoken} options={byName(spoken.map((one) => ({ value: one, label: nameOfLanguage(one, language) })), language)} />}
        <SubmitButton look="secondary">{t("course.filter.apply")}</SubmitButton>
      </form>
      <Chips query={query} />
    </search>
  );
}

function byName<Option extends { readonly label: string }>(options: readonly Option[], language: string): readonly Option[] {
  return [...options].sort((a, b) => a.label.localeCompare(b.label, language));
}

/** What is asked for at present; each a link to the list without it. */
function Chips({ query }: Pick<Props, "query">) {
  const { t, language } = useTexts();
  const { q, topic, length, spoken } = query;
  const { topic: _topic, ...noTopic } = query;
  const { length: _length, ...noLength } = query;
  const { spoken: _spoken, ...noSpoken } = query;
  const chips: readonly { readonly label: string; readonly value: string; readonly rest: CatalogueQuery }[] = [
    ...(q === "" ? [] : [{ label: t("course.filter.search"), value: q, rest: { ...query, q: "" } }]),
    ...(topic ? [{ label: t("course.filter.topic"), value: t(`debrief.dimensions.${topic}`), rest: noTopic }] : []),
    ...(length ? [{ label: t("course.filter.length"), value: t(`course.filter.lengths.${length}`), rest: noLength }] : []),
    ...(spoken ? [{ label: t("course.filter.spoken"), value: nameOfLanguage(spoken, language), rest: noSpoken }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="app-chips" aria-label={t("course.filter.active")}>
      {chips.map(({ label, value, rest }) => (
        <li key={label}>
          <a className="app-chip" href={`/${language}/kurse${catalogueSearch(rest)}`}>
            {label}: {value}<span aria-hidden="true"> ✕</span><span className="app-hidden">, {t("course.filter.remove")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
