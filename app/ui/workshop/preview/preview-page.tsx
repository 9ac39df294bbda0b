import type { Display } from "~/core/display";
import { useTexts } from "~/i18n/react";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { StepBack } from "~/ui/scene/head";
import { PlacesContext, type Places } from "~/ui/scene/places";
import { PlayerPage } from "~/ui/scene/player-page";
import type { PreviewSeen } from "~/core/workshop/preview-seen";
import { previewAddress, type PreviewQuery } from "./address";
import { BeginningForm } from "./beginning-form";
import { Gaps } from "./gaps";
import { nodeAddress, PreviewBar } from "./preview-bar";
import { RecordForm } from "./record-form";

export type PreviewProps = { readonly seen: PreviewSeen; readonly query: PreviewQuery; readonly display: Display };

/** Where the forms of the player lead while a draft is tried: back to the same address. */
export function usePreviewPlaces({ seen, query }: Pick<PreviewProps, "seen" | "query">): Places {
  const { t, language } = useTexts();
  const { formerly: _formerly, ...kept } = query;
  return { moment: () => previewAddress(language, seen.draft.id, kept), transcript: previewAddress(language, seen.draft.id, kept, "/verlauf"), kept: t("preview.kept") };
}

/** A draft in the real player, with what belongs to trying it around. */
export function PreviewPage(props: PreviewProps) {
  const { seen, query, display } = props;
  const { language } = useTexts();
  const places = usePreviewPlaces(props);
  if (query.looks.includes("schmal") && !query.framed) return <NarrowPage {...props} />;
  const { stage } = seen;
  if (!stage || seen.end.kind === "nowhere") return <PlacesContext.Provider value={places}><StoppedPage {...props} /></PlacesContext.Provider>;
  const around = { page: "vorschau", before: <PreviewBar seen={seen} query={query} />, after: query.framed ? null : <Around seen={seen} query={query} /> };
  return (
    <PlacesContext.Provider value={places}>
      <PlayerPage key={language} stage={stage} display={display} around={around} />
    </PlacesContext.Provider>
  );
}

/** Not playable from here: what is missing, and the way back. */
function StoppedPage({ seen, query }: PreviewProps) {
  const { t, language } = useTexts();
  const { stage, end } = seen;
  return (
    <Main page="vorschau" width="player">
      <PreviewBar seen={seen} query={query} />
      <section className="app-preview" aria-labelledby="weiter-nicht">
        <ErrorSummary />
        <h1 className="app-title" id="weiter-nicht" tabIndex={-1} autoFocus>{stage ? t("preview.nowhere") : seen.draft.title}</h1>
        <p>{t(stage ? "preview.nowhereText" : "preview.unplayable")}</p>
        {stage && end.kind === "nowhere" ? (
          <>
            <p><a className="app-link" href={nodeAddress(language, seen.draft.id, end.by)} target={query.framed ? "_top" : undefined}>{t("preview.setTarget")}</a></p>
            <StepBack stage={stage} />
          </>
        ) : null}
      </section>
      {query.framed ? null : <Around seen={seen} query={query} />}
    </Main>
  );
}

/** The preview in a page as wide as a phone, so that everything that goes by the width is as it will be. */
function NarrowPage({ seen, query }: PreviewProps) {
  const { t, language } = useTexts();
  const framed = previewAddress(language, seen.draft.id, { ...query, framed: true });
  return (
    <Main page="vorschau-schmal" width="player">
      <PreviewBar seen={seen} query={query} />
      <section className="app-preview" aria-labelledby="schmal">
        <h1 className="app-title" id="schmal">{seen.draft.title}</h1>
        <iframe className="app-narrow" src={framed} title={t("preview.frame")} />
      </section>
      <Around seen={seen} query={query} />
    </Main>
  );
}

function Around({ seen, query }: Omit<PreviewProps, "display">) {
  return (
    <div className="app-preview app-preview--after">
      <RecordForm seen={seen} query={query} />
      <BeginningForm seen={seen} query={query} />
      <Gaps gaps={seen.gaps} draft={seen.draft.id} />
    </div>
  );
}
