import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { useDraft } from "./address";
import { SourceField } from "./course/source-field";
import { Deed } from "./deed";
import { Excerpt } from "./excerpt";
import { LiveFacts } from "./live/live-facts";
import { BrokenNote } from "./played/broken-note";
import { Problems, type Problem } from "./problem-list";
import { useSaved } from "./saved";
import { LastGood, TwoTexts } from "./two-texts";

type Props = {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  /** Who writes here. */
  readonly owner: string;
  readonly revision: number;
  readonly file: "de" | "en";
  /** The line that was asked for, 0 for none. */
  readonly line: number;
  readonly text: string;
  /** The last text that could be read; only while the newest cannot. */
  readonly good?: string;
  readonly problems: readonly Problem[];
  readonly savedAt: string;
  readonly savedByName: string;
  /** Recorded ways that do not go as recorded any more. */
  readonly brokenJourneys: number;
  readonly saved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is selected in the outline; empty for nothing. */
  readonly node: string;
};

/** The text of a draft, one language at a time, in an ordinary field. */
export function TextPage(props: Props) {
  const { id, title, name, file, line, text, problems, saved, owner, revision, canUndo, canRedo, node } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft("scenario", id, name);
  const conflict = useActionData<{ conflict?: true }>()?.conflict === true;
  return (
    <Main page="editor" crumbs={crumbs} here={t("workshop.text.here")}>
      <ErrorSummary field="text" />
      <h1 className="app-title">{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("workshop.text.saved")}</p> : <p className="app-status" role="status" />}
      <BrokenNote draft={id} count={props.brokenJourneys} />
      <div className="app-editor__head">
        <nav className="app-views" aria-label={t("editor.views")}><a href={`${base}/gliederung${node === "" ? "" : `?knoten=${node}`}`}>{t("editor.outline")}</a><a href={`${base}/text`} aria-current="page">{t("editor.textView")}</a></nav>
        {canUndo ? <StepForm {...props} intent="undo" /> : null}
        {canRedo ? <StepForm {...props} intent="redo" /> : null}
        <LiveFacts base={base} owner={owner} revision={revision} problems={problems.length} />
      </div>
      <nav aria-label={t("workshop.text.which")}>
        <p className="app-views">
          {(["de", "en"] as const).map((one) => <a key={one} href={`${base}/text?sprache=${one}${node === "" ? "" : `&knoten=${node}`}`} aria-current={one === file ? "page" : undefined}>{t(`workshop.files.${one}`)}</a>)}
        </p>
      </nav>
      {line > 0 && !conflict ? <Excerpt text={text} line={line} file={file} /> : null}
      {conflict ? <TwoTexts {...props} lang={file} back={`${base}/text?sprache=${file}`}><input type="hidden" name="sprache" value={file} /></TwoTexts> : <Writing {...props} />}
      <Problems problems={problems} base={base} />
    </Main>
  );
}

function Writing({ file, revision, line, text, good, savedAt, savedByName }: Props) {
  const { t } = useTexts();
  const saidSaved = useSaved();
  return (
    <>
      <form className="app-form app-wide-field" method="post" data-autosave="">
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="sprache" value={file} />
        <SourceField label={t(`workshop.files.${file}`)} lang={file} text={text} line={line} hint={saidSaved({ savedAt, savedByName })} />
        <SubmitButton>{t("workshop.text.save")}</SubmitButton>
      </form>
      {good === undefined ? null : (
        <Deed revision={revision} intent="letzter-stand" more={{ sprache: file }} look="app-note">
          <LastGood good={good} lang={file} />
          <SubmitButton look="secondary">{t("workshop.text.backToGood")}</SubmitButton>
        </Deed>
      )}
    </>
  );
}

/** A step back or forth through everything that was done to the draft, in whichever view. */
function StepForm({ revision, file, intent }: Props & { readonly intent: "undo" | "redo" }) {
  const { t } = useTexts();
  return (
    <Deed revision={revision} intent={intent} more={{ sprache: file }} look="app-deed">
      <SubmitButton look="tertiary">{t(`editor.${intent}`)}</SubmitButton>
    </Deed>
  );
}
