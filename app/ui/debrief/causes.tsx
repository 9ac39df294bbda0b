import type { DebriefShown } from "~/core/scenario/debrief";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/scene/shown-text";
import { StepHeading } from "./step-heading";
import { toolTitle } from "./tools";

type Props = { readonly debrief: Pick<DebriefShown, "structuralCause" | "authorityCould" | "tool"> };

/** What lies behind it, and what the house could change: a person is never the whole reason. */
export function Causes({ debrief: { structuralCause, authorityCould, tool } }: Props) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="ursache">
      <StepHeading id="ursache" number={5}>{t("debrief.authority")}</StepHeading>
      <div className="app-prose">
        <h3>{t("debrief.cause")}</h3>
        <p><ShownText shown={structuralCause} /></p>
        <h3>{t("debrief.authorityCould")}</h3>
        <ul>{authorityCould.map((could) => <li key={could.text}><ShownText shown={could} /></li>)}</ul>
      </div>
      <aside className="app-tool" aria-labelledby="werkzeug">
        <h3 id="werkzeug">
          <span className="app-tool__kind">{t("debrief.tool", { card: tool.card })}</span> {toolTitle(t, tool.card)}
        </h3>
        <p><ShownText shown={tool.why} /></p>
      </aside>
    </section>
  );
}
