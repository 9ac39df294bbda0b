import { itemsAt } from "~/core/draft/question-fields";
import { DIMENSIONS } from "~/core/scenario/model";
import { namesAt, textAt, treeAt, type Tree } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Choice } from "~/ui/frame/choice";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { useDraft } from "../address";
import { Problems, type Problem } from "../problem-list";
import { BothTexts, Items, OneText } from "./question-parts";
import type { LessonNamed } from "./questions-page";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  /** Place in the pool, from 1. */
  readonly number: number;
  readonly question: Tree;
  readonly lessons: readonly LessonNamed[];
  readonly problems: readonly Problem[];
  readonly saved: boolean;
};

/** One question with everything it can have; each save changes only what differs in the file. */
export function QuestionPage({ id, name, title, revision, number, question, lessons, problems, saved }: Props) {
  const { t } = useTexts();
  const { base, crumbs } = useDraft("course", id, name);
  return (
    <Main page="kurs-frage" width="wide" crumbs={[...crumbs, { href: `${base}/fragen`, label: t("authoring.questions") }]} here={t("authoring.pool.number", { number })}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={saved}>{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("workshop.text.saved")}</p> : null}
      <form className="app-form app-wide-field" method="post">
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <div className="app-actions"><SubmitButton>{t("authoring.pool.save")}</SubmitButton></div>
        <Around question={question} lessons={lessons} />
        {(["options", "right", "left", "steps"] as const).map((list) => (treeAt(question, [list]) === undefined ? null : <Items key={list} list={list} question={question} />))}
        {treeAt(question, ["accept"]) === undefined ? null : <ShortAnswer question={question} />}
        <div className="app-actions">
          <SubmitButton>{t("authoring.pool.save")}</SubmitButton>
          <LinkButton look="secondary" href={`${base}/fragen`}>{t("authoring.pool.back")}</LinkButton>
        </div>
      </form>
      <Problems problems={problems} base={base} kind="course" />
    </Main>
  );
}

type Asked = { readonly question: Tree };

/** What stands around the answers. A lesson or a dimension that is not known stays until another is chosen. */
function Around({ question, lessons }: Asked & Pick<Props, "lessons">) {
  const { t } = useTexts();
  const [lesson, dimension] = [textAt(question, ["lesson"]) ?? "", textAt(question, ["dimension"]) ?? ""];
  const offered = lessons.map((one) => ({ value: one.number, label: t("authoring.lessonNumber", { number: one.number, title: one.title }) }));
  const dimensions = DIMENSIONS.map((one) => ({ value: one, label: t(`debrief.dimensions.${one}`) }));
  return (
    <>
      <Choice name="lesson" label={t("authoring.pool.lesson")} chosen={lesson} options={withPresent(offered, lesson)} />
      <Choice name="dimension" label={t("authoring.pool.dimension")} chosen={dimension} options={withPresent<{ readonly value: string; readonly label: string }>(dimensions, dimension)} />
      <BothTexts question={question} path={["case"]} label={t("authoring.palette.optional", { name: t("authoring.pool.case") })} />
      <BothTexts question={question} path={["prompt"]} label={t("authoring.attributes.prompt")} />
      <Lines name="hints" label={t("authoring.palette.optional", { name: t("authoring.pool.hints") })} hint={t("authoring.pool.hintsHint")} rows={3} lines={(language) => itemsAt(question, ["hints"]).map((_, place) => textAt(question, ["hints", place, language]) ?? "")} />
      <Passage question={question} lessons={lessons} />
    </>
  );
}

function withPresent<Option extends { readonly value: string }>(offered: readonly Option[], present: string): readonly (Option | { readonly value: string; readonly label: string })[] {
  return offered.some(({ value }) => value === present) ? offered : [{ value: present, label: present }, ...offered];
}

type LinesProps = { readonly name: string; readonly label: string; readonly hint: string; readonly rows: number; readonly lines: (language: "de" | "en") => readonly string[] };

/** Texts of which each stands in a line, in both languages. */
function Lines({ name, label, hint, rows, lines }: LinesProps) {
  const { t } = useTexts();
  return (
    <div className="app-sides">
      <OneText name={`${name}.de`} label={t("authoring.form.german", { name: label })} hint={hint} rows={rows} lang="de" text={lines("de").join("\n")} />
      <OneText name={`${name}.en`} label={t("authoring.form.englishText", { name: label })} hint={hint} rows={rows} lang="en" text={lines("en").join("\n")} />
    </div>
  );
}

/** A heading of the lesson in each language; one that is not known stays until another is chosen. */
function Passage({ question, lessons }: Asked & Pick<Props, "lessons">) {
  const { t } = useTexts();
  const lesson = lessons.find(({ number }) => number === textAt(question, ["lesson"]));
  return (
    <div className="app-sides">
      {(["de", "en"] as const).map((language) => {
        const chosen = textAt(question, ["passage", language]) ?? "";
        const offered = (lesson?.headings[language] ?? []).map(({ id, title }) => ({ value: id, label: title }));
        const label = t("authoring.palette.optional", { name: t("authoring.pool.passage") });
        return <Choice key={language} name={`passage.${language}`} label={t(language === "de" ? "authoring.form.german" : "authoring.form.englishText", { name: label })} all={t("authoring.pool.noPassage")} chosen={chosen} options={chosen === "" ? offered : withPresent(offered, chosen)} />;
      })}
    </div>
  );
}

function ShortAnswer({ question }: Asked) {
  const { t } = useTexts();
  return (
    <>
      <Lines name="accept" label={t("authoring.pool.accept")} hint={t("authoring.pool.acceptHint")} rows={5} lines={(language) => namesAt(question, ["accept", language])} />
      <BothTexts question={question} path={["appeal"]} label={t("authoring.palette.optional", { name: t("authoring.pool.appeal") })} />
      <BothTexts question={question} path={["explanation"]} label={t("authoring.attributes.explanation")} />
      <BothTexts question={question} path={["example"]} label={t("authoring.pool.example")} />
    </>
  );
}
