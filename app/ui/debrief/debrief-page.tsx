import { useTexts } from "~/i18n/react";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { debriefAddress, sceneAddress } from "~/ui/scene/address";
import { ShownText } from "~/ui/scene/shown-text";
import { Causes } from "./causes";
import { Closing } from "./closing";
import { Intention } from "./intention";
import { LegalNotes } from "./legal-notes";
import { Lens } from "./lens";
import type { DebriefSeen } from "~/core/progress/seen";
import { Path } from "./path";
import { InnerViews, Lived } from "./voices";

type Props = { readonly debrief: DebriefSeen; readonly onwards: string; readonly kept: boolean; readonly typed?: string };

/** Five steps: how it was, the own path, other readings, the other side, what the authority could change. */
export function DebriefPage({ debrief, onwards, kept, typed }: Props) {
  const { t, language } = useTexts();
  const { scenario, ending, attempt, turn } = debrief;
  const action = debriefAddress(language, scenario.id, attempt);
  const crumbs = [{ href: sceneAddress(language, scenario.id), label: scenario.title.text }];
  return (
    <Main page="rueckblick" crumbs={crumbs} here={t("debrief.title")}>
      <ErrorSummary />
      <h1 className="app-title">{t("debrief.of", { title: scenario.title.text })}</h1>
      <section className="app-panel app-panel--private" aria-labelledby="frage">
        <div className="app-panel__text">
          <h2 className="app-heading" id="frage">{t("debrief.opening")}</h2>
          <p><ShownText shown={debrief.opening} /></p>
          <p className="app-private">{t("debrief.openingPrivate")}</p>
        </div>
      </section>
      <section className="app-section" aria-labelledby="ausgang">
        <h2 className="app-heading" id="ausgang">{t("debrief.outcome")}</h2>
        <p className="app-lead"><ShownText shown={ending.summary} /></p>
        <Lived ending={ending} sentence={debrief.herSentence} />
      </section>
      <Path path={debrief.path} scenario={scenario.id} attempt={attempt} turn={turn} />
      <Lens lens={debrief.lens} />
      <InnerViews views={debrief.innerView} />
      <Causes debrief={debrief} />
      <LegalNotes legal={debrief.legal} />
      <Intention proposed={typed ?? debrief.intentionNoted ?? debrief.intention.text} action={action} kept={kept} />
      <Closing debrief={debrief} action={action} onwards={onwards} />
    </Main>
  );
}
