import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";

type Props = { readonly course: Shown; readonly text: string; readonly byName: string; /** Absent in a preview: today. */ readonly when: string | undefined };

/** Who reminds of what since when, and the words. */
export function ReminderLine({ course, text, byName, when }: Props) {
  const { t, language } = useTexts();
  return (
    <>
      <h3 className="app-card__title">{t("remind.of")} <ShownText shown={course} language={language} /></h3>
      <p className="app-letter">{text}</p>
      <p className="app-muted">{t(when === undefined ? "remind.byToday" : "remind.by", { name: byName === "" ? t("report.someone") : byName, when: when ?? "" })}</p>
    </>
  );
}
