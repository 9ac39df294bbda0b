import { PRIVATE_PARTS, type PrivatePart } from "~/core/progress/private-parts";
import { longDay } from "~/core/days";
import { useTexts } from "~/i18n/react";
import { LinkButton } from "~/ui/frame/button";
import { Main } from "~/ui/frame/main";
import { Contact, ContactWays, type OperatorShown } from "./contact";
import { Part } from "./text-page";
import { COLUMNS, WHO_SEES } from "./who-sees";

type Props = { readonly title: string; readonly operator: OperatorShown | undefined; /** Whether office accounts sign in. */ readonly office: boolean };

/** Day on which the legal wording was last read. */
const WORDING_OF = "2026-11-23";

/** Who sees what first; then what for, on which basis, how long, and what one can ask for. */
export function PrivacyPage({ title, operator, office }: Props) {
  const { t, language } = useTexts();
  return (
    <Main page="service">
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("service.privacy.lead")}</p>
      <Table />
      <div className="app-section">
        {(["public", "operator", "statistics"] as const).map((note) => <p key={note}>{t(`service.privacy.notes.${note}`)}</p>)}
        <div><LinkButton href={`/${language}/konto/daten/personalsicht`}>{t("service.privacy.show")}</LinkButton></div>
        <p className="app-muted">{t("service.privacy.showNote")}</p>
      </div>
      <div className="app-section"><div className="app-prose"><Words operator={operator} office={office} /></div></div>
    </Main>
  );
}

function Table() {
  const { t } = useTexts();
  return (
    <div className="app-table-scroll" role="region" aria-labelledby="wer-sieht-was" tabIndex={0}>
      <table className="app-table app-table--blocks">
        <caption id="wer-sieht-was">{t("service.privacy.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("service.privacy.table.data")}</th>
            {COLUMNS.map((column) => <th key={column} scope="col">{t(`service.privacy.columns.${column}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {WHO_SEES.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{t(`service.privacy.rows.${row}`)}</th>
              {COLUMNS.map((column) => <td key={column} data-label={t(`service.privacy.columns.${column}`)}>{t(`service.privacy.cells.${cells[column]}`)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Words({ operator, office }: Omit<Props, "title">) {
  const { t, language } = useTexts();
  const date = longDay(WORDING_OF, language);
  const officer = operator?.contacts?.protection;
  const kept = (part: PrivatePart, months: number | undefined) => (months === undefined ? t(`admin.retention.never.${part}`) : t(`admin.retention.sentence.${part}`, { months }));
  return (
    <>
      <Part heading={t("service.privacy.purposes.heading")}>
        <ul>{(["learn", "prove", "report", "protect"] as const).map((one) => <li key={one}>{t(`service.privacy.purposes.${one}`)}</li>)}</ul>
        <p>{t("service.privacy.purposes.never")}</p>
      </Part>
      <Part heading={t("service.privacy.basis.heading")}>
        {(["authority", "court", "consent", "advice"] as const).map((one) => <p key={one}>{t(`service.privacy.basis.${one}`, { date })}</p>)}
      </Part>
      <Part heading={t("service.privacy.retention.heading")}>
        <ul>
          {PRIVATE_PARTS.map((part) => <li key={part}>{kept(part, operator?.retention?.[part])}</li>)}
          {(["now", "reports", "ask", "effect", "session", "guess", "log"] as const).map((one) => <li key={one}>{t(`service.privacy.retention.${one}`)}</li>)}
        </ul>
      </Part>
      {office ? (
        <Part heading={t("service.privacy.office.heading")}>
          {(["learns", "keeps", "log", "gone"] as const).map((one) => <p key={one}>{t(`service.privacy.office.${one}`)}</p>)}
        </Part>
      ) : null}
      <Part heading={t("service.privacy.cookies.heading")}>
        <ul>{(["session", "visit", ...(office ? ["office"] as const : []), "display", "kept", "secure", "none"] as const).map((one) => <li key={one}>{t(`service.privacy.cookies.${one}`)}</li>)}</ul>
      </Part>
      <Part heading={t("service.privacy.rights.heading")}>
        <p>{t("service.privacy.rights.list")}</p>
        <p>{t("service.privacy.rights.who")}{officer === undefined ? <> {t("service.privacy.rights.whoElse")}</> : null}</p>
        {officer === undefined ? null : <ContactWays contact={officer} lead={t("service.privacy.rights.officer")} />}
        <p>{t("service.privacy.rights.complain")}</p>
      </Part>
      <Part heading={t("service.privacy.controller.heading")}><Contact operator={operator} /></Part>
    </>
  );
}
