import type { DebriefSeen } from "~/core/progress/seen";
import { givenCard } from "~/core/toolbox/cards";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ShownText } from "~/ui/scene/shown-text";
import { cardAddress } from "~/ui/toolbox/card";
import { StepHeading } from "./step-heading";
import { toolTitle } from "./tools";

/** `toolKept`: the card lies in the toolbox; `justKept`: since a moment ago. */
type Props = { readonly debrief: Pick<DebriefSeen, "structuralCause" | "authorityCould" | "tool" | "toolKept">; readonly action: string; readonly justKept: boolean };

/** What lies behind it, and what the house could change: a person is never the whole reason. */
export function Causes({ debrief: { structuralCause, authorityCould, tool, toolKept }, action, justKept }: Props) {
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
        {givenCard(tool.card) ? <ToolDeeds card={tool.card} kept={toolKept} action={action} justKept={justKept} /> : null}
      </aside>
    </section>
  );
}

/** To keep the card, or that it is kept; and the card itself. */
function ToolDeeds({ card, kept, action, justKept }: { readonly card: string; readonly kept: boolean; readonly action: string; readonly justKept: boolean }) {
  const { t, language } = useTexts();
  return (
    <>
      {kept && justKept ? <p className="app-status" role="status" tabIndex={-1} autoFocus>{t("debrief.toolNow")}</p> : null}
      {kept && !justKept ? <p className="app-note">{t("debrief.toolLies")}</p> : null}
      {kept ? null : (
        <form method="post" action={action} aria-label={t("debrief.toolKeep")}>
          <Csrf />
          <div className="app-actions"><SubmitButton look="secondary" name="intent" value="werkzeug">{t("debrief.toolKeep")}</SubmitButton></div>
        </form>
      )}
      <p className="app-tools"><a className="app-link app-link--row" href={cardAddress(language, card)}>{t("debrief.toolOpen")}</a></p>
    </>
  );
}
