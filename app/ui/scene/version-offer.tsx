import type { StageSeen } from "~/core/progress/seen";
import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { playerAddress } from "./address";

/** The scene was revised while she plays: she chooses, and neither choice costs her anything. */
export function VersionOffer({ stage }: { readonly stage: StageSeen }) {
  const { t, language } = useTexts();
  if (stage.newerVersion !== true) return null;
  return (
    <form className="app-note" method="post" action={playerAddress(language, stage.scenario.id, stage.attempt, stage.at)} aria-labelledby="fassung">
      <Csrf />
      <input type="hidden" name="turn" value={stage.turn} />
      <p id="fassung">{t("scene.newer.text")}</p>
      <p className="app-actions">
        <button className="kern-btn kern-btn--secondary" type="submit" name="intent" value="neue-fassung"><span className="kern-label">{t("scene.newer.move")}</span></button>
        <button className="kern-btn kern-btn--tertiary" type="submit" name="intent" value="fassung-behalten"><span className="kern-label">{t("scene.newer.keep")}</span></button>
      </p>
    </form>
  );
}
