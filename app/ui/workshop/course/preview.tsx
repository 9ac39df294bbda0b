import { TextsProvider, useTexts } from "~/i18n/react";
import { drawLesson } from "~/ui/lesson/render";
import { sidesWhenAsked } from "~/ui/lesson/sides";
import { ProblemList, type Problem } from "../problem-list";
import type { PreviewShown } from "./lesson-editor-page";

type Props = { readonly shown: PreviewShown | undefined; readonly stored: readonly Problem[]; readonly base: string };

/** How learners will read the text in the field, and what the check says of it. Without a preview: of the text that is stored. */
export function Preview({ shown, stored, base }: Props) {
  const { t } = useTexts();
  const problems = shown?.problems ?? stored;
  return (
    <>
      <section className="app-section" aria-labelledby="hinweise" id="pruefung">
        <h2 className="app-heading" id="hinweise" tabIndex={-1}>{t("authoring.preview.textProblems")}</h2>
        {problems.length === 0 ? <p>{t("authoring.preview.clean")}</p> : <ProblemList problems={problems} base={base} kind="course" />}
      </section>
      <section className="app-section" aria-labelledby="vorschau-titel" id="vorschau">
        <h2 className="app-heading" id="vorschau-titel" tabIndex={-1} autoFocus={shown !== undefined}>{t("authoring.preview.title")}</h2>
        <p className="app-muted" role="status" data-live-state="" />
        {shown?.lesson ? <Drawn lesson={shown.lesson} people={shown.people} gone={shown.gone} /> : <p>{t(shown ? "authoring.preview.none" : "authoring.preview.first")}</p>}
      </section>
    </>
  );
}

/** By the same table of blocks as the lesson itself. A learner's forms are there and switched off. */
function Drawn({ lesson, people, gone }: Required<Pick<PreviewShown, "lesson" | "people" | "gone">>) {
  const { t, language } = useTexts();
  return (
    <>
      <p>{t("authoring.preview.lead")}</p>
      <fieldset className="app-lesson-preview" disabled>
        <legend className="app-hidden">{t("authoring.preview.title")}</legend>
        <TextsProvider language={lesson.language}>
          <div className="app-prose" lang={lesson.language}><Body lesson={lesson} people={people} gone={gone} pageLanguage={language} /></div>
        </TextsProvider>
      </fieldset>
    </>
  );
}

function Body({ lesson, people, gone, pageLanguage }: Required<Pick<PreviewShown, "lesson" | "people" | "gone">> & { readonly pageLanguage: "de" | "en" }) {
  const { t, language } = useTexts();
  return drawLesson(lesson.body, { t, language: pageLanguage, lessonLanguage: language, begun: true, texts: {}, answers: {}, people, gone: new Set(gone), sides: sidesWhenAsked(lesson.body), csrf: null, posted: undefined, problem: undefined });
}
