import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { debriefAddress, playerAddress, sceneAddress } from "./address";

/** An attempt whose debrief is not closed yet. */
export type Running = { readonly attempt: string; readonly steps: number; readonly ended: boolean };
type Props = { readonly id: string; readonly running?: Running; readonly hasNote: boolean };

/** Going on comes first; beginning anew stands second and takes nothing away. */
export function Begin({ id, running, hasNote }: Props) {
  const { t, language } = useTexts();
  return (
    <section className={running ? "app-panel app-panel--quiet" : "app-section"}>
      <div className={running ? "app-panel__text" : "app-stack"}>
        {running ? <GoOn id={id} running={running} /> : null}
        <form method="post" action={sceneAddress(language, id)}>
          <Csrf />
          <input type="hidden" name="intent" value="beginnen" />
          <div className="app-actions">
            <SubmitButton look={running ? "secondary" : "primary"}>{t(running ? "scene.briefing.again" : "scene.briefing.begin")}</SubmitButton>
            {hasNote ? (
              <SubmitButton look="secondary" name="bypass" value="ja">{t(running ? "scene.briefing.againWithout" : "scene.briefing.beginWithout")}</SubmitButton>
            ) : null}
          </div>
        </form>
        {running ? <p className="app-small app-muted">{t("scene.briefing.againText")}</p> : null}
      </div>
    </section>
  );
}

function GoOn({ id, running: { attempt, steps, ended } }: { readonly id: string; readonly running: Running }) {
  const { t, language } = useTexts();
  return (
    <>
      <h2 className="app-heading">{t(ended ? "scene.briefing.ended" : "scene.briefing.begun")}</h2>
      <p>{t(ended ? "scene.briefing.endedText" : "scene.briefing.begunText")}</p>
      {ended ? (
        <LinkButton href={debriefAddress(language, id, attempt)}>{t("scene.briefing.openDebrief")}</LinkButton>
      ) : (
        <LinkButton href={playerAddress(language, id, attempt)}>{t("scene.briefing.resume", { step: steps + 1 })}</LinkButton>
      )}
    </>
  );
}
