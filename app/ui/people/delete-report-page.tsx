import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

type Props = { readonly title: string; readonly id: string; readonly number: string; readonly contact: string | undefined; readonly told: boolean };

/** What goes and what stays, before the text of a report is deleted. Nothing brings it back, so its number is typed. */
export function DeleteReportPage({ title, id, number, contact, told }: Props) {
  const { t, language } = useTexts();
  const base = `/${language}/admin/meldungen`;
  return (
    <Main page="admin" width="reading" crumbs={[{ href: `/${language}/admin`, label: t("admin.title") }, { href: base, label: t("people.barriers.title") }, { href: `${base}/${id}`, label: number }]} here={t("people.barriers.delete.heading")}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1}>{title}</h1>
      <p className="app-lead">{t("people.barriers.delete.goes")}</p>
      <div className="app-prose">
        <ul>
          {contact === undefined ? null : <li>{t("people.barriers.delete.contact")}</li>}
          <li>{t("people.barriers.delete.stays")}</li>
          <li>{t(told ? "people.barriers.delete.toldStays" : "people.barriers.delete.toldNone")}</li>
          <li>{t("people.barriers.delete.backups")}</li>
          <li>{t("people.barriers.delete.never")}</li>
        </ul>
      </div>
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="number" label={t("people.barriers.delete.number", { number })} hint={t("people.barriers.delete.numberHint")} width="medium" maxLength={20} autoComplete="off" spellCheck={false} />
        <div className="app-actions">
          <SubmitButton>{t("people.barriers.delete.submit")}</SubmitButton>
          <a className="app-link app-link--row" href={`${base}/${id}`}>{t("people.barriers.delete.cancel")}</a>
        </div>
      </form>
    </Main>
  );
}
