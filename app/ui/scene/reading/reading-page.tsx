import type { Scenario } from "~/core/scenario/model";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { sceneAddress } from "../address";
import { ShownText } from "../shown-text";
import { ReadingDebrief } from "./reading-debrief";
import { ReadingEndings } from "./reading-endings";
import { ReadingScene } from "./reading-scene";

/** The whole scenario as linear text, in the order of the file: every moment, every reply, every ending. */
export function ReadingPage({ scenario }: { readonly scenario: Scenario }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const title = shown(scenario.title);
  const scene = sceneAddress(language, scenario.id);
  return (
    <Main page="lesefassung" width="reading" crumbs={[{ href: scene, label: title.text }]} here={t("scene.reading.title", { title: title.text })}>
      <h1 className="app-title">{t("scene.reading.title", { title: title.text })}</h1>
      <p className="app-note">{t("scene.reading.note")}</p>
      <div className="app-actions"><LinkButton look="secondary" href={scene}>{t("scene.reading.play")}</LinkButton></div>
      <div className="app-section app-prose">
        <p><ShownText shown={shown(scenario.briefing.role)} /></p>
        <p><ShownText shown={shown(scenario.briefing.situation)} /></p>
        <p><ShownText shown={shown(scenario.briefing.goal)} /></p>
        {scenario.briefing.houseRule ? <p><ShownText shown={shown(scenario.briefing.houseRule)} /></p> : null}
        {scenario.contentNote ? <p><ShownText shown={shown(scenario.contentNote.text)} /></p> : null}
      </div>
      <Contents scenario={scenario} />
      {scenario.scenes.map((part) => <ReadingScene key={part.id} scenario={scenario} scene={part} />)}
      <ReadingEndings scenario={scenario} />
      <ReadingDebrief scenario={scenario} />
    </Main>
  );
}

function Contents({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTexts();
  const shown = useShown();
  return (
    <nav className="app-section" aria-labelledby="inhaltsliste">
      <h2 className="app-heading" id="inhaltsliste">{t("scene.reading.contents")}</h2>
      <ul>
        {scenario.scenes.map(({ id, title }) => (
          <li key={id}><a className="app-link app-link--row" href={`#${id}`}><ShownText shown={shown(title)} /></a></li>
        ))}
        <li><a className="app-link app-link--row" href="#enden">{t("scene.reading.endings")}</a></li>
        <li><a className="app-link app-link--row" href="#rueckblick">{t("scene.reading.debrief")}</a></li>
      </ul>
    </nav>
  );
}
