import { useTexts } from "~/i18n/react";
import { PlacesContext } from "~/ui/scene/places";
import { TranscriptPage } from "~/ui/scene/transcript-page";
import { usePreviewPlaces, type PreviewProps } from "./preview-page";

/** Everything said so far on a way through a draft. */
export function PreviewTranscript({ seen, query }: Omit<PreviewProps, "display">) {
  const { t, language } = useTexts();
  const places = usePreviewPlaces({ seen, query });
  if (!seen.stage) return null;
  const { scenario, attempt, turn, taken, transcript } = seen.stage;
  const base = `/${language}/werkstatt`;
  const crumbs = query.framed ? [] : [{ href: base, label: t("workshop.title") }, { href: `${base}/entwuerfe/${seen.draft.id}`, label: seen.draft.title }, { href: places.moment(), label: t("preview.title") }];
  return (
    <PlacesContext.Provider value={places}>
      <TranscriptPage scenario={scenario} attempt={attempt} turn={turn} taken={taken} transcript={transcript} crumbs={crumbs} />
    </PlacesContext.Provider>
  );
}
