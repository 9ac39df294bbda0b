import type { LessonElement } from "~/core/course/model";
import { SubmitButton } from "~/ui/frame/button";
import { Prepared } from "~/ui/frame/prepared";
import { idOf, partition, textOf, type BlockProps } from "../context";
import { FeedbackHeading } from "../heading";
import { TermNotes } from "./term";

/** A question to try oneself: what is right stands on the page only once it was answered. Can be answered again. */
export function Question({ node, context, level }: BlockProps) {
  const { t, answers, begun } = context;
  const id = textOf(node, "id");
  const { parts, rest } = partition(node, "Option");
  const answer = answers[id];
  return (
    <div className="app-question" id={idOf.block(id)}>
      {context.draw(rest, level)}
      {begun ? (
        <form method="post" aria-label={textOf(node, "prompt")}>
          {context.csrf}
          <input type="hidden" name="intent" value="antworten" />
          <input type="hidden" name="question" value={id} />
          {answer || context.problem?.id === id ? <Fieldset node={node} context={context} level={level} /> : <Unanswered node={node} context={context} level={level} />}
          <div className="app-actions"><SubmitButton look={answer ? "secondary" : "primary"}>{answer ? t("lesson.answerAgain") : t("lesson.answer")}</SubmitButton></div>
        </form>
      ) : (
        <>
          <p><strong>{textOf(node, "prompt")}</strong></p>
          <ul>{parts.map((option) => <li key={textOf(option, "id")}>{context.draw(option.children, level)}</li>)}</ul>
          <p className="app-note">{t("lesson.answerAfterBegin")} <a href="#abschluss">{t("lesson.toBegin")}</a></p>
        </>
      )}
    </div>
  );
}

/** Before an answer the choices are the same for everybody. */
function Unanswered({ node, context, level }: BlockProps) {
  const { lessonLanguage, language } = context;
  return <Prepared of={[node]} name={`unanswered${lessonLanguage}${language}${level}`} draw={() => <Fieldset node={node} context={context} level={level} />} />;
}

function Fieldset({ node, context, level }: BlockProps) {
  const { t, answers, problem } = context;
  const id = textOf(node, "id");
  const { parts } = partition(node, "Option");
  const answer = answers[id];
  const wrong = problem?.id === id ? problem : undefined;
  return (
    <fieldset className={wrong ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"} aria-describedby={wrong ? `${idOf.field(id)}-error` : undefined}>
      <legend className="kern-label">{textOf(node, "prompt")}</legend>
      {node.props["kind"] === "multiple" && !answer ? <div className="kern-hint">{t("lesson.several")}</div> : null}
      {wrong ? <p className="kern-error" id={`${idOf.field(id)}-error`}><span className="kern-icon kern-icon--danger" aria-hidden="true" /><span className="kern-body">{wrong.sentence}</span></p> : null}
      <div className="kern-fieldset__body">
        {answer ? <Feedback id={id} right={isRight(parts, answer)} context={context} level={level} /> : null}
        {parts.map((option, index) => (
          <Choice key={textOf(option, "id")} question={node} option={option} first={index === 0} chosen={wrong?.kept ?? answer ?? []} explained={answer !== undefined} context={context} level={level} />
        ))}
      </div>
    </fieldset>
  );
}

function Feedback({ id, right, context: { t, posted }, level }: { readonly id: string; readonly right: boolean } & Pick<BlockProps, "context" | "level">) {
  return (
    <div className={right ? "app-feedback app-feedback--right" : "app-feedback app-feedback--almost"}>
      <FeedbackHeading level={level} id={idOf.feedback(id)} focus={posted === id}>{t(right ? "lesson.right" : "lesson.almost")}</FeedbackHeading>
      <p>{t(right ? "lesson.rightText" : "lesson.almostText")}</p>
    </div>
  );
}

type ChoiceProps = Omit<BlockProps, "node"> & { readonly question: LessonElement; readonly option: LessonElement; readonly first: boolean; readonly chosen: readonly string[]; readonly explained: boolean };

function Choice({ question, option, first, chosen, explained, context, level }: ChoiceProps) {
  const [questionId, id] = [textOf(question, "id"), textOf(option, "id")];
  const field = first ? idOf.field(questionId) : `${idOf.field(questionId)}-${id}`;
  const single = question.props["kind"] === "single";
  const isChosen = chosen.includes(id);
  return (
    <div className="app-stack app-stack--small">
      <div className="kern-form-check">
        <input className={single ? "kern-form-check__radio" : "kern-form-check__checkbox"} type={single ? "radio" : "checkbox"} id={field} name="answer" value={id} defaultChecked={isChosen} aria-describedby={explained ? `${field}-why` : undefined} />
        <label className="kern-label" htmlFor={field}>
          {context.draw(option.children, level)}
          {explained && isChosen ? <> <span className="app-option__yours">{context.t("lesson.yours")}</span></> : null}
        </label>
      </div>
      <TermNotes nodes={option.children} t={context.t} />
      {explained ? <Explanation option={option} id={`${field}-why`} context={context} /> : null}
    </div>
  );
}

function Explanation({ option, id, context: { t } }: { readonly option: LessonElement; readonly id: string } & Pick<BlockProps, "context">) {
  const right = option.props["correct"] === "yes";
  const appeal = textOf(option, "appeal");
  return (
    <div className="app-note" id={id}>
      <p><strong>{t(right ? "lesson.fits" : "lesson.fitsNot")}</strong></p>
      {right || appeal === "" ? null : <p className="app-option__appeal">{t("lesson.appeal", { text: appeal })}</p>}
      <p className="app-option__why">{textOf(option, "explanation")}</p>
    </div>
  );
}

function isRight(options: readonly LessonElement[], answer: readonly string[]): boolean {
  return options.every((option) => (option.props["correct"] === "yes") === answer.includes(textOf(option, "id")));
}
