import type { TasterSeen } from "~/core/progress/seen";
import type { Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { AnswerButton, LockedAnswer } from "~/ui/scene/answer-button";
import { questionFor } from "~/ui/scene/question";
import { readingField } from "~/ui/scene/readings";
import { ShownText } from "~/ui/scene/shown-text";
import { TASTER_FIELDS } from "./taster-fields";

/** Nothing was chosen here before: nobody keeps it. */
const NO_MARKS = { chosen: [], formerly: [], earlier: [] };

/** The answers of the scene itself, asked for by an address: nothing is posted. `action`: of the page, with the place of the taster. */
export function TasterAnswers({ moment, tried, action }: { readonly moment: Moment; readonly tried: TasterSeen["tried"]; readonly action: string }) {
  const { t } = useTexts();
  const field = TASTER_FIELDS[tried.length] ?? TASTER_FIELDS[0];
  const before = tried.flatMap((chosen, place) => chosen.map((value) => ({ name: TASTER_FIELDS[place], value })));
  const question = moment.question ? <ShownText shown={moment.question} /> : t(questionFor(moment));
  return (
    <form className="app-answers" action={action} aria-labelledby="kostprobe-frage">
      {before.map(({ name, value }) => <input key={value} type="hidden" name={name} value={value} />)}
      {moment.kind === "interpretation" ? <Readings moment={moment} field={field} question={question} /> : (
        <>
          <p className="app-answers__question" id="kostprobe-frage">{question}</p>
          <ol>
            {moment.choices.map((choice) => (
              <li key={choice.id}>{choice.offered ? <AnswerButton choice={choice} number={0} marks={NO_MARKS} digits={false} name={field} /> : <LockedAnswer choice={choice} />}</li>
            ))}
          </ol>
        </>
      )}
    </form>
  );
}

function Readings({ moment, field, question }: { readonly moment: Moment; readonly field: string; readonly question: React.ReactNode }) {
  const { t } = useTexts();
  return (
    <>
      <input type="hidden" name={field} value="" />
      <fieldset className="kern-fieldset app-readings">
        <legend className="kern-label" id="kostprobe-frage">{question}</legend>
        <div className="kern-fieldset__body">
          {moment.choices.map(({ id, text }) => (
            <div className="kern-form-check" key={id}>
              <input className="kern-form-check__checkbox" type="checkbox" name={field} value={id} id={readingField(id)} />
              <label className="kern-label" htmlFor={readingField(id)}><ShownText shown={text} /></label>
            </div>
          ))}
        </div>
      </fieldset>
      <div className="app-actions"><SubmitButton look="secondary">{t("scene.keepOpen")}</SubmitButton></div>
    </>
  );
}
