import type { ToldStep } from "~/core/scenario/told";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";

/** Why an answer lay near, and what can be seen in it; closed until asked for. */
export function Why({ appeal, evidence }: Pick<ToldStep, "appeal" | "evidence">) {
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
