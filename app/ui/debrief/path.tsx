import type { ToldStep } from "~/core/scenario/told";
import { useTexts } from "~/i18n/react";
import { playerAddress } from "~/ui/scene/address";
import { StepBackTo } from "~/ui/scene/step-back-to";
import { ToldTurn } from "./told-turn";

type Props = { readonly path: readonly ToldStep[]; readonly scenario: string; readonly attempt: string; readonly turn: number };

/** The own path as a list; from each own turn one can go on differently. */
export function Path({ path, scenario, attempt, turn }: Props) {
  const { t, language } = useTexts();
  const action = playerAddress(language, scenario, attempt);
  return (
    <>
      <p>{t("debrief.pathLead")}</p>
      <ol className="app-path">
        {path.map((step) => (
          <li key={step.number} id={`schritt-${step.number}`} className={step.turningPoint ? "app-path__turning" : undefined}>
            <ToldTurn step={step} lawBelow />
            {step.said.bypassed ? null : <StepBackTo action={action} turn={turn} step={step.step} label={t("debrief.retry")} which={t("debrief.retryStep", { number: step.number })} />}
          </li>
        ))}
      </ol>
    </>
  );
}
