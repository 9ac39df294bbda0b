import type { Choice } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { ChosenMark, type Marks } from "./chosen-mark";
import { Quoted, ShownText } from "./shown-text";

type Props = { readonly choice: Choice; readonly number: number; readonly marks: Marks; readonly digits: boolean; /** Of the field; in the player the contract names it. */ readonly name?: string };

/** One answer; its name starts with its words, the digit is only seen. */
export function AnswerButton({ choice, number, marks, digits, name = "move" }: Props) {
  const before = marks.chosen.includes(choice.id) || marks.formerly.includes(choice.id);
  return (
    <button className={`app-answer${choice.spoken ? "" : " app-answer--deed"}${before ? " app-answer--before" : ""}`} type="submit" name={name} value={choice.id}>
      {number > 9 || !digits ? null : <span className="app-answer__key" aria-hidden="true">{number}</span>}
      <span className="app-answer__words"><ChoiceWords choice={choice} /> <ChosenMark id={choice.id} marks={marks} /></span>
    </button>
  );
}

/** Not possible at present: readable, with the reason, and no button. */
export function LockedAnswer({ choice }: { readonly choice: Choice }) {
  const { t } = useTexts();
  return (
    <p className="app-answer app-answer--locked">
      <span className="app-answer__words">
        <ChoiceWords choice={choice} /> <span className="app-answer__mark">{choice.reason ? <ShownText shown={choice.reason} /> : t("scene.locked")}</span>
      </span>
    </p>
  );
}

function ChoiceWords({ choice: { spoken, text, subject } }: { readonly choice: Choice }) {
  const { t } = useTexts();
  const words = spoken ? <Quoted shown={text} /> : <ShownText shown={text} />;
  if (!subject) return words;
  return (
    <>
      <span className="app-answer__title"><ShownText shown={subject.title} /></span>
      {subject.optional ? <span className="app-answer__mark"> ({t("scene.hub.optional")})</span> : null}{" "}
      {words}
    </>
  );
}
