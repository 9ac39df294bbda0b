import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { useDraft } from "../address";
import { Problems, type Problem } from "../problem-list";
import { useSaved } from "../saved";
import { LastGood, TwoTexts } from "../two-texts";
import { LineNote, SourceField } from "./source-field";

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
  const saidSaved = useSaved();
  const { base, crumbs } = useDraft("course", id, name);
  const conflict = useActionData<{ conflict?: true }>()?.conflict === true;
  return (
    <Main page="kurs-text" width="wide" plain crumbs={crumbs} here={t(`authoring.text.label.${file}`)}>
      <ErrorSummary field="text" />
      <h1 className="app-title" tabIndex={-1} autoFocus={saved}>{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("workshop.text.saved")}</p> : null}
      {text === undefined ? <p className="app-note">{t("authoring.text.noPool")} <a className="app-link" href={`${base}/angaben#wissensfragen`}>{t("authoring.fields")}</a></p> : null}
      {text === undefined || conflict ? null : <LineNote text={text} line={line} />}
      {conflict && text !== undefined ? <TwoTexts revision={revision} text={text} lang="de" savedAt={savedAt} savedByName={savedByName} back={`${base}/text?datei=${file}`} /> : null}
      {text === undefined || conflict ? null : (
        <form className="app-form app-wide-field" method="post">
          <Csrf />
          <input type="hidden" name="revision" value={revision} />
          <SourceField label={t(`authoring.text.label.${file}`)} lang="de" text={text} hint={saidSaved({ savedAt, savedByName })} />
          <div className="app-actions">
            <SubmitButton>{t("workshop.text.save")}</SubmitButton>
            <LinkButton look="secondary" href={base}>{t("workshop.publish.backToDraft")}</LinkButton>
          </div>
        </form>
      )}
      {good === undefined ? null : <div className="app-note"><LastGood good={good} lang="de" /></div>}
      <Problems problems={problems} base={base} kind="course" />
    </Main>
  );
}
