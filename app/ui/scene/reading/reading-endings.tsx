import { showPerson } from "~/core/scenario/shown";
import type { Ending, Scenario } from "~/core/scenario/model";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { Quoted, ShownText } from "../shown-text";
import { conditionWords } from "~/i18n/condition-words";
import { OnlyIf } from "./reading-answers";

export function ReadingEndings({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="enden">
      <h2 className="app-heading" id="enden" tabIndex={-1}>{t("scene.reading.endings")}</h2>
      <p>{t("scene.reading.endingsNote")}</p>
      {scenario.endings.map((ending) => <OneEnding key={ending.id} scenario={scenario} ending={ending} />)}
    </section>
  );
}

function OneEnding({ scenario, ending }: { readonly scenario: Scenario; readonly ending: Ending }) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <section className="app-prose" aria-labelledby={ending.id}>
      <h3 id={ending.id}><ShownText shown={shown(ending.title)} /></h3>
      {ending.when ? <OnlyIf scenario={scenario} when={ending.when} /> : <p className="app-small app-muted">{t("scene.reading.otherwise")}</p>}
      <p><ShownText shown={shown(ending.story)} /></p>
      <p>{t("scene.reading.picture", { description: shown(ending.imageDescription).text })}</p>
      <Experience scenario={scenario} experience={ending.experience} />
      <p><ShownText shown={shown(ending.summary)} /></p>
      {ending.variants.map((variant) => (
        <details className="app-disclosure" key={variant.id}>
          <summary>{t("scene.reading.variant", { condition: conditionWords(variant.when, { scenario, t, language }) })}</summary>
          {variant.story ? <p><ShownText shown={shown(variant.story)} /></p> : null}
          {variant.experience ? <Experience scenario={scenario} experience={variant.experience} /> : null}
          {variant.summary ? <p><ShownText shown={shown(variant.summary)} /></p> : null}
        </details>
      ))}
    </section>
  );
}

function Experience({ scenario, experience }: { readonly scenario: Scenario; readonly experience: Readonly<Record<string, Words>> }) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <>
      {Object.entries(experience).map(([id, words]) => (
        <p key={id}>{t("scene.reading.experience", { name: showPerson(scenario, id, "calm", language).address.text })}: <Quoted shown={shown(words)} /></p>
      ))}
    </>
  );
}
