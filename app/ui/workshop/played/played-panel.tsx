import { useContext } from "react";
import { useTexts } from "~/i18n/react";
import { JourneyList } from "./journey-list";
import type { JourneyShown } from "./journeys-view";
import { PlayedContext } from "./played-words";

/** In the outline: how much was played, and the recorded ways that the last edits broke. */
export function PlayedPanel({ journeys }: { readonly journeys: readonly JourneyShown[] }) {
  const { t, language } = useTexts();
  const { draft, coverage } = useContext(PlayedContext);
  const broken = journeys.filter((journey) => journey.broken !== undefined);
  if (!coverage) return null;
  const { all, nobody } = coverage.counts;
  return (
    <>
      <p>{t("preview.coverage.summary", { played: all - nobody, all })}. <a className="app-link" href={`/${language}/werkstatt/entwuerfe/${draft}/gespielt`}>{t("preview.coverage.open")}</a></p>
      {broken.length === 0 ? null : (
        <section className="app-boxed" aria-labelledby="spielwege">
          <h3 className="app-heading app-heading--small" id="spielwege">{t("preview.journeys.broken", { count: broken.length })}</h3>
          <JourneyList journeys={broken} draft={draft} />
        </section>
      )}
    </>
  );
}
