import type { Language, Words } from "~/core/words";
import { useShown, useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Posted } from "~/ui/frame/checked";
import { Csrf } from "~/ui/frame/csrf";
import { usePosted } from "~/ui/frame/errors";
import { ReminderLine } from "~/ui/home/reminder-line";
import type { RemindProps } from "./remind-page";

/** What the first of those chosen will read. */
export type Preview = {
  readonly name: string;
  readonly course: Words;
  readonly text: string;
  readonly rows: number;
  readonly people: number;
  readonly letter: { readonly subject: string; readonly text: string; readonly language: Language } | undefined;
};

/** How many, who, and the words as they will be read. */
export function RemindCheck({ recipients, from, preview }: RemindProps & { readonly preview: Preview }) {
  const { t } = useTexts();
  const shown = useShown();
  const rows = usePosted("row") ?? [];
  const chosen = recipients.filter(({ person, course }) => rows.includes(`${person}:${course}`));
  return (
    <>
      <p className="app-lead">{t("remind.checkLead", { count: preview.rows })} {t("remind.checkPeople", { count: preview.people })}</p>
      <section className="app-section" aria-labelledby="wer">
        <h2 className="app-heading" id="wer">{t("remind.checkWho")}</h2>
        <ul className="app-prose">{chosen.map(({ person, name, course, courseTitle }) => <li key={`${person} ${course}`}>{name}: {shown(courseTitle).text}</li>)}</ul>
      </section>
      <section className="app-section" aria-labelledby="vorschau">
        <h2 className="app-heading" id="vorschau">{t("remind.preview", { name: preview.name })}</h2>
        <p>{t("remind.previewHome")}</p>
        <div className="app-card"><ReminderLine course={shown(preview.course)} text={preview.text} byName={from} when={undefined} /></div>
        {preview.letter === undefined ? <p>{t("remind.noMail")}</p> : (
          <>
            <p>{t("remind.previewMail", { subject: preview.letter.subject })}</p>
            <div className="app-card"><p className="app-words" lang={preview.letter.language}>{preview.letter.text.trimEnd()}</p></div>
          </>
        )}
        {preview.rows === 1 ? null : <p className="app-muted">{t("remind.previewOthers")}</p>}
      </section>
      <form className="app-form" method="post">
        <Csrf />
        <Posted fields={["sending", "row", "text"]} />
        <div className="app-actions">
          <SubmitButton name="intent" value="senden">{t("remind.send", { count: preview.rows })}</SubmitButton>
          <SubmitButton look="secondary" name="intent" value="aendern">{t("remind.change")}</SubmitButton>
        </div>
        <p className="app-note">{t("remind.logged")}</p>
      </form>
    </>
  );
}
