import type { MeterShown } from "~/core/scenario/shown";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { MeterShapes } from "~/ui/figures/meter-shapes";
import { Prepared } from "~/ui/frame/prepared";
import { ShownText } from "./shown-text";

/** Every signal as shapes, a word and a trend; never as a number, never by colour alone. */
export function Meters({ meters }: { readonly meters: readonly MeterShown[] }) {
  const { t } = useTexts();
  return (
    <dl className="app-meters">
      {meters.map((meter) => (
        <div key={meter.id}>
          <dt><ShownText shown={meter.label} /></dt>
          <dd>
            <Prepared of={[SHAPES]} name={`${meter.shape} ${meter.value} ${meter.highest}`} draw={() => <MeterShapes shape={meter.shape} value={meter.value} max={meter.highest} />} />
            <span><ShownText shown={meter.word} />{meter.trend === "same" ? null : `, ${trendWord(t, meter)}`}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the shapes are drawn from: figures only. */
const SHAPES = {};

function trendWord(t: Translate, { change }: MeterShown): string {
  const slightly = Math.abs(change) === 1;
  if (change > 0) return t(slightly ? "scene.trend.upSlightly" : "scene.trend.up");
  return t(slightly ? "scene.trend.downSlightly" : "scene.trend.down");
}

/** Says only what changed, and says it once. */
export function MeterStatus({ meters }: { readonly meters: readonly MeterShown[] }) {
  const { t } = useTexts();
  const changed = meters.filter(({ word, wordBefore }) => word.text !== wordBefore.text);
  return (
    <p className="app-hidden" role="status">
      {changed.map(({ label, word }) => t("scene.now", { label: label.text, word: word.text })).join(" ")}
    </p>
  );
}

/** How much trust the drawing shows, 0 to 1: the paper on the counter moves to your side. Absent where nobody counts it. */
export function trustIn(meters: readonly MeterShown[]): number | undefined {
  const trust = meters.find(({ id }) => id === "trust");
  return trust && trust.highest > 0 ? trust.value / trust.highest : undefined;
}
