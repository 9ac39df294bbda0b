import { useTexts } from "~/i18n/react";
import { Main } from "~/ui/frame/main";
import { CheckForm } from "./check-form";

type Props = { readonly typed: string; /** In fours, if it can be a number at all. */ readonly code?: string | undefined };

/** Nobody issued this number, or it is none. The form again, with what was typed. */
export function UnknownPage({ typed, code }: Props) {
  const { t } = useTexts();
  return (
    <Main page="nachweis" width="reading">
      <section className="app-verdict app-verdict--unknown">
        <div className="app-stack app-stack--small">
          <h1 className="app-title">{t("certificate.verdict.unknown")}</h1>
          <p>{code === undefined ? t("certificate.verdict.unreadableText") : t("certificate.verdict.unknownText", { code })}</p>
        </div>
      </section>
      <CheckForm typed={code ?? typed} />
    </Main>
  );
}
