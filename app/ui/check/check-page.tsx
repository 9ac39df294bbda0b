import type { Course } from "~/core/course/model";
import { inLanguage, type Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { ShownText } from "~/ui/course/shown-text";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Explanation } from "./explanation";
import { QuestionForm } from "./question-form";
import { ReadUp } from "./read-up";
import type { QuestionView } from "./view";

type Props = {
  readonly course: Pick<Course, "id" | "title">;
  readonly view: QuestionView;
  /** What stood in an answer that was not given yet. */
  readonly kept: readonly string[];
  /** Those that were asked for. */
  readonly hints: readonly Shown[];
};

/** One question a page; after the answer its feedback in the same place. */
export function CheckPage({ course, view, kept, hints }: Props) {
  const { t, language } = useTexts();
  const { asked, position, total, answered, next } = view;
  const address = `/${language}/kurse/${course.id}`;
  const crumbs = [{ href: `/${language}/kurse`, label: t("course.catalogue") }, { href: address, label: inLanguage(course.title, language).text }];
  return (
    <Main page="wissen" width="reading" crumbs={crumbs} here={t("check.title")}>
      <ErrorSummary field="answer" />
      <h1 className="app-title">{t("check.question", { position, total })}</h1>
      {asked.case ? <p className="app-section" id="fall"><ShownText shown={asked.case} language={language} /></p> : null}
      <div className="app-section app-question">
        {answered ? <Explanation asked={asked} explained={answered.explained} /> : <QuestionForm asked={asked} kept={kept} hints={hints} />}
      </div>
      {answered ? (
        <div className="app-actions">
          <LinkButton href={next === undefined ? `${address}/wissen` : `${address}/wissen?frage=${next}`}>{next === undefined ? t("check.toResult") : t("check.toQuestion", { position: next })}</LinkButton>
          {answered.lesson && (answered.lesson.passage !== undefined || !answered.explained.correct) ? <ReadUp address={address} lesson={answered.lesson} /> : null}
        </div>
      ) : null}
    </Main>
  );
}
