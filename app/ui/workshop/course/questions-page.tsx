import { QUESTION_KINDS } from "~/core/draft/question-deeds";
import { textAt, type Tree } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Radios } from "~/ui/frame/radios";
import { useDraft } from "../address";
import { Deed, DeedButton } from "../deed";
import { Problems, type Problem } from "../problem-list";

type Heading = { readonly id: string; readonly title: string };
export type LessonNamed = { readonly name: string; readonly number: string; readonly title: string; readonly headings: Readonly<Record<"de" | "en", readonly Heading[]>> };
type Listed = { readonly name: string; readonly number: number; readonly question: Tree; readonly errors: number };
type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly hasPool: boolean;
  /** Absent while the file cannot be read. */
  readonly questions?: readonly Listed[];
  readonly lessons: readonly LessonNamed[];
  readonly problems: readonly Problem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly done: boolean;
};

/** The questions of a course in the order of their file: add, order, open, take out. */
export function QuestionsPage(props: Props) {
  const { id, name, title, revision, hasPool, questions, problems, canUndo, canRedo, done } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft("course", id, name);
  return (
    <Main page="kurs-fragen" crumbs={crumbs} here={t("authoring.questions")}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={done}>{title}</h1>
      {done ? <p className="app-confirmation" role="status">{t("authoring.done")}</p> : null}
      <div className="app-actions">
        {canUndo ? <Deed revision={revision} intent="undo"><SubmitButton look="tertiary">{t("editor.undo")}</SubmitButton></Deed> : null}
        {canRedo ? <Deed revision={revision} intent="redo"><SubmitButton look="tertiary">{t("editor.redo")}</SubmitButton></Deed> : null}
      </div>
      {hasPool ? <p><a className="app-link" href={`${base}/text?datei=questions.yaml`}>{t("authoring.pool.asText")}</a></p> : <p className="app-note">{t("authoring.text.noPool")} <a className="app-link" href={`${base}/angaben#wissensfragen`}>{t("authoring.fields")}</a></p>}
      {hasPool && questions === undefined ? <p className="app-note">{t("authoring.pool.unreadable")}</p> : null}
      {questions === undefined ? null : (
        <>
          <p>{t("authoring.pool.lead")}</p>
          <ol className="app-library">
            {questions.map((one) => <Row key={one.name} {...one} last={one.number === questions.length} page={props} base={base} />)}
          </ol>
          <Adding {...props} />
        </>
      )}
      <Problems problems={problems} base={base} kind="course" />
      <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
    </Main>
  );
}

type RowProps = Listed & { readonly last: boolean; readonly page: Props; readonly base: string };

function Row({ name, number, question, errors, last, page: { revision, lessons }, base }: RowProps) {
  const { t, language } = useTexts();
  const prompt = textAt(question, ["prompt", language]) || textAt(question, ["prompt", "de"]) || t("authoring.pool.untitled");
  const kind = QUESTION_KINDS.find((one) => one === textAt(question, ["kind"]));
  const asked = textAt(question, ["lesson"]) ?? "";
  const lesson = lessons.find((one) => one.number === asked);
  const [more, of] = [{ frage: name }, { title: t("authoring.pool.number", { number }) }];
  return (
    <li className="app-entry" id={`frage-${number}`}>
      <h2 className="app-heading app-heading--small"><a className="app-link" href={`${base}/fragen/${name}`}>{t("authoring.pool.number", { number })}: {prompt}</a></h2>
      <p className="app-entry__meta">
        {kind ? t(`authoring.pool.kinds.${kind}`) : null} · {lesson ? t("authoring.lessonNumber", { number: lesson.number, title: lesson.title }) : asked}
        {errors > 0 ? ` · ${t("authoring.stateErrors", { count: errors })}` : null}
      </p>
      <div className="app-entry__deeds">
        {number === 1 ? null : <Deed revision={revision} intent="hoch" more={more}><DeedButton label={t("authoring.up")} of={t("authoring.upOf", of)} /></Deed>}
        {last ? null : <Deed revision={revision} intent="runter" more={more}><DeedButton label={t("authoring.down")} of={t("authoring.downOf", of)} /></Deed>}
        <Deed revision={revision} intent="entfernen" more={more}><DeedButton label={t("authoring.pool.remove")} of={t("authoring.pool.removeOf", { number })} /></Deed>
      </div>
    </li>
  );
}

function Adding({ revision, lessons }: Props) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby="neue-frage">
      <h2 className="app-heading" id="neue-frage">{t("authoring.pool.add")}</h2>
      <form className="app-form" method="post">
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="intent" value="frage" />
        <Radios name="kind" legend={t("authoring.pool.kind")} chosen="single" options={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`authoring.pool.kinds.${kind}`) }))} />
        <Choice name="lesson" label={t("authoring.pool.lesson")} options={lessons.map(({ name, number, title }) => ({ value: name, label: t("authoring.lessonNumber", { number, title }) }))} />
        <SubmitButton look="secondary">{t("authoring.pool.add")}</SubmitButton>
      </form>
    </section>
  );
}
