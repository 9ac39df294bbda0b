import type { Day, Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Posted, useChecked } from "~/ui/frame/checked";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { personCrumbs } from "./crumbs";
import { ProofFacts } from "./proof-facts";

export type ProofShown = { readonly course: string; readonly title: Words; readonly shown: string; readonly issuer: string; readonly completedOn: Day; readonly validUntil?: Day; readonly reason: string; readonly reference?: string };
type Props = {
  readonly title: string;
  readonly person: string;
  readonly name: string;
  readonly chosen: string | undefined;
  readonly courses: readonly { readonly id: string; readonly title: Words }[];
  readonly read: ProofShown | undefined;
};

const FIELDS = ["course", "shown", "issuer", "completedOn", "validUntil", "reason", "reference"] as const;

/** One thing: somebody else's proof counts for a course, with what was shown and why. */
export function RecognisePage(props: Props) {
  const texts = useTexts();
  const { t } = texts;
  const checked = useChecked();
  const { title, person, name, read } = props;
  return (
    <Main page="anerkennen" width="reading" crumbs={personCrumbs(texts, { person, name })} here={title}>
      <ErrorSummary field="course" />
      <h1 className="app-title">{title}</h1>
      <p className="app-lead">{t("dossier.recogniseLead", { name })}</p>
      {checked && read ? <Check name={name} read={read} /> : <Form {...props} />}
    </Main>
  );
}

function Form({ person, chosen, courses }: Props) {
  const { t, language } = useTexts();
  const shown = useShown();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <Choice name="course" label={t("report.course")} chosen={chosen} options={courses.map(({ id, title }) => ({ value: id, label: shown(title).text }))} />
      <TextField name="shown" label={t("dossier.shown")} hint={t("dossier.shownHint")} maxLength={200} required />
      <TextField name="issuer" label={t("dossier.issuer")} hint={t("dossier.issuerHint")} maxLength={200} required />
      <TextField name="completedOn" label={t("report.columns.completedOn")} hint={t("report.dateHint")} width="short" maxLength={40} autoComplete="off" required />
      <TextField name="validUntil" label={t("dossier.validUntil")} hint={t("report.dateHint")} width="short" maxLength={40} autoComplete="off" />
      <TextField name="reason" label={t("report.reason")} hint={t("dossier.reasonHint")} maxLength={500} required />
      <TextField name="reference" label={t("dossier.reference")} hint={t("dossier.referenceHint")} maxLength={200} autoComplete="off" />
      <div className="app-actions">
        <SubmitButton name="intent" value="pruefen">{t("dossier.check")}</SubmitButton>
        <LinkButton look="tertiary" href={`/${language}/personal/personen/${person}`}>{t("dossier.recogniseLeave")}</LinkButton>
      </div>
    </form>
  );
}

function Check({ name, read }: { readonly name: string; readonly read: ProofShown }) {
  const { t } = useTexts();
  const shown = useShown();
  return (
    <>
      <section className="app-section" aria-labelledby="liest">
        <h2 className="app-heading" id="liest">{t("remind.preview", { name })}</h2>
        <div className="app-card">
          <h3 className="app-card__title">{shown(read.title).text}</h3>
          <ProofFacts proof={read} />
        </div>
        <p>{t("dossier.effect", { name })}</p>
      </section>
      <form className="app-form" method="post">
        <Csrf />
        <Posted fields={FIELDS} />
        <div className="app-actions">
          <SubmitButton name="intent" value="anerkennen">{t("dossier.recognise")}</SubmitButton>
          <SubmitButton look="secondary" name="intent" value="aendern">{t("dossier.change")}</SubmitButton>
        </div>
        <p className="app-note">{t("dossier.logged")}</p>
      </form>
    </>
  );
}
