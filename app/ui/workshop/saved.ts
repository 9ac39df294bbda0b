import { useTexts } from "~/i18n/react";

/** When it was saved last, and by whom, as far as that person is still there. */
export function useSaved(): (saved: { readonly savedAt: string; readonly savedByName: string }) => string {
  const { t } = useTexts();
  return ({ savedAt, savedByName }) => (savedByName === "" ? t("workshop.savedAt", { time: savedAt }) : t("workshop.savedBy", { time: savedAt, who: savedByName }));
}
