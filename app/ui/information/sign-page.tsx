import { useTexts } from "~/i18n/react";
import { longDay } from "~/core/days";
import { Contact, type OperatorShown } from "./contact";
import { Part, TextPage } from "./text-page";

type Props = { readonly title: string; readonly operator: OperatorShown | undefined };

/** Day on which the legal wording was last read. */
const WORDING_OF = "2026-11-27";

/** Where the authority's page in German Sign Language is, or that there is none yet, and what helps meanwhile. */
export function SignPage({ title, operator }: Props) {
  const { t, language } = useTexts();
  const address = operator?.contacts?.signLanguage;
  return (
    <TextPage title={title} lead={t("service.sign.lead")}>
      {address === undefined ? <p>{t("service.sign.missing")}</p> : <p>{t("service.sign.there", { authority: operator?.name ?? "" })} <a href={address}>{t("service.contact.signLanguage")}</a></p>}
      <p>{t("service.sign.law", { date: longDay(WORDING_OF, language) })}</p>
      <Part heading={t("service.sign.meanwhile.heading")}>
        <ul>
          <li>{t("service.sign.meanwhile.sound")}</li>
          <li><a href={`/${language}/leichte-sprache`}>{t("service.sign.meanwhile.easy")}</a></li>
        </ul>
      </Part>
      <Part heading={t("service.sign.contact.heading")}><Contact operator={operator} /></Part>
    </TextPage>
  );
}
