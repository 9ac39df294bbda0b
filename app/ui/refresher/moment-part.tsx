import type { RefresherSeen } from "~/core/progress/seen";
import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { ToldTurn } from "~/ui/debrief/told-turn";
import { LinkButton } from "~/ui/frame/button";
import { sceneAddress } from "~/ui/scene/address";
import { OwnWords } from "~/ui/scene/own-line";
import { ShownText } from "~/ui/scene/shown-text";
import { SpeechBubble } from "~/ui/scene/speech";
import { WayToAnswer } from "~/ui/scene/way-to-answer";
import { refresherAddress } from "./address";

type Props = { readonly course: string; readonly scene: NonNullable<RefresherSeen["scene"]> };

/** One moment out of a scene: one answer, and what there is to say about it. */
export function MomentPart({ course, scene }: Props) {
  const { t, language } = useTexts();
  return (
    <>
      <h1 className="app-title">{t("refresher.moment")}</h1>
      <p className="app-lead">{t("refresher.from")} <a className="app-link" href={sceneAddress(language, scene.scenario)}><ShownText shown={scene.title} /></a></p>
      {"told" in scene ? (
        <>
          <section className="app-section" aria-labelledby="danach">
            <h2 className="app-heading" id="danach" tabIndex={-1} autoFocus>{t("refresher.afterwards")}</h2>
            <ToldTurn step={scene.told} lawBelow={false} />
          </section>
          <div className="app-actions"><LinkButton href={refresherAddress(language, course, "ende")}>{t("refresher.toEnd")}</LinkButton></div>
        </>
      ) : (
        <Open course={course} scene={scene} moment={scene.moment} />
      )}
    </>
  );
}

function Open({ course, scene, moment }: Props & { readonly moment: Moment }) {
  const { t, language } = useTexts();
  const answering = { moment, action: refresherAddress(language, course, "moment"), turn: 0, marks: { chosen: [], formerly: [], earlier: [] }, returned: false, digits: true };
  return (
    <section className="app-section" data-scene={moment.scene}>
      <p><ShownText shown={scene.situation} /></p>
      {moment.memoryLine ? <p><ShownText shown={moment.memoryLine} /></p> : null}
      {moment.said ? <p className="app-note">{t("refresher.before")} <OwnWords said={moment.said} /></p> : null}
      <SpeechBubble moment={moment} arrived lines={false} />
      <WayToAnswer answering={answering} canSkip={false} />
    </section>
  );
}
