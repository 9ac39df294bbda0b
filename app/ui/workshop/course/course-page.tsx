import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { TextField } from "~/ui/frame/field";
import { Main } from "~/ui/frame/main";
import type { Problem } from "../problem-list";
import { useCourse } from "./address";
import { Deed } from "./deed";
import { LessonRow, type LessonLine } from "./lesson-row";
import { CourseProblems } from "./problems";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly origin?: { readonly kind: string; readonly id?: string; readonly title?: string };
  readonly status: "draft" | "published" | "withdrawn";
  readonly ahead: boolean;
  readonly broken: boolean;
  readonly setAside: boolean;
  readonly releases: number;
  readonly reason?: string;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly units: number;
  readonly lessons: readonly LessonLine[];
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly done: "angelegt" | "getan" | undefined;
};

/** A course of the own authority: its lessons in their order, what is wrong, and what can be done with it. */
export function CoursePage(props: Props) {
  const { id, title, status, ahead, reason, savedAt, savedByName, units, problems, done } = props;
  const { t } = useTexts();
  const { base, crumbs } = useCourse(id);
  return (
    <Main page="kurs-entwurf" crumbs={crumbs} here={title}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={done !== undefined}>{title}</h1>
      {done ? <p className="app-confirmation" role="status">{t(done === "angelegt" ? "authoring.begun" : "authoring.done")}</p> : null}
      <p><span className="app-badge app-badge--strong">{t(`workshop.status.${status}`)}</span> {ahead ? t("workshop.ahead") : null}</p>
      {reason ? <p className="app-note">{t("workshop.withdrawnWhy", { reason })}</p> : null}
      <p>{savedByName === "" ? t("workshop.savedAt", { time: savedAt }) : t("workshop.savedBy", { time: savedAt, who: savedByName })}</p>
      <Origin {...props} />
      <p>{t("authoring.units", { count: units })}</p>
      <Ways {...props} base={base} />
      <Kept {...props} />
      <Lessons {...props} base={base} />
      <section className="app-section" aria-labelledby="hinweise">
        <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
        <CourseProblems problems={problems} base={base} />
      </section>
    </Main>
  );
}

function Origin({ origin }: Props) {
  const { t, language } = useTexts();
  if (!origin) return null;
  const { kind, id, title = "" } = origin;
  if (kind === "course" && id) return <p><a className="app-link" href={`/${language}/kurse/${id}`}>{t("authoring.origin", { title })}</a></p>;
  return <p>{kind === "pattern" ? t("authoring.fromPattern", { title }) : t("authoring.fromEmpty")}</p>;
}

function Ways({ base, releases, revision, canUndo, canRedo }: Props & { readonly base: string }) {
  const { t } = useTexts();
  return (
    <>
      <div className="app-actions">
        <LinkButton href={`${base}/angaben`}>{t("authoring.fields")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/text?datei=questions.yaml`}>{t("authoring.questions")}</LinkButton>
        <LinkButton look="secondary" href={`${base}/veroeffentlichen/pruefung`}>{t("workshop.publish.title")}</LinkButton>
        {releases > 0 ? <LinkButton look="tertiary" href={`${base}/versionen`}>{t("workshop.versions.title")}</LinkButton> : null}
      </div>
      <div className="app-actions">
        {canUndo ? <Deed revision={revision} intent="zurueck"><SubmitButton look="tertiary">{t("authoring.undo")}</SubmitButton></Deed> : null}
        {canRedo ? <Deed revision={revision} intent="vor"><SubmitButton look="tertiary">{t("authoring.redo")}</SubmitButton></Deed> : null}
      </div>
    </>
  );
}

/** What is kept beside the texts, so that nothing is lost. */
function Kept({ broken, setAside, revision }: Props) {
  const { t } = useTexts();
  return (
    <>
      {broken ? <div className="app-note"><p>{t("authoring.broken")}</p><Deed revision={revision} intent="letzter-stand"><SubmitButton look="secondary">{t("authoring.backToGood")}</SubmitButton></Deed></div> : null}
      {setAside ? <div className="app-note"><p>{t("workshop.setAside")}</p><Deed revision={revision} intent="tauschen"><SubmitButton look="secondary">{t("workshop.takeBack")}</SubmitButton></Deed></div> : null}
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
