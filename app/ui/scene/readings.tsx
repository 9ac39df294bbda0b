import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { useProblem, useSentence } from "~/ui/frame/errors";
import { arrival, Asked, type Answering } from "./answering";
import { ChosenMark } from "./chosen-mark";
import { ShownText } from "./shown-text";

/** Id of the checkbox of a reading. */
export function readingField(id: string): string {
  return `lesart-${id}`;
}

/** Several explanations that may be kept open at once. */
export function Readings({ answering }: { readonly answering: Answering }) {
  const { t } = useTexts();
  const { moment, action, turn, marks } = answering;
  const problem = useProblem();
  const sentence = useSentence();
  return (
    <form className="app-answers" method="post" action={action} aria-labelledby="frage">
      <Csrf />
      <input type="hidden" name="turn" value={turn} />
      <fieldset className={`kern-fieldset app-readings${problem ? " kern-fieldset--error" : ""}`} aria-describedby={problem ? "lesarten-fehler" : undefined}>
        <legend className="kern-label" id="frage" {...arrival(answering)}><Asked answering={answering} otherwise={t("scene.question.read")} /></legend>
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
