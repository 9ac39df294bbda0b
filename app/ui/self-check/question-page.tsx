import type { QuestionSeen } from "~/core/self-check/seen";
import { STEPS } from "~/core/self-check/statements";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ErrorSummary, FieldError, useFieldState } from "~/ui/frame/errors";
import { Main } from "~/ui/frame/main";
import { selfCheckAddress } from "./address";
import { statementWords } from "./words";

/** One situation and four steps; back at any time. The first one says who sees it. */
export function SelfCheckQuestionPage({ question: { round, place, total, statement, step } }: { readonly question: QuestionSeen }) {
  const { t, language } = useTexts();
  const state = useFieldState("answer", "situation");
  const crumbs = [{ href: selfCheckAddress(language), label: t("selfCheck.title") }];
  const position = t("selfCheck.position", { position: place, total });
  return (
    <Main page="standort-frage" width="reading" crumbs={crumbs} here={position}>
      <ErrorSummary field="answer" />
      <h1 className="app-title">{position}</h1>
      <p id="situation">{statementWords(t, statement)}</p>
      {place === 1 ? <div className="app-section"><p className="app-private">{t("selfCheck.private")}</p></div> : null}
      <form className="app-section app-question" method="post">
        <Csrf />
        <fieldset className={`kern-fieldset${state["aria-invalid"] ? " kern-fieldset--error" : ""}`} aria-describedby={state["aria-describedby"]}>
          <legend className="kern-label">{t("selfCheck.ask")}</legend>
          <FieldError field="answer" />
          <div className="kern-fieldset__body">
            {STEPS.map((one, index) => {
              const id = index === 0 ? "answer" : `answer-${index + 1}`;
              return (
                <div className="kern-form-check" key={one}>
                  <input className="kern-form-check__radio" type="radio" id={id} name="answer" value={one} defaultChecked={step === one} />
                  <label className="kern-label" htmlFor={id}>{t(`selfCheck.steps.${one}`)}</label>
                </div>
              );
            })}
          </div>
        </fieldset>
        <div className="app-actions">
          <SubmitButton>{t(place === total ? "selfCheck.last" : "selfCheck.next")}</SubmitButton>
          {place === 1
            ? <a className="app-link app-link--row" href={selfCheckAddress(language)}>{t("selfCheck.backToStart")}</a>
            : <a className="app-link app-link--row" href={selfCheckAddress(language, round, place - 1)}>{t("selfCheck.back", { position: place - 1 })}</a>}
        </div>
      </form>
    </Main>
  );
}
