import { showPerson, showSpeech } from "~/core/scenario/shown";
import type { Scenario, Scene, SceneVariant } from "~/core/scenario/model";
import { useShown, useTexts } from "~/i18n/react";
import { moodWord } from "../moods";
import { ShownText } from "../shown-text";
import { SpeechWords, Translations } from "../speech-words";
import { conditionWords } from "./condition-words";
import { ReadingMove, ReadingResult, Readings } from "./reading-answers";

/** One moment with all that can be said in it. */
export function ReadingScene({ scenario, scene }: { readonly scenario: Scenario; readonly scene: Scene }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const speaker = showPerson(scenario, scene.speaker, scene.mood, language).address;
  const speech = showSpeech(scenario, scene.speech, language);
  return (
    <section className="app-section" aria-labelledby={scene.id}>
      <h2 className="app-heading" id={scene.id} tabIndex={-1}><ShownText shown={shown(scene.title)} /></h2>
      {scene.id === scenario.start ? <p className="app-small app-muted">{t("scene.reading.start")}</p> : null}
      <p><strong><ShownText shown={speaker} /></strong>, {moodWord(t, scene.mood)} · {t(`scene.rooms.${scene.room}`)}</p>
      {scene.observation ? <p className="app-observation"><ShownText shown={shown(scene.observation)} /></p> : null}
      <SpeechWords speech={speech} />
      <Translations speech={speech} />
      {scene.variants.map((variant) => <Variant key={variant.id} scenario={scenario} variant={variant} />)}
      {scene.innerView ? <p className="app-muted">{t("scene.reading.innerView", { name: speaker.text })}: <ShownText shown={shown(scene.innerView)} /></p> : null}
      <h3 className="app-heading app-heading--small">{t(scene.kind === "dialogue" ? "scene.reading.answers" : "scene.reading.readings")}</h3>
      {scene.kind === "interpretation" ? <Readings readings={scene.readings} /> : null}
      {scene.kind === "interpretation" ? <h3 className="app-heading app-heading--small">{t("scene.reading.results")}</h3> : null}
      <ol className="app-prose">
        {scene.kind === "dialogue"
          ? scene.moves.map((move) => <ReadingMove key={move.id} scenario={scenario} move={move} />)
          : scene.results.map((result) => <ReadingResult key={result.id} scenario={scenario} result={result} />)}
      </ol>
    </section>
  );
}

function Variant({ scenario, variant }: { readonly scenario: Scenario; readonly variant: SceneVariant }) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <details className="app-disclosure">
      <summary>{t("scene.reading.variant", { condition: conditionWords(variant.when, { scenario, t, language }) })}</summary>
      {variant.observation ? <p className="app-observation"><ShownText shown={shown(variant.observation)} /></p> : null}
      {variant.speech ? <SpeechWords speech={showSpeech(scenario, variant.speech, language)} /> : null}
    </details>
  );
}
