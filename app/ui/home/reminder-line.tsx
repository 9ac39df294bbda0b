import type { Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";

type Props = { readonly course: Shown; readonly text: string; readonly byName: string; /** Absent in a preview: today. */ readonly when: string | undefined };

/** Who reminds of what since when, and the words. */
export function ReminderLine({ course, text, byName, when }: Props) {
  const { t, language } = useTexts();
  return (
    <div>
      <p>
        {t("remind.of")} <strong><ShownText shown={course} language={language} /></strong>{" "}
        <span className="app-muted">{t(when === undefined ? "remind.byToday" : "remind.by", { name: byName === "" ? t("report.someone") : byName, when: when ?? "" })}</span>
      </p>
      <p className="app-words">{text}</p>
    </div>
  );
}
