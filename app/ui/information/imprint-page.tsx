import { useTexts } from "~/i18n/react";
import { ContactWays, type OperatorShown } from "./contact";
import { Part, TextPage } from "./text-page";

type Props = { readonly title: string; readonly operator: OperatorShown | undefined };

/** Who runs this, what it is, and whose work is in it. */
export function ImprintPage({ title, operator }: Props) {
  const { t } = useTexts();
  const help = operator?.contacts?.help;
  return (
    <TextPage title={title}>
      <Part heading={t("service.imprint.operator.heading")}>
        <p>{operator === undefined ? t("service.imprint.operator.unknown") : t("service.imprint.operator.known", { authority: operator.name, place: operator.place })}</p>
        <p>{t("service.imprint.operator.how")}</p>
        {help === undefined ? null : <ContactWays contact={help} lead={t("service.contact.help")} />}
      </Part>
      <Part heading={t("service.imprint.product.heading")}>
        {(["what", "licence", "notCommissioned", "invented"] as const).map((one) => <p key={one}>{t(`service.imprint.product.${one}`)}</p>)}
      </Part>
      <Part heading={t("service.imprint.parts.heading")}>
        <ul>{(["kern", "fira", "others"] as const).map((one) => <li key={one}>{t(`service.imprint.parts.${one}`)}</li>)}</ul>
      </Part>
    </TextPage>
  );
}
