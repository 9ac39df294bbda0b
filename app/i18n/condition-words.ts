import type { Condition, Scenario } from "../core/scenario/model";
import { inLanguage, type Language } from "../core/words";
import type { Translate } from "./texts";

type Asking = { readonly scenario: Scenario; readonly t: Translate; readonly language: Language };

/** A condition as a reader understands it: what flags and named conditions mean, meters by their words. */
export function conditionWords(condition: Condition, asking: Asking): string {
  const { scenario, t, language } = asking;
  if ("all" in condition) return condition.all.map((part) => conditionWords(part, asking)).join(t("scene.condition.all"));
  if ("any" in condition) return condition.any.map((part) => conditionWords(part, asking)).join(t("scene.condition.any"));
  if ("readings" in condition) return countWords(condition, t(`scene.condition.${condition.readings}`), t);
  if ("wordings" in condition) return countWords(condition, t(`scene.condition.${condition.wordings}`), t);
  if ("meter" in condition) return meterWords(condition, asking);
  if ("condition" in condition) {
    const named = scenario.conditions[condition.condition];
    const words = named ? conditionWords(named, asking) : condition.condition;
    return condition.is ? words : t("scene.condition.not", { what: words });
  }
  const flag = scenario.flags.find(({ id }) => id === condition.flag);
  if (flag?.subjectOf) return t(condition.is ? "scene.condition.discussed" : "scene.condition.undiscussed", { what: inLanguage(flag.note, language).text });
  const note = flag ? inLanguage(flag.note, language).text.replace(/\.$/u, "") : condition.flag;
  return condition.is ? note : t("scene.condition.not", { what: note });
}

function countWords(condition: Bounds, what: string, t: Translate): string {
  return bounds(condition, (count) => t("scene.condition.countAtLeast", { count, what }), (count) => t("scene.condition.countAtMost", { count, what }), t);
}

function meterWords(condition: Extract<Condition, { readonly meter: string }>, { scenario, t, language }: Asking): string {
  const meter = scenario.meters.find(({ id }) => id === condition.meter);
  if (!meter) return condition.meter;
  const label = inLanguage(meter.label, language).text;
  const word = (value: number) => inLanguage(meter.words[value] ?? { de: String(value) }, language).text;
  return bounds(condition, (value) => t("scene.condition.atLeast", { label, word: word(value) }), (value) => t("scene.condition.atMost", { label, word: word(value) }), t);
}

type Bounds = { readonly atLeast?: number; readonly atMost?: number };
function bounds({ atLeast, atMost }: Bounds, least: (value: number) => string, most: (value: number) => string, t: Translate): string {
  return [atLeast === undefined ? undefined : least(atLeast), atMost === undefined ? undefined : most(atMost)].filter((words) => words !== undefined).join(t("scene.condition.all"));
}
