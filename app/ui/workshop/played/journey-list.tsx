import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { previewAddress } from "../preview/address";
import { nodeAddress } from "../preview/preview-bar";
import type { JourneyShown, PointShown } from "./journeys-view";

/** Recorded ways as they go today; a broken one with the first step that differs. */
export function JourneyList({ journeys, draft }: { readonly journeys: readonly JourneyShown[]; readonly draft: string }) {
  return <ul className="app-problems">{journeys.map((journey) => <JourneyItem key={journey.id} journey={journey} draft={draft} />)}</ul>;
}

function JourneyItem({ journey: { id, title, broken }, draft }: { readonly journey: JourneyShown; readonly draft: string }) {
  const { t, language } = useTexts();
  const more = <span className="app-hidden">{`: ${title}`}</span>;
  return (
    <li className={broken ? "app-problem app-problem--must" : undefined}>
      <p><a className="app-link" href={nodeAddress(language, draft, id)} lang="de">{title}</a> {t(broken ? "preview.journeys.bad" : "preview.journeys.good")}</p>
      {broken ? (
        <>
          <p>{t("preview.journeys.step", { step: broken.step, expected: pointWords(t, broken.expected), found: pointWords(t, broken.found) })}</p>
          <p className="app-row">
            <a className="app-link" href={nodeAddress(language, draft, broken.scene)}>{t("preview.journeys.mend")}{more}</a>
            <a className="app-link" href={previewAddress(language, draft, { steps: broken.steps })}>{t("preview.journeys.replay")}{more}</a>
          </p>
        </>
      ) : null}
    </li>
  );
}

function pointWords(t: Translate, point: PointShown): string {
  switch (point.kind) {
    case "scene": case "ending": return t(`preview.journeys.point.${point.kind}`, { title: point.title });
    case "answer": return t("preview.journeys.point.answer", { said: point.said });
    case "nowhere": case "noEnding": return t(`preview.journeys.point.${point.kind}`);
    case "meter": return t("preview.journeys.point.meter", { label: point.label, value: point.value });
    case "set": case "unset": return t(`preview.journeys.point.${point.kind}`, { note: point.note });
    case "bounds": return boundsWords(t, point);
  }
}

function boundsWords(t: Translate, { label, from, to }: Extract<PointShown, { readonly kind: "bounds" }>): string {
  if (from !== undefined && to !== undefined) return t("preview.journeys.point.between", { label, from, to });
  return from === undefined ? t("preview.journeys.point.atMost", { label, value: to ?? 0 }) : t("preview.journeys.point.atLeast", { label, value: from });
}
