import { NOTE_LENGTH } from "~/core/progress/course";
import { SubmitButton } from "~/ui/frame/button";
import { idOf, type LessonContext } from "./context";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  readonly text: string;
  /** The text is the learner's own, not an offer. */
  readonly saved?: boolean;
  readonly context: LessonContext;
};

/** A text that only the learner sees, with its own form. */
export function PrivateField({ id, label, rows, text, saved = text !== "", context }: Props) {
  const { t, problem, posted } = context;
  const field = idOf.field(id);
  const wrong = problem?.id === id ? problem : undefined;
  const described = `${field}-privat${wrong ? ` ${field}-error` : ""}`;
  return (
    <form method="post" className="app-form" aria-label={label}>
      {context.csrf}
      <input type="hidden" name="intent" value="notiz" />
      <input type="hidden" name="field" value={id} />
      <div className={wrong ? "kern-form-input kern-form-input--error" : "kern-form-input"}>
        <label className="kern-label" htmlFor={field}>{label}</label>
        <p className="app-private" id={`${field}-privat`}>{t("lesson.private")}</p>
        {wrong ? <p className="kern-error" id={`${field}-error`}><span className="kern-icon kern-icon--danger" aria-hidden="true" /><span className="kern-body">{wrong.sentence}</span></p> : null}
        <textarea className="kern-form-input__input" id={field} name="text" rows={rows} maxLength={NOTE_LENGTH} placeholder=" " defaultValue={wrong?.kept[0] ?? text} aria-describedby={described} aria-invalid={wrong ? true : undefined} />
      </div>
      {posted === id ? <p className="app-note" id={idOf.feedback(id)} tabIndex={-1} autoFocus>{t(saved ? "lesson.saved" : "lesson.emptied")}</p> : null}
      <div className="app-actions"><SubmitButton look="secondary">{t(saved ? "lesson.saveAgain" : "lesson.save")}</SubmitButton></div>
    </form>
  );
}
