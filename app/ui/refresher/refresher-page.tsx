import type { Course } from "~/core/course/model";
import { longDay } from "~/core/days";
import { inLanguage, type Day } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { Explanation } from "~/ui/check/explanation";
import { QuestionForm } from "~/ui/check/question-form";
import { ReadUp } from "~/ui/check/read-up";
import type { QuestionView } from "~/ui/check/view";
import { LinkButton } from "~/ui/frame/button";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { ShownText } from "~/ui/scene/shown-text";
import { refresherAddress } from "./address";
import { MomentPart } from "./moment-part";
import type { RefresherView } from "./view";

type Props = { readonly course: Pick<Course, "id" | "title">; readonly page: RefresherView; /** What stood in an answer that was incomplete. */ readonly kept: readonly string[] };

/** Three questions and one moment, one a page. Nothing to pass, nothing that anybody else learns. */
export function RefresherPage({ course, page, kept }: Props) {
  const { t, language } = useTexts();
  const title = inLanguage(course.title, language).text;
  const crumbs = [{ href: `/${language}/lernen`, label: t("home.title") }];
  return (
    <Main page="auffrischung" width="reading" crumbs={crumbs} here={t("refresher.one")}>
      <ErrorSummary field={page.kind === "question" ? "answer" : undefined} />
      <p className="app-muted app-small">{t("refresher.of", { course: title })}</p>
      {page.kind === "question" ? <QuestionPart course={course.id} view={page.view} scene={page.scene} kept={kept} /> : null}
      {page.kind === "moment" ? <MomentPart course={course.id} scene={page.scene} /> : null}
      {page.kind === "done" ? <Done next={page.next} /> : null}
    </Main>
  );
}

type QuestionProps = { readonly course: string; readonly view: QuestionView; readonly scene: boolean; readonly kept: readonly string[] };

function QuestionPart({ course, view: { asked, position, total, answered, next }, scene, kept }: QuestionProps) {
  const { t, language } = useTexts();
  const onwards = next ?? (scene ? "moment" : "ende");
  return (
    <>
      <h1 className="app-title">{t("check.question", { position, total })}</h1>
      <p className="app-private">{t("refresher.private")}</p>
      {asked.case ? <p className="app-section" id="fall"><ShownText shown={asked.case} /></p> : null}
      <div className="app-section app-question">
        {answered ? <Explanation asked={asked} explained={answered.explained} /> : <QuestionForm asked={asked} kept={kept} />}
      </div>
      {answered ? (
        <div className="app-actions">
          <LinkButton href={refresherAddress(language, course, onwards)}>{next === undefined ? t(scene ? "refresher.toMoment" : "refresher.toEnd") : t("check.toQuestion", { position: next })}</LinkButton>
          {answered.lesson?.passage === undefined ? null : <ReadUp address={`/${language}/kurse/${course}`} lesson={answered.lesson} />}
        </div>
      ) : null}
    </>
  );
}

function Done({ next }: { readonly next?: Day | undefined }) {
  const { t, language } = useTexts();
  return (
    <>
      <h1 className="app-title">{t("refresher.done")}</h1>
      <p className="app-lead">{next === undefined ? t("refresher.doneLast") : t("refresher.doneNext", { day: longDay(next, language) })}</p>
      <div className="app-actions"><LinkButton href={`/${language}/lernen`}>{t("refresher.home")}</LinkButton></div>
    </>
  );
}
