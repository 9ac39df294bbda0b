import type { Exemption } from "~/core/dossier/model";
import type { Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { personCrumbs } from "./crumbs";
import { exemptionWords } from "./exemption-words";

type Props = { readonly title: string; readonly person: string; readonly name: string; readonly today: Day; readonly present?: Exemption };

/** One thing: from when until when deadlines rest for one person. Nobody is asked why. */
export function ExemptPage({ title, person, name, today, present }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <Main page="freistellung" width="reading" crumbs={personCrumbs(texts, { person, name })} here={title}>
      <ErrorSummary field="from" />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("dossier.exemptLead", { name })}</p>
      {present === undefined ? null : <p className="app-note">{t("dossier.exemptNow", { days: exemptionWords(present, t, language) })}</p>}
      <form className="app-form" method="post">
        <Csrf />
        <TextField name="from" label={t("dossier.exemptFrom")} hint={t("assign.due.hint")} defaultValue={typed(present?.from ?? today)} width="medium" maxLength={40} autoComplete="off" required />
        <TextField name="until" label={t("dossier.exemptUntil")} hint={t("dossier.exemptUntilHint")} defaultValue={present?.until && typed(present.until)} width="medium" maxLength={40} autoComplete="off" />
        <div className="app-actions">
          <SubmitButton name="intent" value="freistellen">{t(present === undefined ? "dossier.exempt" : "dossier.exemptChange")}</SubmitButton>
          <LinkButton look="tertiary" href={`/${language}/personal/personen/${person}`}>{t("dossier.exemptLeave")}</LinkButton>
        </div>
        <p className="app-note">{t("dossier.exemptLogged")}</p>
      </form>
      {present === undefined ? null : (
        <form className="app-section" method="post">
          <Csrf />
          <p>{t("dossier.exemptRemoveLead")}</p>
          <SubmitButton look="secondary" name="intent" value="zuruecknehmen">{t("dossier.exemptRemove")}</SubmitButton>
        </form>
      )}
    </Main>
  );
}

/** A day as the hint shows it: `4.12.2026`. */
function typed(day: Day): string {
  return day.split("-").reverse().map(Number).join(".");
}
