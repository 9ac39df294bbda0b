import { printCode } from "~/core/certification/code";
import type { CertificateState, IssuedCertificate } from "~/core/certification/model";
import { dayIn, longDay } from "~/core/days";
import { isRemindable } from "~/core/dossier/remind";
import type { Person, Unit } from "~/core/organisation/model";
import type { ReportRow } from "~/core/reporting/report";
import { useShown, useTexts } from "~/i18n/react";
import { RecordDeeds, type Done } from "~/ui/dossier/record-deeds";
import { Main } from "~/ui/frame/main";
import { dueWords } from "./due-words";
import { Looked, type LookedEntry } from "./looked";

type Record = {
  readonly person: Person;
  readonly unit?: Unit;
  readonly timeZone: string;
  readonly rows: readonly ReportRow[];
  readonly certificates: readonly { readonly issued: IssuedCertificate; readonly state: CertificateState }[];
} & Done;
/** What somebody has just done here. */
export type DoneHere = "revoked" | "extended" | "recognised" | "withdrawn" | "exempted" | "unexempted";
type Props = { readonly record: Record; readonly title: string; readonly own: boolean; readonly done?: DoneHere; readonly looked?: readonly LookedEntry[] };

const DONE = { revoked: "report.revokedDone", extended: "dossier.doneExtended", recognised: "dossier.doneRecognised", withdrawn: "dossier.doneWithdrawn", exempted: "dossier.doneExempted", unexempted: "dossier.doneUnexempted" } as const;

/** The facts HR may know of a person. The person opens the very same page. */
export function RecordPage({ record, title, own, done, looked }: Props) {
  const { t, language } = useTexts();
  const crumbs = own ? [{ href: `/${language}/konto`, label: t("settings.title") }, { href: `/${language}/konto/daten`, label: t("ownData.title") }] : [{ href: `/${language}/personal/bericht`, label: t("report.title") }];
  return (
    <Main page="person" crumbs={crumbs} here={own ? t("report.ownTitle") : record.person.name}>
      <h1 className="app-title">{title}</h1>
      <p className="app-status" role="status">{done === undefined ? "" : t(DONE[done])}</p>
      {own ? <p className="app-lead">{t("report.ownLead")}</p> : null}
      <p className="app-note">{own ? t("report.ownNote") : t("report.personNote")}</p>
      <dl className="app-facts">
        <div><dt>{t("report.columns.name")}</dt><dd>{record.person.name}</dd></div>
        <div><dt>{t("report.unit")}</dt><dd>{record.unit?.name ?? t("report.none")}</dd></div>
      </dl>
      <Courses record={record} />
      {own ? null : <CourseDeeds rows={record.rows} />}
      {own ? null : (
        <div className="app-actions">
          <a className="app-link app-link--row" href={`/${language}/personal/zuweisungen/neu/kurs?person=${record.person.id}`}>{t("assign.person")}</a>
          <a className="app-link app-link--row" href={`/${language}/personal/personen/${record.person.id}/anerkennen`}>{t("dossier.recognise")}</a>
          <a className="app-link app-link--row" href={`/${language}/personal/personen/${record.person.id}/freistellung`}>{t("dossier.exemptLink")}</a>
        </div>
      )}
      <Certificates record={record} own={own} />
      <RecordDeeds done={record} person={record.person.id} own={own} />
      {looked === undefined ? null : <Looked entries={looked} timeZone={record.timeZone} />}
    </Main>
  );
}

function Courses({ record }: { readonly record: Record }) {
  const texts = useTexts();
  const { t, language } = texts;
  const shown = useShown();
  const day = (value: string | undefined) => (value === undefined ? t("report.none") : longDay(value, language));
  if (record.rows.length === 0) return <section className="app-section"><h2 className="app-heading">{t("report.records")}</h2><p>{t("report.noRecords")}</p></section>;
  return (
    <div className="app-section">
      <div className="app-table-scroll" role="region" aria-labelledby="kurse" tabIndex={0}>
        <table className="app-table app-table--blocks">
          <caption id="kurse">{t("report.records")}</caption>
          <thead>
            <tr>{(["course", "status", "completedOn", "due", "validUntil"] as const).map((column) => <th key={column} scope="col">{t(`report.columns.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {record.rows.map((row) => (
              <tr key={row.course}>
                <th scope="row" data-label={t("report.columns.course")}>{shown(row.courseTitle).text}</th>
                <td data-label={t("report.columns.status")}>{t(`report.statuses.${row.status}`)}</td>
                <td data-label={t("report.columns.completedOn")}>{day(row.completedOn)}</td>
                <td data-label={t("report.columns.due")}>{dueWords(row, texts)}</td>
                <td data-label={t("report.columns.validUntil")}>{day(row.validUntil)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What HR can do about the courses that are still to be done. */
function CourseDeeds({ rows }: { readonly rows: readonly ReportRow[] }) {
  const { t, language } = useTexts();
  const shown = useShown();
  const open = rows.filter(isRemindable);
  if (open.length === 0) return null;
  return (
    <ul className="app-due" aria-label={t("dossier.deeds")}>
      {open.map(({ person, course, courseTitle, due }) => {
        const { text } = shown(courseTitle);
        return (
          <li key={course}>
            <a className="app-link app-link--row" href={`/${language}/personal/erinnern?person=${person}&kurs=${course}`}>{t("dossier.remindOf", { course: text })}</a>
            {due === undefined ? null : <a className="app-link app-link--row" href={`/${language}/personal/personen/${person}/frist/${course}`}>{t("dossier.extendOf", { course: text })}</a>}
          </li>
        );
      })}
    </ul>
  );
}

function Certificates({ record, own }: { readonly record: Record; readonly own: boolean }) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <section className="app-section" aria-labelledby="zertifikate">
      <h2 className="app-heading" id="zertifikate">{t("report.certificates")}</h2>
      {record.certificates.length === 0 ? <p>{t("report.noCertificates")}</p> : null}
      {record.certificates.map(({ issued, state }) => {
        const { certificate, revoked } = issued;
        return (
          <div className="app-card" key={certificate.id}>
            <h3 className="app-card__title">{shown(certificate.course.title).text}</h3>
            <dl className="app-facts">
              <div><dt>{t("report.state")}</dt><dd>{t(`report.states.${state}`)}</dd></div>
              <div><dt>{t("report.code")}</dt><dd>{printCode(certificate.code)}</dd></div>
              <div><dt>{t("report.issuedOn")}</dt><dd>{longDay(dayIn(record.timeZone, certificate.issuedAt), language)}</dd></div>
              <div><dt>{t("report.validUntil")}</dt><dd>{certificate.validUntil === undefined ? t("report.unlimited") : longDay(certificate.validUntil, language)}</dd></div>
            </dl>
            {revoked ? <p>{t("report.revokedOn", { date: longDay(dayIn(record.timeZone, revoked.at), language), reason: revoked.reason })}</p> : null}
            {own || revoked ? null : <p><a className="app-link app-link--row" href={`/${language}/personal/zertifikate/${certificate.id}`}>{t("report.revoke")}</a></p>}
          </div>
        );
      })}
    </section>
  );
}
