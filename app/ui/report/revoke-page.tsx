import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";

type Props = { readonly title: string; readonly name: string; readonly course: string; readonly learner: string; readonly revoked: boolean };

/** One thing on the page: what revoking does, why, and a way back. */
export function RevokePage({ title, name, course, learner, revoked }: Props) {
  const { t, language } = useTexts();
  const back = `/${language}/personal/personen/${learner}`;
  return (
    <Main page="widerruf" width="reading" crumbs={[{ href: `/${language}/personal/bericht`, label: t("report.title") }, { href: back, label: name }]} here={title}>
      <ErrorSummary field="reason" />
      <h1 className="app-title">{title}</h1>
      {revoked ? (
        <p className="app-lead">{t("refusal.codes.already-revoked")}</p>
      ) : (
        <>
          <p className="app-lead">{t("report.revokeLead", { name, course })}</p>
          <form className="app-form" method="post">
            <Csrf />
            <TextField name="reason" label={t("report.reason")} hint={t("report.reasonHint")} maxLength={500} required />
            <div className="app-actions">
              <SubmitButton>{t("report.revokeSubmit")}</SubmitButton>
              <LinkButton look="secondary" href={back}>{t("report.cancel")}</LinkButton>
            </div>
          </form>
        </>
      )}
    </Main>
  );
}
