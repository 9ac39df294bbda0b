import type { Condition, Move, Reading, Result, Scenario, Sentence } from "~/core/scenario/model";
import { wordsOf } from "~/core/scenario/shown";
import { useShown, useTexts } from "~/i18n/react";
import { Quoted, ShownText } from "../shown-text";
import { conditionWords } from "~/i18n/condition-words";

export function ReadingMove({ scenario, move }: { readonly scenario: Scenario; readonly move: Move }) {
  const { t } = useTexts();
  const shown = useShown();
  const words = shown(wordsOf(move));
  return (
    <li>
      {move.subject ? <p><strong><ShownText shown={shown(move.subject.title)} /></strong>{move.subject.optional ? ` (${t("scene.reading.optional")})` : null}</p> : null}
      <p>{move.say ? <Quoted shown={words} /> : <ShownText shown={words} />}</p>
      <OnlyIf scenario={scenario} when={move.when} />
      {move.hint ? <p><ShownText shown={shown(move.hint)} /></p> : null}
      {move.echo ? <p>{t("scene.reading.remembered")} <Quoted shown={shown(move.echo.line)} /></p> : null}
      <LeadsTo scenario={scenario} to={move.to} />
    </li>
  );
}

export function ReadingResult({ scenario, result }: { readonly scenario: Scenario; readonly result: Result }) {
  const { t } = useTexts();
  const shown = useShown();
  return (
    <li>
      <p><ShownText shown={shown(result.observation)} /></p>
      {result.when ? <OnlyIf scenario={scenario} when={result.when} /> : <p className="app-small app-muted">{t("scene.reading.otherwise")}</p>}
      {result.hint ? <p><ShownText shown={shown(result.hint)} /></p> : null}
      <LeadsTo scenario={scenario} to={result.to} />
    </li>
  );
}

export function Readings({ readings }: { readonly readings: readonly Reading[] }) {
  const { t } = useTexts();
  const shown = useShown();
  return (
    <ul className="app-prose">
      {readings.map(({ id, text, stance }) => <li key={id}><ShownText shown={shown(text)} /> ({t(`scene.reading.${stance}`)})</li>)}
    </ul>
  );
}

export function ReadingSentences({ scenario, sentences }: { readonly scenario: Scenario; readonly sentences: readonly Sentence[] }) {
  const shown = useShown();
  return (
    <dl className="app-prose">
      {sentences.map(({ id, label, wordings }) => (
        <div key={id}>
          <dt><strong><ShownText shown={shown(label)} /></strong></dt>
          {wordings.map((wording) => (
            <dd key={wording.id}>
              <p><Quoted shown={shown(wording.text)} /></p>
              <OnlyIf scenario={scenario} when={wording.when} />
              {wording.hint ? <p><ShownText shown={shown(wording.hint)} /></p> : null}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

export function OnlyIf({ scenario, when }: { readonly scenario: Scenario; readonly when: Condition | undefined }) {
  const { t, language } = useTexts();
  if (!when) return null;
  return <p className="app-small app-muted">{t("scene.reading.onlyIf", { condition: conditionWords(when, { scenario, t, language }) })}</p>;
}

function LeadsTo({ scenario, to }: { readonly scenario: Scenario; readonly to: string }) {
  const { t } = useTexts();
  const shown = useShown();
  const scene = scenario.scenes.find(({ id }) => id === to);
  if (!scene) return <p><a className="app-link" href="#enden">{t("scene.reading.leadsToEnd")}</a></p>;
  return <p><a className="app-link" href={`#${scene.id}`}>{t("scene.reading.leadsTo")} <ShownText shown={shown(scene.title)} /></a></p>;
}
