import type { DebriefField } from "~/core/progress/seen";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, useFieldState } from "~/ui/frame/errors";

/** What the buttons of the private fields post as their intent. */
const INTENT: Readonly<Record<DebriefField, string>> = { feeling: "befinden", intention: "vorsatz" };

type Props = { readonly field: DebriefField; readonly text: string; readonly action: string; readonly kept: boolean };

/** A text that only the learner ever reads. Emptied and saved, it is gone. */
export function NoteForm({ field, text, action, kept }: Props) {
  const { t } = useTexts();
  const state = useFieldState(field, `${field}-hint`);
  return (
    <form className="app-form" method="post" action={action} aria-label={t(`debrief.note.${field}.label`)}>
      <Csrf />
      <p className="app-status" role="status">{kept ? t(`debrief.note.${field}.kept`) : ""}</p>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor={field}>{t(`debrief.note.${field}.label`)}</label>
        <div className="kern-hint" id={`${field}-hint`}>{t(`debrief.note.${field}.hint`)}</div>
        <FieldError field={field} />
        <textarea className="kern-form-input__input" id={field} name={field} rows={4} defaultValue={text} {...state} />
      </div>
      <div className="app-actions"><SubmitButton look="secondary" name="intent" value={INTENT[field]}>{t(`debrief.note.${field}.keep`)}</SubmitButton></div>
    </form>
  );
}
