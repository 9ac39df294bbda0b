import type { LessonSeen } from "~/core/progress/seen";
import { inLanguage } from "~/core/words";
import { TextsProvider, useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, useProblem, useSentence } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { Chapters } from "./chapters";
import type { FormProblem } from "./context";
import type { KeptSeen } from "./keeping";
import { LessonBody } from "./lesson-body";
import { LessonEnd } from "./lesson-end";
import { LessonHead } from "./lesson-head";

type Props = {
  readonly seen: LessonSeen;
  /** Block whose form was posted last. */
  readonly posted?: string | undefined;
  /** The lesson was marked as done, or as open again, just now. */
  readonly marked: boolean;
  /** What stood in a form that was not taken. */
  readonly kept: readonly string[];
  /** The lesson is read for keeping sentences. */
  readonly keeping?: KeptSeen | undefined;
  /** Films show what is said. */
  readonly captions: "on" | "off";
};

/** A lesson to read, with its questions and private fields, and the way on. */
export function LessonPage({ seen, posted, marked, kept, keeping, captions }: Props) {
  const { t, language } = useTexts();
  const { course, lesson } = seen;
  const problem = useFormProblem(kept);
  const foreign = lesson.language === language ? undefined : lesson.language;
  const crumbs = [
    { href: `/${language}/kurse`, label: t("course.catalogue") },
    { href: `/${language}/kurse/${course.id}`, label: inLanguage(course.title, language).text },
  ];
  return (
    <Main page="lektion" crumbs={crumbs} here={lesson.title}>
      <ErrorSummary />
      <div className="app-aside-layout">
        <Chapters course={course} current={lesson.id} doneLessons={seen.doneLessons} />
        <div>
          <LessonHead seen={seen} keeping={keeping !== undefined} />
          <TextsProvider language={lesson.language}>
            <div className="app-section" lang={foreign}>
              <LessonBody seen={seen} pageLanguage={language} csrf={<Csrf />} posted={posted} problem={problem} keeping={keeping} captions={captions} />
            </div>
          </TextsProvider>
          <LessonEnd seen={seen} marked={marked} />
        </div>
      </div>
    </Main>
  );
}

/** Fields of a refusal carry the id of the field on the page: `feld-<block>`. */
function useFormProblem(kept: readonly string[]): FormProblem | undefined {
  const problem = useProblem();
  const sentence = useSentence();
  if (!problem?.field) return undefined;
  return { id: problem.field.replace(/^feld-/u, ""), sentence: sentence(problem), kept };
}
