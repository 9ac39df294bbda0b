import type { DebriefShown } from "~/core/scenario/debrief";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";
import { StepHeading } from "./step-heading";

/** The same scene read in four ways: power, experience, images, habits. */
export function Lens({ lens }: { readonly lens: DebriefShown["lens"] }) {
  const { t } = useTexts();
  return (
    <section className="app-section app-lens" aria-labelledby="linse">
      <StepHeading id="linse" number={3}>{t("debrief.lens")}</StepHeading>
      <p>{t("debrief.lensLead")}</p>
      <ol>
        {lens.map(({ aspect, question, reading }) => (
          <li className="app-aspect" key={aspect}>
            <h3>{t(`debrief.aspects.${aspect}`)}</h3>
            <p className="app-aspect__ask"><ShownText shown={question} /></p>
            <p><ShownText shown={reading} /></p>
          </li>
        ))}
      </ol>
    </section>
  );
}
