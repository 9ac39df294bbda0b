import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import { useDraft } from "../address";
import { Deed } from "../deed";
import { DraftHead, SetAside, type DraftShown } from "../draft-head";
import { Problems } from "../problem-list";
import { LessonRow, type LessonLine } from "./lesson-row";

type Props = DraftShown & {
  readonly units: number;
  readonly lessons: readonly LessonLine[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly done: "angelegt" | "getan" | undefined;
};

/** A course of the own authority: its lessons in their order, what is wrong, and what can be done with it. */
export function CoursePage(props: Props) {
  const { id, title, units, problems, done } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft("course", id);
  return (
    <Main page="kurs-entwurf" crumbs={crumbs} here={title}>
      <ErrorSummary />
      <DraftHead draft={props} said={done && t(done === "angelegt" ? "authoring.begun" : "authoring.done")} />
      <p>{t("authoring.units", { count: units })}</p>
      <Ways {...props} base={base} />
      <Kept {...props} />
      <Lessons {...props} base={base} />
      <Problems problems={problems} base={base} kind="course" />
    </Main>
  );
}

function Ways({ base, releases, revision, canUndo, canRedo }: Props & { readonly base: string }) {
  const { t } = useTexts();
  return (
    <>
      <div className="app-actions">
        <LinkButton href={`${base}/angaben`}>{t("authoring.fields")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/fragen`}>{t("authoring.questions")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/veroeffentlichen/pruefung`}>{t("workshop.publish.title")}</LinkButton>
        {releases > 0 ? <LinkButton look="tertiary" href={`${base}/versionen`}>{t("workshop.versions.title")}</LinkButton> : null}
      </div>
      <div className="app-actions">
        {canUndo ? <Deed revision={revision} intent="undo"><SubmitButton look="tertiary">{t("editor.undo")}</SubmitButton></Deed> : null}
        {canRedo ? <Deed revision={revision} intent="redo"><SubmitButton look="tertiary">{t("editor.redo")}</SubmitButton></Deed> : null}
      </div>
    </>
  );
}

/** What is kept beside the texts, so that nothing is lost. */
function Kept({ broken, setAside, revision }: Props) {
  const { t } = useTexts();
  return (
    <>
      {broken ? <Deed revision={revision} intent="letzter-stand" look="app-note"><p>{t("authoring.broken")}</p><SubmitButton look="secondary">{t("authoring.backToGood")}</SubmitButton></Deed> : null}
      {setAside ? <SetAside revision={revision} /> : null}
    </>
  );
}

function Lessons({ base, revision, lessons }: Props & { readonly base: string }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="lektionen">
      <h2 className="app-heading" id="lektionen">{t("authoring.lessons")}</h2>
      <p>{lessons.length === 0 ? t("authoring.noLessons") : t("authoring.lessonsLead")}</p>
      <ol className="app-library">
        {lessons.map((lesson, place) => <LessonRow key={lesson.name} lesson={lesson} base={base} revision={revision} first={place === 0} last={place === lessons.length - 1} />)}
      </ol>
      <Deed revision={revision} intent="lektion">
        <TextField name="title" label={t("authoring.lessonTitle")} maxLength={120} autoComplete="off" />
        <div className="app-actions"><SubmitButton look="secondary">{t("authoring.addLesson")}</SubmitButton></div>
      </Deed>
    </section>
  );
}
