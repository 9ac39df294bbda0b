import type { PathStep } from "~/core/scenario/debrief";
import type { MeterShown } from "~/core/scenario/shown";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { playerAddress } from "~/ui/scene/address";
import { OwnWords } from "~/ui/scene/own-line";
import { ShownText } from "~/ui/scene/shown-text";
import { StepBackTo } from "~/ui/scene/step-back-to";

type Props = { readonly path: readonly PathStep[]; readonly scenario: string; readonly attempt: string; readonly turn: number };

/** The own path as a list: what was said, what changed, what it shows; no grade, no sum. */
export function Path({ path, scenario, attempt, turn }: Props) {
  const { t, language } = useTexts();
  const action = playerAddress(language, scenario, attempt);
  return (
    <section className="app-section" aria-labelledby="weg">
      <h2 className="app-heading" id="weg">{t("debrief.path")}</h2>
      <p>{t("debrief.pathLead")}</p>
      <ol className="app-path">
        {path.map((step, index) => (
          <li key={index} className={step.turningPoint ? "app-path__turning" : undefined}>
            <Step step={step} />
            {step.said.bypassed ? null : <StepBackTo action={action} turn={turn} step={step.step} label={t("debrief.retry")} which={t("debrief.retryStep", { number: index + 1 })} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: PathStep }) {
  const { t } = useTexts();
  const { said, changes, title, hint, turningPoint } = step;
  return (
    <>
      <p className="app-small app-muted"><ShownText shown={title} />{turningPoint ? <> · <strong>{t("debrief.turning")}</strong></> : null}</p>
      <p className="app-path__move">{said.bypassed ? `${t("debrief.bypassed")} ` : null}<OwnWords said={said} /></p>
      <p className="app-path__effect">{changes.length === 0 ? t("debrief.noEffect") : changes.map((meter) => effect(t, meter)).join(" ")}</p>
      {hint ? <p><ShownText shown={hint} /></p> : null}
      <Why step={step} />
    </>
  );
}

function effect(t: Translate, { label, word, wordBefore, trend }: MeterShown): string {
  const values = { label: label.text, before: wordBefore.text, word: word.text };
  return t(trend === "up" ? "debrief.effectUp" : "debrief.effectDown", values);
}

function Why({ step: { appeal, evidence } }: { readonly step: PathStep }) {
  const { t } = useTexts();
  if (!appeal && evidence.length === 0) return null;
  return (
    <details className="app-translation">
      <summary>{t("debrief.why")}</summary>
      <dl className="app-facts">
        {appeal ? <div><dt>{t("debrief.appeal")}</dt><dd><ShownText shown={appeal} /></dd></div> : null}
        {evidence.map(({ dimension, reason }, index) => (
          <div key={index}><dt>{t(`debrief.dimensions.${dimension}`)}</dt><dd><ShownText shown={reason} /></dd></div>
        ))}
      </dl>
    </details>
  );
}
