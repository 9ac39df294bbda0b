import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";

/** The debrief of a scene that still goes on: where to go instead. */
export function NotOverPage({ back }: { readonly back: string }) {
  const { t } = useTexts();
  return (
    <Main page="fehler" width="reading">
      <h1 className="app-title">{t("debrief.notOver")}</h1>
      <p className="app-lead">{t("debrief.notOverText")}</p>
      <div className="app-actions"><LinkButton href={back}>{t("debrief.toScene")}</LinkButton></div>
    </Main>
  );
}
