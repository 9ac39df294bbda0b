import { useActionData } from "@remix-run/react";
import { useTexts } from "~/i18n/react";
import { LinkButton, SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { SourceField } from "./course/source-field";
import { Excerpt } from "./excerpt";
import { LiveFacts } from "./live/live-facts";
import { BrokenNote } from "./played/broken-note";
import { ProblemList, type Problem } from "./problem-list";
import { TextArea } from "./text-area";

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
  const { t, language } = useTexts();
  const base = `/${language}/werkstatt/entwuerfe/${id}`;
  const conflict = useActionData<{ conflict?: true }>()?.conflict === true;
  return (
    <Main page="editor" crumbs={[{ href: `/${language}/werkstatt`, label: t("workshop.title") }, { href: base, label: name }]} here={t("workshop.text.here")}>
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
      {conflict ? <Conflict {...props} /> : <Writing {...props} />}
      <section className="app-section" aria-labelledby="hinweise">
        <h2 className="app-heading" id="hinweise">{t("workshop.problemsTitle")}</h2>
        <ProblemList problems={problems} base={base} />
      </section>
    </Main>
  );
}

function Writing({ file, revision, line, text, good, savedAt, savedByName }: Props) {
  const { t } = useTexts();
  return (
    <>
      <form className="app-form app-wide-field" method="post" data-autosave="">
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="sprache" value={file} />
        <SourceField label={t(`workshop.files.${file}`)} lang={file} text={text} line={line} hint={savedByName === "" ? t("workshop.savedAt", { time: savedAt }) : t("workshop.savedBy", { time: savedAt, who: savedByName })} />
        <SubmitButton>{t("workshop.text.save")}</SubmitButton>
      </form>
      {good === undefined ? null : (
        <form className="app-note" method="post">
          <Csrf />
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="sprache" value={file} />
          <p>{t("workshop.broken")}</p>
          <details className="app-disclosure">
            <summary>{t("workshop.text.showGood")}</summary>
            <pre className="app-excerpt" tabIndex={0} role="region" aria-label={t("workshop.text.showGood")} lang={file}>{good}</pre>
          </details>
          <SubmitButton look="secondary" name="intent" value="letzter-stand">{t("workshop.text.backToGood")}</SubmitButton>
        </form>
      )}
    </>
  );
}

/** A step back or forth through everything that was done to the draft, in whichever view. */
function StepForm({ revision, file, intent }: Props & { readonly intent: "undo" | "redo" }) {
  const { t } = useTexts();
  return (
    <form className="app-deed" method="post">
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="sprache" value={file} />
      <input type="hidden" name="intent" value={intent} />
      <SubmitButton look="tertiary">{t(`editor.${intent}`)}</SubmitButton>
    </form>
  );
}

/** Two people have changed the same draft: both texts, and the later one decides. */
function Conflict({ id, file, revision, text, savedAt, savedByName }: Props) {
  const { t, language } = useTexts();
  return (
    <form className="app-form app-wide-field" method="post">
      <Csrf />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="sprache" value={file} />
      <p className="app-lead">{t("workshop.text.conflict", { time: savedAt, who: savedByName === "" ? t("report.someone") : savedByName })}</p>
      <div className="app-sides">
        <TextArea name="text" label={t("workshop.text.yours")} rows={30} lang={file} source />
        <TextArea name="stored" label={t("workshop.text.stored")} rows={30} lang={file} text={text} source readOnly />
      </div>
      <div className="app-actions">
        <SubmitButton>{t("workshop.text.saveYours")}</SubmitButton>
        <LinkButton look="secondary" href={`/${language}/werkstatt/entwuerfe/${id}/text?sprache=${file}`}>{t("workshop.text.keepStored")}</LinkButton>
      </div>
    </form>
  );
}
