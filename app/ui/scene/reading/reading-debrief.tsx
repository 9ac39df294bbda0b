import { LENS, type Scenario } from "~/core/scenario/model";
import { showPerson } from "~/core/scenario/shown";
import { useShown, useTexts } from "~/i18n/react";
import { Quoted, ShownText } from "../shown-text";

/** What the debrief says whatever the path was. */
export function ReadingDebrief({ scenario: { debrief, legal, ...scenario } }: { readonly scenario: Scenario }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const nameOf = (id: string) => showPerson({ ...scenario, debrief, legal }, id, "calm", language).address.text;
  return (
    <section className="app-section app-prose" aria-labelledby="rueckblick">
      <h2 className="app-heading" id="rueckblick" tabIndex={-1}>{t("scene.reading.debrief")}</h2>
      <p><ShownText shown={shown(debrief.opening)} /></p>
      {LENS.map((aspect) => (
        <div key={aspect}>
          <h3>{t(`debrief.aspects.${aspect}`)}</h3>
          <p><ShownText shown={shown(debrief.lens[aspect].question)} /></p>
          <p><ShownText shown={shown(debrief.lens[aspect].reading)} /></p>
        </div>
      ))}
      <h3>{t("debrief.innerView")}</h3>
      {Object.entries(debrief.innerView).map(([id, words]) => <p key={id}>{nameOf(id)}: <Quoted shown={shown(words)} /></p>)}
      <h3>{t("debrief.cause")}</h3>
      <p><ShownText shown={shown(debrief.structuralCause)} /></p>
      <h3>{t("debrief.authorityCould")}</h3>
      <ul>{debrief.authorityCould.map(({ id, text }) => <li key={id}><ShownText shown={shown(text)} /></li>)}</ul>
      <h3>{t("debrief.tool", { card: debrief.tool.card })}</h3>
      <p><ShownText shown={shown(debrief.tool.why)} /></p>
      <h3>{t("debrief.legal")}</h3>
      <p><ShownText shown={shown(legal.note)} /></p>
      <ul>{legal.norms.map(({ id, norm, text }) => <li key={id}><strong><ShownText shown={shown(norm)} /></strong>: <ShownText shown={shown(text)} /></li>)}</ul>
      <h3>{t("debrief.intention")}</h3>
      <p><ShownText shown={shown(debrief.intention)} /></p>
    </section>
  );
}
