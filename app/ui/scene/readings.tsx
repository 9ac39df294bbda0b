import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { useProblem, useSentence } from "~/ui/frame/errors";
import { ChosenMark, type Marks } from "./chosen-mark";
import { ShownText } from "./shown-text";

type Props = { readonly moment: Moment; readonly action: string; readonly turn: number; readonly marks: Marks };

/** Id of the checkbox of a reading. */
export function readingField(id: string): string {
  return `lesart-${id}`;
}

/** Several explanations that may be kept open at once. */
export function Readings({ moment, action, turn, marks }: Props) {
  const { t } = useTexts();
  const problem = useProblem();
  const sentence = useSentence();
  return (
    <form className="app-answers" method="post" action={action}>
      <Csrf />
      <input type="hidden" name="turn" value={turn} />
      <fieldset className={`kern-fieldset app-readings${problem ? " kern-fieldset--error" : ""}`} aria-describedby={problem ? "lesarten-fehler" : undefined}>
        <legend className="kern-label">{moment.question ? <ShownText shown={moment.question} /> : t("scene.question.read")}</legend>
        <div className="kern-fieldset__body">
          {problem ? (
            <p className="kern-error" id="lesarten-fehler">
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">{sentence(problem)}</span>
            </p>
          ) : null}
          {moment.choices.map((choice) => (
            <div className="kern-form-check" key={choice.id}>
              <input className="kern-form-check__checkbox" type="checkbox" name="move" value={choice.id} id={readingField(choice.id)} defaultChecked={marks.chosen.includes(choice.id)} />
              <label className="kern-label" htmlFor={readingField(choice.id)}><ShownText shown={choice.text} /> <ChosenMark id={choice.id} marks={marks} /></label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="app-actions"><SubmitButton>{t("scene.keepOpen")}</SubmitButton></div>
    </form>
  );
}
