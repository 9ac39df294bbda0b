import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import type { Problem } from "../problem-list";
import { useCourse } from "./address";
import { CourseProblems } from "./problems";
import { LineNote, SourceField } from "./source-field";
import { LastGood, TwoTexts } from "./two-texts";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly file: "course.yaml" | "questions.yaml";
  /** Absent: the course has no such file. */
  readonly text?: string;
  readonly good?: string;
  readonly line: number;
  readonly problems: readonly Problem[];
  readonly savedAt: string;
  readonly savedByName: string;
  readonly saved: boolean;
};

/** A file of the course that is no lesson, in an ordinary field. */
export function YamlPage(props: Props) {
  const { id, name, title, revision, file, text, good, line, problems, savedAt, savedByName, saved } = props;
  const { t } = useTexts();
  const { base, crumbs } = useCourse(id, name);
  const conflict = useActionData<{ conflict?: true }>()?.conflict === true;
  return (
    <Main page="kurs-text" width="wide" plain crumbs={crumbs} here={t(`authoring.text.label.${file}`)}>
      <ErrorSummary field="text" />
      <h1 className="app-title" tabIndex={-1} autoFocus={saved}>{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("authoring.saved")}</p> : null}
      {text === undefined ? <p className="app-note">{t("authoring.text.noPool")} <a className="app-link" href={`${base}/angaben#wissensfragen`}>{t("authoring.fields")}</a></p> : null}
      {text === undefined || conflict ? null : <LineNote text={text} line={line} />}
      {conflict && text !== undefined ? <TwoTexts revision={revision} text={text} lang="de" savedAt={savedAt} savedByName={savedByName} back={`${base}/text?datei=${file}`} /> : null}
      {text === undefined || conflict ? null : (
        <form className="app-form app-wide-field" method="post">
          <Csrf />
          <input type="hidden" name="revision" value={revision} />
          <SourceField label={t(`authoring.text.label.${file}`)} lang="de" text={text} hint={savedByName === "" ? t("workshop.savedAt", { time: savedAt }) : t("workshop.savedBy", { time: savedAt, who: savedByName })} />
          <div className="app-actions">
            <SubmitButton>{t("authoring.text.save")}</SubmitButton>
            <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
          </div>
        </form>
      )}
      {good === undefined ? null : <LastGood good={good} lang="de" />}
      <section className="app-section" aria-labelledby="hinweise">
        <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
        <CourseProblems problems={problems} base={base} />
      </section>
    </Main>
  );
}
