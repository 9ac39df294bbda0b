import type { DebriefField, DebriefSeen } from "~/core/progress/seen";
import { useTexts } from "~/i18n/react";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { debriefAddress, sceneAddress } from "~/ui/scene/address";
import { ShownText } from "~/ui/scene/shown-text";
import { Causes } from "./causes";
import { Closing } from "./closing";
import { Feeling } from "./feeling";
import { Intention } from "./intention";
import { LegalNotes } from "./legal-notes";
import { Lens } from "./lens";
import { ConversationMapFigure } from "./map";
import { Path } from "./path";
import { Profile } from "./profile";
import { StepHeading } from "./step-heading";
import { InnerViews, Lived } from "./voices";

/** `kept`: the private text that was just saved; `typed`: one that was refused, as it was typed. */
type Props = { readonly debrief: DebriefSeen; readonly onwards: string; readonly kept?: DebriefField; readonly toolJustKept?: boolean; readonly typed?: { readonly field: DebriefField; readonly text: string } };

/** Five steps: how it was, the own path, other readings, the other side, what the authority would change. */
export function DebriefPage({ debrief, onwards, kept, toolJustKept = false, typed }: Props) {
  const { t, language } = useTexts();
  const { scenario, attempt, noted } = debrief;
  const action = debriefAddress(language, scenario.id, attempt);
  const crumbs = [{ href: sceneAddress(language, scenario.id), label: scenario.title.text }];
  const textOf = (field: DebriefField) => (typed?.field === field ? typed.text : noted[field]);
  return (
    <Main page="rueckblick" crumbs={crumbs} here={t("debrief.title")}>
      <ErrorSummary />
      <h1 className="app-title">{t("debrief.of", { title: scenario.title.text })}</h1>
      <Feeling opening={debrief.opening} text={textOf("feeling") ?? ""} action={action} kept={kept === "feeling"} />
      <OwnPath debrief={debrief} />
      <Lens lens={debrief.lens} />
      <InnerViews views={debrief.innerView} path={debrief.path} />
      <Causes debrief={debrief} action={action} justKept={toolJustKept} />
      <LegalNotes legal={debrief.legal} />
      <Intention proposed={textOf("intention") ?? debrief.intention.text} action={action} kept={kept === "intention"} />
      <Closing debrief={debrief} action={action} onwards={onwards} />
    </Main>
  );
}

function OwnPath({ debrief }: { readonly debrief: DebriefSeen }) {
  const { t } = useTexts();
  const { ending, herSentence, path, scenario, attempt, turn, map, profile } = debrief;
  return (
    <section className="app-section" aria-labelledby="weg">
      <StepHeading id="weg" number={2}>{t("debrief.path")}</StepHeading>
      <h3 id="ausgang">{t("debrief.outcome")}</h3>
      <p className="app-lead"><ShownText shown={ending.summary} /></p>
      <Lived ending={ending} sentence={herSentence} />
      <h3>{t("debrief.turns")}</h3>
      <Path path={path} scenario={scenario.id} attempt={attempt} turn={turn} />
      {map ? <ConversationMapFigure map={map} /> : null}
      <Profile profile={profile} />
    </section>
  );
}
