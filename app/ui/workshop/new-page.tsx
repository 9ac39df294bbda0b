import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Radios } from "~/ui/frame/radios";
import { TextArea } from "./text-area";

type Named = { readonly id: string; readonly title: Words };
type Props = { readonly title: string; readonly patterns: readonly Named[]; readonly scenarios: readonly Named[]; readonly wanted: string | undefined };

const RULES = ["title", "people", "scene", "speech", "answer", "ending", "limits"] as const;
const EXAMPLE = `Der Zettel an der Tür
Personen:
- Herr Wendt
- Frau Krämer (Amt)
Szene: Vor der Tür
Herr Wendt: Hier steht, heute keine Termine. Ich habe aber einen.
(Er hält sein Telefon neben den Zettel.)
- Zeigen Sie mal. -> Nach dem Anruf
- Das steht doch da. -> Ende: Wieder gegangen
Szene: Nach dem Anruf
Herr Wendt: Und?
- Sie sind um 13 Uhr dran. -> Ende: Um 13 Uhr dran
Ende: Um 13 Uhr dran
Er kommt pünktlich dran.
Ende: Wieder gegangen
Er geht.`;

/** One choice: from what the new scene is made. Everything else belongs to one of the ways and does not disturb the others. */
export function NewPage({ title, patterns, scenarios, wanted }: Props) {
  const { t, language } = useTexts();
  const shown = useShown();
  const first = patterns[0];
  const ways = [
    ...patterns.map((pattern) => ({ value: `pattern:${pattern.id}`, label: t("workshop.new.pattern", { title: shown(pattern.title).text }) })),
    ...(["scenario", "text", "empty"] as const).map((way) => ({ value: way, label: t(`workshop.new.${way}`) })),
  ];
  return (
    <Main page="werkstatt-neu" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }]} here={title}>
      <ErrorSummary />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("workshop.new.lead")}</p>
      <form className="app-form app-wide-field" method="post">
        <Csrf />
        <Radios name="from" legend={t("workshop.new.from")} chosen={wanted ? "scenario" : first ? `pattern:${first.id}` : "empty"} options={ways} />
        <p className="app-note">{t("workshop.new.patternHint")} {t("workshop.new.emptyHint")}</p>
        <TextField name="title" label={t("workshop.new.name")} hint={t("workshop.new.nameHint")} maxLength={120} />
        <Choice name="scenario" label={t("workshop.new.which")} chosen={wanted} options={scenarios.map((one) => ({ value: one.id, label: shown(one.title).text }))} />
        <TextArea name="text" label={t("workshop.new.paste")} rows={12} lang="de" />
        <Format />
        <SubmitButton>{t("workshop.new.create")}</SubmitButton>
      </form>
    </Main>
  );
}

function Format() {
  const { t } = useTexts();
  return (
    <details className="app-disclosure">
      <summary>{t("workshop.new.formatTitle")}</summary>
      <p>{t("workshop.new.format")}</p>
      <ul>{RULES.map((rule) => <li key={rule}>{t(`workshop.new.rules.${rule}`)}</li>)}</ul>
      <p>{t("workshop.new.example")}</p>
      <pre className="app-excerpt" tabIndex={0} role="region" aria-label={t("workshop.new.example")} lang="de">{EXAMPLE}</pre>
    </details>
  );
}
