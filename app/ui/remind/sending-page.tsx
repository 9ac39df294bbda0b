import { longInstant } from "~/core/days";
import { MAIL_FAILURES, type MailSeen } from "~/core/dossier/model";
import type { Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { Main } from "~/ui/frame/main";

type Sent = { readonly person: string; readonly name: string; readonly course: Words; readonly mail?: MailSeen };
type Props = { readonly text: string; readonly at: string; readonly timeZone: string; readonly sent: readonly Sent[] };

const FAILED: ReadonlySet<MailSeen> = new Set(MAIL_FAILURES);

/** What was sent, to how many, and what became of the mails. */
export function SendingPage({ text, at, timeZone, sent }: Props) {
  const { t, language } = useTexts();
  const report = `/${language}/personal/bericht`;
  return (
    <Main page="erinnert" width="reading" crumbs={[{ href: report, label: t("report.title") }]} here={t("remind.doneTitle")}>
      <section className="app-confirmation">
        <h1 className="app-title" tabIndex={-1} autoFocus>{t("remind.done", { count: sent.length })}</h1>
        <p>{t("remind.doneWhen", { time: longInstant(at, timeZone, language) })} {t("remind.doneHome")}</p>
      </section>
      <Mails sent={sent} />
      <section className="app-section" aria-labelledby="wer">
        <h2 className="app-heading" id="wer">{t("remind.doneWho")}</h2>
        <Names sent={sent} />
      </section>
      <section className="app-section" aria-labelledby="worte">
        <h2 className="app-heading" id="worte">{t("remind.text")}</h2>
        <div className="app-card"><p className="app-words">{text}</p></div>
      </section>
      <div className="app-actions"><LinkButton href={report}>{t("remind.back")}</LinkButton></div>
    </Main>
  );
}

function Names({ sent }: Pick<Props, "sent">) {
  const { language } = useTexts();
  const shown = useShown();
  return (
    <ul className="app-prose">
      {sent.map(({ person, name, course }, index) => <li key={index}><a className="app-link" href={`/${language}/personal/personen/${person}`}>{name}</a>: {shown(course).text}</li>)}
    </ul>
  );
}

function Mails({ sent }: Pick<Props, "sent">) {
  const { t } = useTexts();
  const mails = sent.flatMap((one) => (one.mail === undefined ? [] : [{ ...one, mail: one.mail }]));
  if (mails.length === 0) return <p>{t("remind.noMail")}</p>;
  const count = (wanted: (mail: MailSeen) => boolean) => mails.filter(({ mail }) => wanted(mail)).length;
  const underWay = count((mail) => mail === "waiting" || mail === "sending");
  const failed = mails.filter(({ mail }) => FAILED.has(mail) || mail === "unclear");
  return (
    <section className="app-section" aria-labelledby="mails">
      <h2 className="app-heading" id="mails">{t("remind.mails")}</h2>
      <p>{t("remind.mailSent", { count: count((mail) => mail === "sent") })}</p>
      {underWay === 0 ? null : <p>{t("remind.mailUnderWay", { count: underWay })} <a className="app-link" href="">{t("remind.reload")}</a></p>}
      {failed.length === 0 ? null : <Failed failed={failed} again={failed.some(({ mail }) => FAILED.has(mail))} />}
    </section>
  );
}

function Failed({ failed, again }: { readonly failed: readonly (Sent & { readonly mail: MailSeen })[]; readonly again: boolean }) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-note">{t("remind.mailFailed", { count: failed.length })}</p>
      <div className="app-table-scroll" role="region" aria-labelledby="nicht" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="nicht">{t("remind.failedCaption")}</caption>
          <thead><tr><th scope="col">{t("report.columns.name")}</th><th scope="col">{t("remind.why")}</th></tr></thead>
          <tbody>{failed.map(({ name, mail }, index) => <tr key={index}><th scope="row" data-label={t("report.columns.name")}>{name}</th><td data-label={t("remind.why")}>{t(`remind.states.${mail}`)}</td></tr>)}</tbody>
        </table>
      </div>
      {again ? <form className="app-actions" method="post"><Csrf /><SubmitButton look="secondary">{t("remind.again")}</SubmitButton></form> : null}
    </>
  );
}
