import type { PartChange } from "~/core/draft/compare";
import type { CourseChange } from "~/core/draft/compare-course";
import type { Edit } from "~/core/scenario/edit";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { Changes } from "./changes";
import { CourseChanges } from "./course/course-changes";
import { CourseProblems } from "./course/problems";
import { ProblemList, type Problem } from "./problem-list";

/** One thing a page. */
export const PUBLISH_STEPS = ["pruefung", "aenderungen", "betroffene", "bestaetigen", "fertig"] as const;
type Step = (typeof PUBLISH_STEPS)[number];

type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly step: Step;
  readonly problems: readonly Problem[];
  readonly edit: Edit | "first" | undefined;
  readonly changes: readonly PartChange[];
  /** Of a course; a scene has none. */
  readonly courseChanges?: readonly CourseChange[];
  readonly affected: { readonly running: number | "few"; readonly certificates: number | "few" };
  readonly note: string;
};

export function PublishPage(props: Props) {
  const { id, name, title, step, courseChanges } = props;
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/${courseChanges ? "kurse" : "entwuerfe"}/${id}`;
  const shown = PUBLISH_STEPS.flatMap((one) => (one === "fertig" ? [] : [one]));
  return (
    <Main page="veroeffentlichen" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }]} here={t("workshop.publish.title")}>
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
      return <Problems {...props} />;
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

function Problems({ problems, base, edit, courseChanges }: StepProps) {
  const { t } = useTexts();
  return (
    <>
      <p className="app-lead">{t(edit === undefined ? "workshop.publish.notYet" : "workshop.publish.mayGoOn")}</p>
      <section className="app-section" aria-labelledby="hinweise">
        <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
        {courseChanges ? <CourseProblems problems={problems} base={base} /> : <ProblemList problems={problems} base={base} />}
      </section>
      <div className="app-actions">
        {edit === undefined ? null : <LinkButton href={`${base}/veroeffentlichen/aenderungen`}>{t("workshop.publish.toChanges")}</LinkButton>}
        <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
      </div>
    </>
  );
}

function WhatChanged({ base, edit, changes, courseChanges, note }: StepProps) {
  const { t } = useTexts();
  return (
    <>
      {edit === undefined ? null : <p className="app-lead"><strong>{t(`workshop.edits.${edit}.name`)}</strong> {t(courseChanges ? `authoring.edits.${edit}` : `workshop.edits.${edit}.means`)}</p>}
      {courseChanges ? <CourseChanges changes={courseChanges} /> : <Changes changes={changes} />}
      <form className="app-form" method="get" action={`${base}/veroeffentlichen/betroffene`}>
        <TextField name="hinweis" label={t("workshop.publish.note")} hint={t(courseChanges ? "authoring.publish.noteHint" : "workshop.publish.noteHint")} maxLength={300} defaultValue={note} />
        <SubmitButton>{t("workshop.publish.toAffected")}</SubmitButton>
      </form>
    </>
  );
}

function WhoIsAffected({ base, note, affected: { running, certificates }, courseChanges }: StepProps) {
  const { t } = useTexts();
  const [people, issued] = courseChanges ? (["authoring.people", "authoring.publish.certificates"] as const) : (["workshop.people", "workshop.publish.certificates"] as const);
  return (
    <>
      <ul>
        <li>{running === "few" ? t(`${people}Few`) : t(people, { count: running })}</li>
        <li>{certificates === "few" ? t(`${issued}Few`) : t(issued, { count: certificates })}</li>
        <li>{t(courseChanges ? "authoring.publish.visible" : "workshop.publish.visible")}</li>
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

function Done({ id, base, name, courseChanges }: StepProps) {
  const { t, language } = useTexts();
  return (
    <>
      <p className="app-confirmation" role="status">{t("workshop.publish.done", { title: name })}</p>
      <ul>
        <li><a className="app-link app-link--row" href={`/${language}/${courseChanges ? "kurse" : "szenen"}/${id}`}>{t(courseChanges ? "authoring.publish.toCourse" : "workshop.publish.toScene")}</a></li>
        <li><a className="app-link app-link--row" href={`${base}/versionen`}>{t("workshop.publish.toVersions")}</a></li>
        <li><a className="app-link app-link--row" href={`/${language}/werkstatt`}>{t("workshop.back")}</a></li>
      </ul>
    </>
  );
}
