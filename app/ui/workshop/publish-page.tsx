import type { PartChange } from "~/core/draft/compare";
import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { useDraft, type DraftKind } from "./address";
import { Changes } from "./changes";
import { EditSaid } from "./edit-said";
import { Problems, type Problem } from "./problem-list";

/** One thing a page. */
export const PUBLISH_STEPS = ["pruefung", "aenderungen", "betroffene", "bestaetigen", "fertig"] as const;
type Step = (typeof PUBLISH_STEPS)[number];

type Props = {
  readonly kind: DraftKind;
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly step: Step;
  readonly problems: readonly Problem[];
  readonly edit: Edit | "first" | undefined;
  readonly changes: readonly PartChange[];
  readonly affected: { readonly running: number | "few"; readonly certificates: number | "few" };
  readonly note: string;
};

export function PublishPage(props: Props) {
  const { kind, id, name, title, step } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft(kind, id, name);
  const shown = PUBLISH_STEPS.flatMap((one) => (one === "fertig" ? [] : [one]));
  return (
    <Main page="veroeffentlichen" crumbs={crumbs} here={t("workshop.publish.title")}>
      <ErrorSummary field={step === "bestaetigen" ? undefined : "hinweis"} />
      <h1 className="app-title">{title}</h1>
      {step === "fertig" ? null : (
        <ol className="app-steps" aria-label={t("workshop.publish.steps")}>
          {shown.map((one, place) => <li key={one} data-state={one === step ? "current" : place < PUBLISH_STEPS.indexOf(step) ? "done" : undefined} aria-current={one === step ? "step" : undefined}>{t(`workshop.publish.step.${one}`)}</li>)}
        </ol>
      )}
      <StepShown {...props} base={base} />
    </Main>
  );
}

type StepProps = Props & { readonly base: string };

function StepShown(props: StepProps) {
  switch (props.step) {
    case "pruefung":
      return <Checked {...props} />;
    case "aenderungen":
      return <WhatChanged {...props} />;
    case "betroffene":
      return <WhoIsAffected {...props} />;
    case "bestaetigen":
      return <Confirm {...props} />;
    case "fertig":
      return <Done {...props} />;
  }
}

function Checked({ problems, base, edit, kind }: StepProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-lead">{t(edit === undefined ? "workshop.publish.notYet" : "workshop.publish.mayGoOn")}</p>
      <Problems problems={problems} base={base} kind={kind} />
      <div className="app-actions">
        {edit === undefined ? null : <LinkButton href={`${base}/veroeffentlichen/aenderungen`}>{t("workshop.publish.toChanges")}</LinkButton>}
        <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
      </div>
    </>
  );
}

function WhatChanged({ base, edit, changes, kind, note }: StepProps) {
  const { t } = useTexts();
  return (
    <>
      {edit === undefined ? null : <EditSaid edit={edit} kind={kind} />}
      <Changes changes={changes} kind={kind} />
      <form className="app-form" method="get" action={`${base}/veroeffentlichen/betroffene`}>
        <TextField name="hinweis" label={t("workshop.publish.note")} hint={t(kind === "course" ? "authoring.publish.noteHint" : "workshop.publish.noteHint")} maxLength={300} defaultValue={note} />
        <SubmitButton>{t("workshop.publish.toAffected")}</SubmitButton>
      </form>
    </>
  );
}

function WhoIsAffected({ base, note, affected: { running, certificates }, kind }: StepProps) {
  const { t } = useTexts();
  const [people, issued] = kind === "course" ? (["authoring.people", "authoring.publish.certificates"] as const) : (["workshop.people", "workshop.publish.certificates"] as const);
  return (
    <>
      <ul>
        <li>{running === "few" ? t(`${people}Few`) : t(people, { count: running })}</li>
        <li>{certificates === "few" ? t(`${issued}Few`) : t(issued, { count: certificates })}</li>
        <li>{t(kind === "course" ? "authoring.publish.visible" : "workshop.publish.visible")}</li>
      </ul>
      <div className="app-actions">
        <LinkButton href={`${base}/veroeffentlichen/bestaetigen?hinweis=${encodeURIComponent(note)}`}>{t("workshop.publish.toConfirm")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/veroeffentlichen/aenderungen?hinweis=${encodeURIComponent(note)}`}>{t("workshop.publish.backToChanges")}</LinkButton>
      </div>
    </>
  );
}

function Confirm({ base, note, revision, name }: StepProps) {
  const { t } = useTexts();
  return (
    <form className="app-form" method="post">
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="hinweis" value={note} />
      <p className="app-lead">{t("workshop.publish.confirmLead", { title: name })}</p>
      <p>{note === "" ? t("workshop.publish.noNote") : t("workshop.publish.theNote", { note })}</p>
      <div className="app-actions">
        <SubmitButton>{t("workshop.publish.now")}</SubmitButton>
        <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
      </div>
    </form>
  );
}

function Done({ id, base, name, kind }: StepProps) {
  const { t, language } = useTexts();
  return (
    <>
      <p className="app-confirmation" role="status">{t("workshop.publish.done", { title: name })}</p>
      <ul>
        <li><a className="app-link app-link--row" href={`/${language}/${kind === "course" ? "kurse" : "szenen"}/${id}`}>{t(kind === "course" ? "authoring.publish.toCourse" : "workshop.publish.toScene")}</a></li>
        <li><a className="app-link app-link--row" href={`${base}/versionen`}>{t("workshop.publish.toVersions")}</a></li>
        <li><a className="app-link app-link--row" href={`/${language}/werkstatt`}>{t("workshop.back")}</a></li>
      </ul>
    </>
  );
}
