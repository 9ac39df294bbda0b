import { inLanguage, type Language, type Shown, type Words } from "../words";
import type { Trace } from "./play";

/** What the coach says about the answer just given. `tempting`: why it lies near, unless it was a strong one. */
export type Coached = { readonly advice: readonly Shown[]; readonly tempting: readonly Shown[] };

/** The coach's words on the learner's last own answer; absent before the first and where the author wrote none. */
export function coachedOn({ turns }: Trace, language: Language): Coached | undefined {
  const last = turns.findLast(({ bypassed }) => !bypassed);
  if (!last) return undefined;
  const deeds = [...last.written, last.taken];
  const advice = shown(deeds.map(({ hint }) => hint), language);
  const tempting = shown(deeds.map((deed) => ("appeal" in deed && deed.rating !== "strong" ? deed.appeal : undefined)), language);
  return advice.length + tempting.length === 0 ? undefined : { advice, tempting };
}

function shown(texts: readonly (Words | undefined)[], language: Language): readonly Shown[] {
  const found = texts.flatMap((words) => (words === undefined ? [] : [inLanguage(words, language)]));
  return [...new Map(found.map((one) => [one.text, one])).values()];
}
