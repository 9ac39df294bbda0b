import type { Choice, Moment } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { Csrf } from "~/ui/frame/csrf";
import { Prepared } from "~/ui/frame/prepared";
import { ChosenMark, type Marks } from "./chosen-mark";
import { Quoted, ShownText } from "./shown-text";

type Props = { readonly moment: Moment; readonly action: string; readonly turn: number; readonly marks: Marks };

/** What can be said or done here: one button each. */
export function Answers({ moment, action, turn, marks }: Props) {
  const unmarked = marks.chosen.length === 0 && marks.formerly.length === 0;
  return (
    <form method="post" action={action}>
      <Csrf />
      <input type="hidden" name="turn" value={turn} />
      {unmarked ? <Prepared of={[moment]} name="answers" draw={() => <Offered moment={moment} marks={UNMARKED} />} /> : <Offered moment={moment} marks={marks} />}
    </form>
  );
}

const UNMARKED: Marks = { chosen: [], formerly: [] };

function Offered({ moment, marks }: Pick<Props, "moment" | "marks">) {
  const { t } = useTexts();
  const offered = moment.choices.filter((choice) => choice.offered);
  return (
    <div className="app-answers" role="group" aria-labelledby="frage">
      <p className="app-answers__question" id="frage">{moment.question ? <ShownText shown={moment.question} /> : t(questionFor(offered))}</p>
      <ol>
        {moment.choices.map((choice) => (
          <li key={choice.id}>
            {choice.offered ? <Answer choice={choice} number={offered.indexOf(choice) + 1} marks={marks} /> : <Locked choice={choice} />}
          </li>
        ))}
      </ol>
      <p className="app-answers__hint">{offered.length > 1 ? t("scene.hint", { count: Math.min(9, offered.length) }) : t("scene.hintOne")}</p>
    </div>
  );
}

function questionFor(offered: readonly Choice[]): "scene.question.say" | "scene.question.do" | "scene.question.both" {
  if (offered.every(({ spoken }) => spoken)) return "scene.question.say";
  return offered.some(({ spoken }) => spoken) ? "scene.question.both" : "scene.question.do";
}

function Answer({ choice, number, marks }: { readonly choice: Choice; readonly number: number; readonly marks: Marks }) {
  const before = marks.chosen.includes(choice.id) || marks.formerly.includes(choice.id);
  return (
    <button className={`app-answer${choice.spoken ? "" : " app-answer--deed"}${before ? " app-answer--before" : ""}`} type="submit" name="move" value={choice.id}>
      {number > 9 ? null : <span className="app-answer__key" aria-hidden="true">{number}</span>}
      <span className="app-answer__words"><ChoiceWords choice={choice} /> <ChosenMark id={choice.id} marks={marks} /></span>
    </button>
  );
}

/** Not possible at present: readable, with the reason, and no button. */
function Locked({ choice }: { readonly choice: Choice }) {
  const { t } = useTexts();
  return (
    <p className="app-answer app-answer--locked">
      <span className="app-answer__words">
        <ChoiceWords choice={choice} /> <span className="app-answer__mark">{choice.reason ? <ShownText shown={choice.reason} /> : t("scene.locked")}</span>
      </span>
    </p>
  );
}

function ChoiceWords({ choice }: { readonly choice: Choice }) {
  return choice.spoken ? <Quoted shown={choice.text} /> : <ShownText shown={choice.text} />;
}
