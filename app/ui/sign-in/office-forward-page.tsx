import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";

/** On the way to the provider. The page goes on by itself (`root.tsx`); the link is for where it does not. */
export function OfficeForwardPage({ href }: { readonly href: string }) {
  const { t } = useTexts();
  return (
    <Main page="dienstkonto" width="reading" plain>
      <h1 className="app-title">{t("signIn.office.forwardTitle")}</h1>
      <p className="app-lead">{t("signIn.office.forwardText")}</p>
      <div className="app-actions"><LinkButton href={href}>{t("signIn.office.forwardLink")}</LinkButton></div>
    </Main>
  );
}
