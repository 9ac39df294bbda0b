import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { sceneAddress } from "~/ui/scene/address";
import type { DebriefSeen } from "~/core/progress/seen";

type Props = { readonly debrief: DebriefSeen; readonly action: string; readonly onwards: string };

/** Other endings without pressure, and the end of the debrief. */
export function Closing({ debrief, action, onwards }: Props) {
  const { t, language } = useTexts();
  const { endingsSeen, endingsInAll, closed, scenario } = debrief;
  const all = endingsSeen === endingsInAll;
  return (
    <section className="app-section" aria-labelledby="enden">
      <h2 className="app-heading" id="enden">{all ? t("debrief.endings") : t(`debrief.moreEndings.${numberKey(endingsInAll - endingsSeen)}`)}</h2>
      <p>{t(all ? "debrief.endingsAll" : "debrief.endingsSeen", { count: endingsSeen, all: endingsInAll })}</p>
      {closed ? <p className="app-note">{t("debrief.closed")}</p> : <p>{t("debrief.closeLead")}</p>}
      <form method="post" action={action} data-plain="" aria-label={t(closed ? "debrief.onwards" : "debrief.close")}>
        <Csrf />
        <div className="app-actions">
          {closed ? <LinkButton href={onwards}>{t("debrief.onwards")}</LinkButton> : <SubmitButton name="intent" value="abschliessen">{t("debrief.close")}</SubmitButton>}
          <LinkButton look="secondary" href={sceneAddress(language, scenario.id)}>{t("debrief.replay")}</LinkButton>
        </div>
      </form>
    </section>
  );
}

/** Up to four are said in words. */
function numberKey(count: number): "one" | "two" | "three" | "four" | "many" {
  return ([undefined, "one", "two", "three", "four"] as const)[count] ?? "many";
}
