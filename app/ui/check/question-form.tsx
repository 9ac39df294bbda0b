import type { Asked, Part } from "~/core/course/asked";
import { pairsOf } from "~/core/course/judge";
import type { Language, Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { ShownText } from "~/ui/course/shown-text";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { FieldError, useFieldState } from "~/ui/frame/errors";

type Props = { readonly asked: Asked; readonly kept: readonly string[]; /** Those that were asked for; absent: none are offered. */ readonly hints?: readonly Shown[] };
type Fields = Omit<Props, "hints"> & { readonly t: Translate; readonly language: Language };

/** Hints are asked for by a button of their own outside: the form has one that answers. */
const FORM = "frage";

/** The question as a form. The first control has the id `answer`, where the error summary leads. */
export function QuestionForm({ asked, kept, hints }: Props) {
  const { t, language } = useTexts();
  const hint = asked.kind === "single" ? undefined : "antwort-hinweis";
  const state = useFieldState("answer", [asked.case ? "fall" : undefined, hint].filter((id) => id !== undefined).join(" ") || undefined);
  const wrong = state["aria-invalid"] === true;
  return (
    <>
      <form method="post" id={FORM}>
        <Csrf />
        <input type="hidden" name="question" value={asked.id} />
        <fieldset className={wrong ? "kern-fieldset kern-fieldset--error" : "kern-fieldset"} aria-describedby={state["aria-describedby"]}>
          <legend className="kern-label"><ShownText shown={asked.prompt} language={language} /></legend>
          {hint && asked.kind !== "single" ? <div className="kern-hint" id={hint}>{t(`check.hint.${asked.kind}`)}</div> : null}
          <FieldError field="answer" />
          <div className="kern-fieldset__body"><Controls asked={asked} kept={kept} t={t} language={language} /></div>
        </fieldset>
        <div className="app-actions"><SubmitButton>{t("check.submit")}</SubmitButton></div>
      </form>
      {hints === undefined ? null : <Hints shown={hints} total={asked.hints} />}
    </>
  );
}

/** Hints come one by one, each from the server when it is asked for; what was answered so far stays. */
function Hints({ shown, total }: { readonly shown: readonly Shown[]; readonly total: number }) {
  const { t, language } = useTexts();
  if (total === 0) return null;
  return (
    <section className="app-section" aria-label={t("check.hints.title")}>
      <input type="hidden" form={FORM} name="hints" value={shown.length} />
      {shown.map((hint, index) => <p className="app-note" key={hint.text} tabIndex={-1} autoFocus={index === shown.length - 1}><strong>{t("check.hints.number", { number: index + 1, total })}</strong> <ShownText shown={hint} language={language} /></p>)}
      {shown.length < total ? <div className="app-actions"><SubmitButton look="tertiary" form={FORM} name="intent" value="tipp">{t(shown.length === 0 ? "check.hints.first" : "check.hints.next")}</SubmitButton></div> : null}
    </section>
  );
}

function Controls(fields: Fields) {
  switch (fields.asked.kind) {
    case "single":
    case "multiple":
      return <Options {...fields} />;
    case "order":
      return <Steps {...fields} />;
    case "matching":
      return <Pairs {...fields} />;
    case "short":
      return <ShortText {...fields} />;
  }
}

function idAt(index: number): string {
  return index === 0 ? "answer" : `answer-${index + 1}`;
}

function Options({ asked, kept, language }: Fields) {
  const single = asked.kind === "single";
  return (
    <>
      {asked.parts.map(({ id, text }, index) => (
        <div className="kern-form-check" key={id}>
          <input className={single ? "kern-form-check__radio" : "kern-form-check__checkbox"} type={single ? "radio" : "checkbox"} id={idAt(index)} name="answer" value={id} defaultChecked={kept.includes(id)} />
          <label className="kern-label" htmlFor={idAt(index)}><ShownText shown={text} language={language} /></label>
        </div>
      ))}
    </>
  );
}

/** One choice for each place; the steps carry letters, so that the choices stay short. */
function Steps({ asked, kept, t, language }: Fields) {
  const letters = asked.parts.map((part, index): Part & { readonly letter: string } => ({ ...part, letter: String.fromCharCode(65 + index) }));
  return (
    <>
      <ul>{letters.map(({ id, letter, text }) => <li key={id}><strong>{letter}:</strong> <ShownText shown={text} language={language} /></li>)}</ul>
      {letters.map(({ id }, index) => (
        <Select key={id} id={idAt(index)} label={t("check.place", { position: index + 1, total: letters.length })} chosen={kept[index] ?? ""} none={t("check.choose")}
          choices={letters.map((step) => ({ value: step.id, text: `${step.letter}: ${step.text.text}`, lang: step.text.language === language ? undefined : step.text.language }))} />
      ))}
    </>
  );
}

function Pairs({ asked, kept, t, language }: Fields) {
  const chosen = pairsOf(kept);
  return (
    <>
      {asked.parts.map(({ id, text }, index) => (
        <Select key={id} id={idAt(index)} label={<ShownText shown={text} language={language} />} chosen={`${id}=${chosen.get(id) ?? ""}`} none={t("check.choose")}
          choices={asked.targets.map((target) => ({ value: `${id}=${target.id}`, text: target.text.text, lang: target.text.language === language ? undefined : target.text.language }))} />
      ))}
    </>
  );
}

type SelectProps = {
  readonly id: string;
  readonly label: React.ReactNode;
  readonly chosen: string;
  readonly none: string;
  readonly choices: readonly { readonly value: string; readonly text: string; readonly lang: string | undefined }[];
};

function Select({ id, label, chosen, none, choices }: SelectProps) {
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={id}>{label}</label>
      <div className="kern-form-input__select-wrapper">
        <select className="kern-form-input__select" id={id} name="answer" defaultValue={choices.some(({ value }) => value === chosen) ? chosen : ""}>
          <option value="">{none}</option>
          {choices.map(({ value, text, lang }) => <option key={value} value={value} lang={lang}>{text}</option>)}
        </select>
      </div>
    </div>
  );
}

function ShortText({ kept, t }: Fields) {
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="answer">{t("check.yourAnswer")}</label>
      <input className="kern-form-input__input" id="answer" name="answer" type="text" maxLength={200} autoComplete="off" defaultValue={kept[0] ?? ""} />
    </div>
  );
}
