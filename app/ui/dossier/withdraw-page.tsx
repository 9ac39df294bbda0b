import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { personCrumbs } from "./crumbs";

type Props = { readonly title: string; readonly person: string; readonly name: string; readonly course: string; readonly issuer: string; readonly withdrawn: boolean };

/** One thing: what taking a recognition back does, why, and a way back. */
export function WithdrawPage({ title, person, name, course, issuer, withdrawn }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <Main page="anerkennung" width="reading" crumbs={personCrumbs(texts, { person, name })} here={title}>
      <ErrorSummary field="reason" />
      <h1 className="app-title">{title}</h1>
      {withdrawn ? <p className="app-lead">{t("refusal.codes.already-withdrawn")}</p> : (
        <>
          <p className="app-lead">{t("dossier.withdrawLead", { name, course, issuer })}</p>
          <form className="app-form" method="post">
            <Csrf />
            <TextField name="reason" label={t("report.reason")} hint={t("dossier.reasonHint")} maxLength={500} required />
            <div className="app-actions">
              <SubmitButton>{t("dossier.withdraw")}</SubmitButton>
              <LinkButton look="tertiary" href={`/${language}/personal/personen/${person}`}>{t("dossier.withdrawLeave")}</LinkButton>
            </div>
          </form>
        </>
      )}
    </Main>
  );
}
