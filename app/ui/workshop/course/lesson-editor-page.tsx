import { useActionData } from "@remix-run/react";
import type { Lesson, LessonPerson } from "~/core/course/model";
import type { Words } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, usePosted } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { useNonce } from "~/ui/frame/nonce";
import type { Problem } from "../problem-list";
import { useDraft } from "../address";
import { Deed } from "../deed";
import { LastGood, TwoTexts } from "../two-texts";
import { stateWords, type LessonLine } from "./lesson-row";
import { Palette, type Offered } from "./palette";
import { Preview } from "./preview";
import { LineNote, SourceField } from "./source-field";

type Props = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly revision: number;
  readonly lesson: LessonLine;
  readonly language: "de" | "en";
  readonly file?: string;
  readonly text: string;
  readonly good?: string;
  readonly line: number;
  readonly problems: readonly Problem[];
  readonly offered: Offered;
  readonly savedAt: string;
  readonly savedByName: string;
  readonly saved: boolean;
  /** Address of the script that renews preview and line numbers while somebody types. */
  readonly liveUrl?: string;
};
export type Answer = { readonly conflict?: true; readonly preview?: PreviewShown; readonly block?: string };
export type PreviewShown = { readonly problems: readonly Problem[]; readonly lesson?: Lesson; readonly people: Readonly<Record<string, LessonPerson>>; readonly gone: readonly string[] };
export type Named = { readonly id: string; readonly title: Words };

/** One text of a lesson: an ordinary field, the palette of blocks, and how learners will read it. */
export function LessonEditorPage(props: Props) {
  const { id, name, title, lesson, language: file, text, line, saved, problems, liveUrl } = props;
  const { t } = useTexts();
  const { base, crumbs } = useDraft("course", id, name);
  const here = t("authoring.lessonNumber", { number: lesson.number, title: lesson.title });
  const answer = useActionData<Answer>();
  const nonce = useNonce();
  const conflict = answer?.conflict === true;
  return (
    <Main page="lektion-entwurf" width="wide" plain crumbs={crumbs} here={here}>
      <ErrorSummary field="text" />
      <h1 className="app-title" tabIndex={-1} autoFocus={saved}>{title}</h1>
      {saved ? <p className="app-confirmation" role="status">{t("workshop.text.saved")}</p> : null}
      <nav aria-label={t("authoring.editor.which")}>
        <p className="app-views">
          {lesson.texts.map(({ language }) => <a key={language} href={`${base}/lektionen/${lesson.name}?sprache=${language}`} aria-current={language === file ? "page" : undefined}>{t(`authoring.languages.${language}`)}</a>)}
        </p>
      </nav>
      <p className="app-entry__meta">{lesson.texts.map((text) => stateWords(t, text)).join(" · ")}</p>
      {conflict ? null : <LineNote text={text} line={line} />}
      {props.file === undefined ? <Missing {...props} base={base} /> : conflict ? <TwoTexts {...props} lang={file} back={`${base}/lektionen/${lesson.name}?sprache=${file}`} /> : <Writing {...props} block={answer?.block} />}
      {props.file === undefined ? null : <Preview shown={answer?.preview} stored={problems} base={base} />}
      {liveUrl === undefined ? null : <script type="module" src={liveUrl} nonce={nonce} />}
    </Main>
  );
}

function Missing({ revision, language, lesson, base }: Props & { readonly base: string }) {
  const { t } = useTexts();
  return (
    <div className="app-note">
      <p>{t("authoring.editor.missing", { language: t(`authoring.languages.${language}`) })}</p>
      <Deed revision={revision} intent="uebersetzen" more={{ lektion: lesson.name }} action={base}><SubmitButton>{t("authoring.translate")}</SubmitButton></Deed>
    </div>
  );
}

function Writing({ revision, language, text, good, offered, line, block }: Props & { readonly block: string | undefined }) {
  const { t } = useTexts();
  const lines = (usePosted("text")?.[0] ?? text).split("\n").length;
  return (
    <>
      <form className="app-form app-wide-field" method="post" data-live="" data-checking={t("authoring.editor.checking")} data-fresh={t("authoring.editor.fresh")} data-failed={t("authoring.editor.failed")}>
        <Csrf />
        <input type="hidden" name="revision" value={revision} />
        <SourceField label={t("authoring.editor.label", { language: t(`authoring.languages.${language}`) })} hint={t("authoring.editor.hint")} lang={language} text={text} live />
        <div className="app-actions">
          <SubmitButton>{t("authoring.editor.save")}</SubmitButton>
          <SubmitButton look="secondary" name="intent" value="vorschau">{t("authoring.editor.preview")}</SubmitButton>
        </div>
        <Palette offered={offered} chosen={block} line={line > 0 ? line : lines} />
      </form>
      {good === undefined ? null : <div className="app-note"><LastGood good={good} lang={language} /></div>}
    </>
  );
}
