import type { CourseSection, CourseValues } from "~/core/draft/course-fields";
import type { Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import type { ReactNode } from "react";
import { useDraft } from "../address";
import { Problems, type Problem } from "../problem-list";
import { CheckFields, GeneralFields, GoalFields, LawFields, SceneFields } from "./course-fields";

export type SceneOffered = { readonly id: string; readonly title: Words; readonly minutes: number };
type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly values?: CourseValues;
  readonly scenarios: readonly SceneOffered[];
  readonly problems: readonly Problem[];
  readonly saved: boolean;
};

/** What stands in `course.yaml`, a form for each part; each changes only its own stretch of the file. */
export function FieldsPage({ id, name, title, revision, values, scenarios, problems, saved }: Props) {
  const { t } = useTexts();
  const { base, crumbs } = useDraft("course", id, name);
  return (
    <Main page="kurs-angaben" width="reading" crumbs={crumbs} here={t("authoring.fields")}>
      <ErrorSummary />
      <h1 className="app-title" tabIndex={-1} autoFocus={saved}>{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("workshop.text.saved")}</p> : null}
      <p><a className="app-link" href={`${base}/text?datei=course.yaml`}>{t("authoring.form.asText")}</a></p>
      {values === undefined ? <p className="app-note">{t("authoring.form.unreadable")}</p> : (
        <>
          <Part section="allgemein" revision={revision}><GeneralFields values={values} /></Part>
          <Part section="ziele" revision={revision}><GoalFields values={values} /></Part>
          <Part section="wissensfragen" revision={revision}><CheckFields values={values} /></Part>
          <Part section="szenen" revision={revision}><SceneFields values={values} scenarios={scenarios} /></Part>
          <Part section="recht" revision={revision}><LawFields values={values} /></Part>
        </>
      )}
      <Problems problems={problems} base={base} kind="course" />
      <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
    </Main>
  );
}

function Part({ section, revision, children }: { readonly section: CourseSection; readonly revision: number; readonly children: ReactNode }) {
  const { t } = useTexts();
  return (
    <section className="app-section" aria-labelledby={section}>
      <h2 className="app-heading" id={section}>{t(`authoring.section.${section}`)}</h2>
      <form className="app-form" method="post">
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="teil" value={section} />
        {children}
        <SubmitButton>{t("authoring.form.saveOf", { section: t(`authoring.section.${section}`) })}</SubmitButton>
      </form>
    </section>
  );
}
