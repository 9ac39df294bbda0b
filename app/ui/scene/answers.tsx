import type { Choice } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { AnswerButton, LockedAnswer } from "./answer-button";
import { ButtonForm, type Answering } from "./answering";

/** What can be said or done here: one button each. Where nothing is decided, it only goes on. */
export function Answers({ answering, canSkip }: { readonly answering: Answering; readonly canSkip: boolean }) {
  const { t } = useTexts();
  const { moment, marks, digits } = answering;
  const offered = moment.choices.filter((choice) => choice.offered);
  return (
    <ButtonForm answering={answering} question={t(moment.bridge ? "scene.question.bridge" : questionFor(offered))} count={offered.length}>
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

function questionFor(offered: readonly Choice[]): "scene.question.say" | "scene.question.do" | "scene.question.both" {
  if (offered.every(({ spoken }) => spoken)) return "scene.question.say";
  return offered.some(({ spoken }) => spoken) ? "scene.question.both" : "scene.question.do";
}
