import type { RetentionRules } from "~/core/progress/retention";
import { useTexts } from "~/i18n/react";

export type OperatorShown = { readonly name: string; readonly place: string; readonly retention?: RetentionRules };
type Props = { readonly operator: OperatorShown | undefined };

/** Whom to ask. The product knows no address or number of an authority, and invents none. */
export function Contact({ operator }: Props) {
  const { t } = useTexts();
  return (
    <>
      <p>{operator === undefined ? t("service.contact.unknown") : t("service.contact.known", { authority: operator.name, place: operator.place })}</p>
      <p>{t("service.contact.how")}</p>
    </>
  );
}
