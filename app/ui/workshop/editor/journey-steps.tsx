import type { JourneyWay, StepChoice, StepShown } from "~/core/workshop/journey-way";
import type { Path } from "~/core/workshop/tree";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { addressOf, usePlace } from "./address";
import { DeedForm, Entry } from "./deed-form";

/** A journey step by step: each can be taken out or set elsewhere, and a new one put before any of them. */
export function JourneySteps({ way, path }: { readonly way: JourneyWay; readonly path: Path }) {
  const { t } = useTexts();
  const place = usePlace();
  return (
    <section aria-labelledby="schritte">
      <h3 className="app-heading app-heading--small" id="schritte">{t("editor.journey.title")}</h3>
      {way.steps.length === 0 ? <p>{t("editor.journey.empty")}</p> : <ol className="app-steps-list">{way.steps.map((step, index) => <Step key={`${index}-${step.words.join()}`} step={step} index={index} count={way.steps.length} path={path} />)}</ol>}
      <h4 className="app-heading app-heading--small" id="neuer-schritt">{way.at === way.steps.length ? t("editor.journey.addLast") : t("editor.journey.addBefore", { number: way.at + 1 })}</h4>
      {way.ends ? <p>{t("editor.journey.ends")}</p> : null}
      {way.choices.map((choice) => <ChoiceForm key={choice.scene.value} choice={choice} at={way.at} path={path} />)}
      <form className="app-form app-deed" method="get" action={`${place.base}#neuer-schritt`}>
        {place.filter.show === "all" ? null : <input type="hidden" name="filter" value={place.filter.show} />}
        {place.filter.figure === "" ? null : <input type="hidden" name="figur" value={place.filter.figure} />}
        <input type="hidden" name="knoten" value={place.node} />
        <input type="hidden" name="schritt" value={way.at} />
        <Entry id="schritt-moment" name="moment" label={t("editor.journey.otherScene")} list={way.scenes} />
        <SubmitButton look="tertiary">{t("editor.journey.show")}</SubmitButton>
      </form>
    </section>
  );
}

function Step({ step, index, count, path }: { readonly step: StepShown; readonly index: number; readonly count: number; readonly path: Path }) {
  const { t } = useTexts();
  const place = usePlace();
  const number = index + 1;
  const move = (to: number) => ({ at: String(index), to: String(to) });
  return (
    <li>
      <p>{step.scene ? <span className="app-muted">{step.scene.label}: </span> : null}{step.words.join(" · ")}</p>
      {step.fits ? null : <p className="app-note">{t("editor.journey.gap")}</p>}
      <div className="app-row">
        {index === 0 ? null : <DeedForm intent="schritt-nach" path={path} more={move(index - 1)}><SubmitButton look="tertiary">{t("editor.journey.up", { number })}</SubmitButton></DeedForm>}
        {index === count - 1 ? null : <DeedForm intent="schritt-nach" path={path} more={move(index + 1)}><SubmitButton look="tertiary">{t("editor.journey.down", { number })}</SubmitButton></DeedForm>}
        <DeedForm intent="schritt-weg" path={path} more={{ at: String(index) }}><SubmitButton look="tertiary">{t("editor.journey.remove", { number })}</SubmitButton></DeedForm>
        <a className="app-link" href={`${addressOf(place, place.node)}&schritt=${index}#neuer-schritt`}>{t("editor.journey.insert", { number })}</a>
      </div>
    </li>
  );
}

function ChoiceForm({ choice, at, path }: { readonly choice: StepChoice; readonly at: number; readonly path: Path }) {
  const { t } = useTexts();
  const id = `schritt-${choice.scene.value}`;
  return (
    <DeedForm intent="schritt" path={path} more={{ at: String(at) }}>
      {choice.kind === "one" ? <Entry id={id} name="step" label={t("editor.journey.in", { scene: choice.scene.label })} list={choice.options} /> : null}
      {choice.kind === "many" ? (
        <fieldset className="kern-fieldset">
          <legend className="kern-label">{t("editor.journey.in", { scene: choice.scene.label })}</legend>
          <div className="kern-fieldset__body">
            {choice.options.map(({ value, label }) => (
              <div className="kern-form-check" key={value}><input className="kern-form-check__checkbox" type="checkbox" id={`${id}.${value}`} name="step" value={value} /><label className="kern-label" htmlFor={`${id}.${value}`}>{label}</label></div>
            ))}
          </div>
        </fieldset>
      ) : null}
      {choice.kind === "letter" ? choice.sentences.map(({ label, options }) => <Entry key={options[0]?.value ?? label} id={`${id}.${options[0]?.value ?? label}`} name="step" label={`${choice.scene.label}: ${label}`} list={[{ value: "", label: t("editor.none") }, ...options]} />) : null}
      <SubmitButton look="secondary">{t("editor.journey.add")}</SubmitButton>
    </DeedForm>
  );
}
