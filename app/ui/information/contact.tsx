import { dialled, type Contact as Named, type Contacts } from "~/core/organisation/contacts";
import type { RetentionRules } from "~/core/progress/retention";
import { useTexts } from "~/i18n/react";

export type OperatorShown = { readonly name: string; readonly place: string; readonly retention?: RetentionRules; readonly contacts?: Contacts };
type Props = { readonly operator: OperatorShown | undefined };

/** Whom to ask. What the authority has not entered, the product does not know, and invents none of it. */
export function Contact({ operator }: Props) {
  const { t } = useTexts();
  const help = operator?.contacts?.help;
  return (
    <>
      <p>{operator === undefined ? t("service.contact.unknown") : t("service.contact.known", { authority: operator.name, place: operator.place })}</p>
      {help === undefined ? <p>{t("service.contact.how")}</p> : <ContactWays contact={help} lead={t("service.contact.help")} />}
    </>
  );
}

/** A name and the ways to it, each of which can be followed. `lead`: who that is. */
export function ContactWays({ contact: { name, web, email, phone, relay }, lead }: { readonly contact: Named; readonly lead: string }) {
  const { t } = useTexts();
  return (
    <>
      <p>{lead} <strong>{name}</strong></p>
      <ul>
        {web === undefined ? null : <li>{t("service.contact.web")} <a href={web}>{web}</a></li>}
        {email === undefined ? null : <li>{t("service.contact.email")} <a href={`mailto:${email}`}>{email}</a></li>}
        {phone === undefined ? null : <li>{t("service.contact.phone")} <a href={dialled(phone)}>{phone}</a></li>}
        {relay === undefined ? null : <li>{t("service.contact.relay")} {relay.toLowerCase().startsWith("https:") ? <a href={relay}>{relay}</a> : relay}</li>}
      </ul>
    </>
  );
}
