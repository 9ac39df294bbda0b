import { useActionData } from "@remix-run/react";
import type { Moment, SentenceShown } from "~/core/scenario/moment";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { useProblem, useSentence } from "~/ui/frame/errors";
import { arrival, Asked, type Answering } from "./answering";
import { ChosenMark } from "./chosen-mark";
import { ShownText } from "./shown-text";

type Posted = Readonly<Record<string, readonly string[]>>;

/**
 * A sentence's own field. Radio buttons of one name exclude each other, so one name `move` for all sentences would keep
 * a single wording; whoever posts without a page may send them all as `move`.
 */
export function sentenceField(id: string): string {
  return `move-${id}`;
}

/** Where the error summary leads: to the first sentence that has no wording yet. */
export function useMissingSentence({ sentences }: Moment): string | undefined {
  const posted = usePostedForm();
  const missing = sentences.find(({ id }) => chosenOf(id, posted).length === 0) ?? sentences[0];
  return missing && wordingField(missing, 0);
}

/** A letter is put together: for each sentence one wording, then all of it at once. */
export function Writing({ answering }: { readonly answering: Answering }) {
  const { t } = useTexts();
  const { moment, action, turn } = answering;
  return (
    <form className="app-answers" method="post" action={action} aria-labelledby="frage">
      <Csrf />
      <input type="hidden" name="turn" value={turn} />
      <p className="app-answers__question" id="frage" {...arrival(answering)}><Asked answering={answering} otherwise={t("scene.question.write")} /></p>
      {moment.sentences.map((sentence) => <SentenceChoice key={sentence.id} sentence={sentence} answering={answering} />)}
      <div className="app-actions"><SubmitButton>{t("scene.write")}</SubmitButton></div>
    </form>
  );
}

function SentenceChoice({ sentence, answering: { marks } }: { readonly sentence: SentenceShown; readonly answering: Answering }) {
  const problem = useProblem();
  const inWords = useSentence();
  const posted = usePostedForm();
  const kept = posted ? chosenOf(sentence.id, posted) : marks.chosen;
  const missing = problem !== undefined && kept.length === 0;
  const error = `${sentenceField(sentence.id)}-error`;
  return (
    <fieldset className={`kern-fieldset app-readings${missing ? " kern-fieldset--error" : ""}`} aria-describedby={missing ? error : undefined}>
      <legend className="kern-label"><ShownText shown={sentence.label} /></legend>
      <div className="kern-fieldset__body">
        {missing ? (
          <p className="kern-error" id={error}>
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{inWords(problem)}</span>
          </p>
        ) : null}
        {sentence.wordings.map(({ value, text }, index) => {
          const id = wordingField(sentence, index);
          return (
            <div className="kern-form-check" key={value}>
              <input className="kern-form-check__radio" type="radio" name={sentenceField(sentence.id)} value={value} id={id} defaultChecked={kept.includes(value)} />
              <label className="kern-label" htmlFor={id}><ShownText shown={text} /> <ChosenMark id={value} marks={marks} /></label>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

function wordingField({ id }: SentenceShown, index: number): string {
  return `satz-${id}-${index + 1}`;
}

function usePostedForm(): Posted | undefined {
  return useActionData<{ posted?: Posted }>()?.posted;
}

function chosenOf(sentence: string, posted: Posted | undefined): readonly string[] {
  const loose = (posted?.["move"] ?? []).filter((value) => value.startsWith(`${sentence}:`));
  return [...(posted?.[sentenceField(sentence)] ?? []), ...loose];
}
