import { CONTACT_LIMITS, CONTACT_PARTS, CONTACT_WAYS, type ContactPart, type Contacts, type ContactWay } from "~/core/organisation/contacts";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

type Props = { readonly contacts: Contacts; readonly saved: boolean };

const TYPES: Readonly<Partial<Record<ContactWay, "email" | "tel">>> = { email: "email", phone: "tel" };

/** Whom the people of the own authority can turn to. What is left empty is not shown. */
export function ContactsPage({ contacts, saved }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }]} here={t("admin.contacts.title")}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1}>{t("admin.contacts.title")}</h1>
      <p className="app-status" role="status">{saved ? t("admin.contacts.saved") : ""}</p>
      <p className="app-lead">{t("admin.contacts.lead")}</p>
      <p className="app-muted">{t("admin.contacts.office")}</p>
      <form className="app-form" method="post">
        <Csrf />
        {CONTACT_PARTS.map((part) => <Part key={part} part={part} contacts={contacts} />)}
        <div className="app-stack" role="group" aria-labelledby="gebaerden">
          <h2 className="app-heading" id="gebaerden">{t("admin.contacts.parts.signLanguage")}</h2>
          <TextField name="sign-language" label={t("admin.contacts.signLanguage")} hint={t("admin.contacts.signLanguageHint")} defaultValue={contacts.signLanguage} inputMode="url" maxLength={CONTACT_LIMITS.web} autoComplete="off" spellCheck={false} />
        </div>
        <div className="app-actions"><SubmitButton>{t("admin.contacts.submit")}</SubmitButton></div>
      </form>
    </Main>
  );
}

function Part({ part, contacts }: { readonly part: ContactPart; readonly contacts: Contacts }) {
  const { t } = useTexts();
  const contact = contacts[part];
  return (
    <div className="app-stack" role="group" aria-labelledby={`teil-${part}`}>
      <h2 className="app-heading" id={`teil-${part}`}>{t(`admin.contacts.parts.${part}`)}</h2>
      <p>{t(`admin.contacts.leads.${part}`)}</p>
      <TextField name={`${part}-name`} label={t(`admin.contacts.name.${part}`)} defaultValue={contact?.name} maxLength={CONTACT_LIMITS.name} autoComplete="off" />
      {CONTACT_WAYS[part].map((way) => (
        <TextField key={way} name={`${part}-${way}`} label={t(`admin.contacts.ways.${way}`)} {...(way === "relay" || way === "web" ? { hint: t(`admin.contacts.hints.${way}`) } : {})} type={TYPES[way] ?? "text"} defaultValue={contact?.[way]} maxLength={CONTACT_LIMITS[way]} autoComplete="off" spellCheck={false} />
      ))}
    </div>
  );
}
