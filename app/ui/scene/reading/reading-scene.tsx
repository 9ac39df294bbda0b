import type { ReactNode } from "react";
import { showPerson, showSpeech } from "~/core/scenario/shown";
import { isSpoken, type Scenario, type Scene, type SceneVariant } from "~/core/scenario/model";
import { useShown, useTexts } from "~/i18n/react";
import { moodWord } from "../moods";
import { Quoted, ShownText } from "../shown-text";
import { SpeechWords, Translations } from "../speech-words";
import { conditionWords } from "~/i18n/condition-words";
import { ReadingMove, ReadingResult, Readings, ReadingSentences } from "./reading-answers";

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
      {scene.voices.map(({ id, by, say }) => (
        <p key={id}><ShownText shown={showPerson(scenario, by, scene.company[by] ?? "calm", language).address} />: <Quoted shown={shown(say)} /></p>
      ))}
      <SpeechWords speech={speech} />
      <Translations speech={speech} />
      {scene.variants.map((variant) => <Variant key={variant.id} scenario={scenario} variant={variant} />)}
      {scene.innerView ? <p className="app-muted">{t("scene.reading.innerView", { name: speaker.text })}: <ShownText shown={shown(scene.innerView)} /></p> : null}
      <AnswersOf scenario={scenario} scene={scene} />
    </section>
  );
}

/** What can be answered here: moves, subjects, readings or sentences, and what follows. */
function AnswersOf({ scenario, scene }: { readonly scenario: Scenario; readonly scene: Scene }) {
  const { t } = useTexts();
  if (isSpoken(scene)) {
    const subjects = scene.moves.filter(({ subject }) => subject !== undefined);
    const moves = scene.moves.filter(({ subject }) => subject === undefined);
    return (
      <>
        {subjects.length === 0 ? null : <Part title={t("scene.reading.subjects")}>{subjects.map((move) => <ReadingMove key={move.id} scenario={scenario} move={move} />)}</Part>}
        <Part title={t("scene.reading.answers")}>{moves.map((move) => <ReadingMove key={move.id} scenario={scenario} move={move} />)}</Part>
      </>
    );
  }
  return (
    <>
      <h3 className="app-heading app-heading--small">{t(scene.kind === "writing" ? "scene.reading.sentences" : "scene.reading.readings")}</h3>
      {scene.kind === "writing" ? <ReadingSentences scenario={scenario} sentences={scene.sentences} /> : <Readings readings={scene.readings} />}
      <Part title={t("scene.reading.results")}>{scene.results.map((result) => <ReadingResult key={result.id} scenario={scenario} result={result} />)}</Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className="app-heading app-heading--small">{title}</h3>
      <ol className="app-prose">{children}</ol>
    </>
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
