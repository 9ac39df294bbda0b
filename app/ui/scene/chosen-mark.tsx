import { useTexts } from "~/i18n/react";

/** What was chosen at this place on the present path, before stepping back, and in an earlier attempt. */
export type Marks = { readonly chosen: readonly string[]; readonly formerly: readonly string[]; readonly earlier: readonly string[] };

export function ChosenMark({ id, marks }: { readonly id: string; readonly marks: Marks }) {
  const { t } = useTexts();
  const mark = marks.chosen.includes(id) ? "chosen" : marks.formerly.includes(id) ? "formerly" : marks.earlier.includes(id) ? "earlierChosen" : undefined;
  return mark ? <span className="app-answer__mark">{t(`scene.${mark}`)}</span> : null;
}
