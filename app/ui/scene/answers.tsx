import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { AnswerButton, LockedAnswer } from "./answer-button";
import { ButtonForm, type Answering } from "./answering";
import { questionFor } from "./question";

/** What can be said or done here: one button each. Where nothing is decided, it only goes on. */
export function Answers({ answering, canSkip }: { readonly answering: Answering; readonly canSkip: boolean }) {
  const { t } = useTexts();
  const { moment, marks, digits } = answering;
  const offered = moment.choices.filter((choice) => choice.offered);
  return (
    <ButtonForm answering={answering} question={t(questionFor(moment))} count={offered.length}>
      <ol>
        {moment.choices.map((choice) => (
          <li key={choice.id}>
            {choice.offered ? <AnswerButton choice={choice} number={offered.indexOf(choice) + 1} marks={marks} digits={digits} /> : <LockedAnswer choice={choice} />}
          </li>
        ))}
      </ol>
      {canSkip ? <div className="app-answers__skip"><SubmitButton look="secondary" name="intent" value="vor">{t("scene.skip")}</SubmitButton></div> : null}
    </ButtonForm>
  );
}
