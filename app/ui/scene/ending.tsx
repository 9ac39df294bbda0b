import type { EndingShown } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { ShownText } from "./shown-text";

/** An ending is a scene, not a verdict. What it means is told in the debrief, where there is one. */
export function Ending({ ending, debrief }: { readonly ending: EndingShown; readonly debrief: string | undefined }) {
  const { t } = useTexts();
  return (
    <>
      <section className="app-ending" aria-labelledby="wer">
        <p className="app-muted app-small">{t("scene.endingLabel")}</p>
        <h2 className="app-heading" id="wer" tabIndex={-1} autoFocus><ShownText shown={ending.title} /></h2>
        <p><ShownText shown={ending.story} /></p>
        <p className="app-observation"><ShownText shown={ending.imageDescription} /></p>
      </section>
      {debrief === undefined ? null : <div className="app-actions"><LinkButton href={debrief}>{t("scene.openDebrief")}</LinkButton></div>}
    </>
  );
}
