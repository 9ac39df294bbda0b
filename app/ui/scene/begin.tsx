import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { debriefAddress, playerAddress, sceneAddress } from "./address";
import { ModeChoice, PersonChoice, type Introduced } from "./wishes";

/** An attempt whose debrief is not closed yet. */
export type Running = { readonly attempt: string; readonly steps: number; readonly ended: boolean };

/** Going on comes first, above everything one has read already. */
export function GoOn({ id, running: { attempt, steps, ended } }: { readonly id: string; readonly running: Running }) {
  const { t, language } = useTexts();
  return (
    <section className="app-panel app-panel--quiet" aria-labelledby="stand">
      <div className="app-panel__text">
        <h2 className="app-heading" id="stand">{t(ended ? "scene.briefing.ended" : "scene.briefing.begun")}</h2>
        <p>{t(ended ? "scene.briefing.endedText" : "scene.briefing.begunText")}</p>
        {ended ? (
          <LinkButton href={debriefAddress(language, id, attempt)}>{t("scene.briefing.openDebrief")}</LinkButton>
        ) : (
          <LinkButton href={playerAddress(language, id, attempt)}>{t("scene.briefing.resume", { step: steps + 1 })}</LinkButton>
        )}
      </div>
    </section>
  );
}

/** Beginning, or beginning anew, which takes nothing away. The way round stands beside it and costs nothing. */
export function Begin({ id, again, hasNote, cast }: { readonly id: string; readonly again: boolean; readonly hasNote: boolean; readonly cast: readonly Introduced[] }) {
  const { t, language } = useTexts();
  return (
    <form className="app-section" method="post" action={sceneAddress(language, id)} data-plain="">
      <Csrf />
      <input type="hidden" name="intent" value="beginnen" />
      <PersonChoice cast={cast} />
      <ModeChoice />
      {again ? <p>{t("scene.briefing.againText")}</p> : null}
      <div className="app-actions">
        <SubmitButton look={again ? "secondary" : "primary"}>{t(again ? "scene.briefing.again" : "scene.briefing.begin")}</SubmitButton>
        {hasNote ? (
          <SubmitButton look="secondary" name="bypass" value="ja">{t(again ? "scene.briefing.againWithout" : "scene.briefing.beginWithout")}</SubmitButton>
        ) : null}
      </div>
    </form>
  );
}
