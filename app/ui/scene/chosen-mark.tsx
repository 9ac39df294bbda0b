import { useTexts } from "~/i18n/react";

/** What was chosen at this place on the present path, and before stepping back. */
export type Marks = { readonly chosen: readonly string[]; readonly formerly: readonly string[] };

export function ChosenMark({ id, marks }: { readonly id: string; readonly marks: Marks }) {
  const { t } = useTexts();
  if (marks.chosen.includes(id)) return <span className="app-answer__mark">{t("scene.chosen")}</span>;
  if (marks.formerly.includes(id)) return <span className="app-answer__mark">{t("scene.formerly")}</span>;
  return null;
}
