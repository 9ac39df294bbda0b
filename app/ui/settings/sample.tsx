import type { Figure } from "~/core/scenario/model";
import { useTexts } from "~/i18n/react";
import { MeterShapes } from "~/ui/figures/meter-shapes";
import { Person } from "~/ui/figures/person";
import { quotesOf } from "~/ui/scene/shown-text";
import { StageDrawing } from "~/ui/stage/stage-drawing";

/** Frau Yıldız of the sample: invented, and of no course, so that she stays when courses change. */
const YILDIZ: Figure = {
  age: 34, skin: 4, hair: { style: "bob", colour: "dark_brown" }, glasses: "none", beard: "none", build: "slim", height: "medium",
  clothing: { cut: "knit", colour: "violet" }, aids: [],
};

/** A moment at the counter that follows what is chosen beside it. Everything stands in it; the style sheet hides what is off. */
export function DisplaySample() {
  const { t, language } = useTexts();
  const { open, close } = quotesOf(language);
  return (
    <section className="app-sample" aria-labelledby="beispiel">
      <h2 id="beispiel">{t("settings.sample.title")}</h2>
      <figure className="app-stage" role="img" aria-label={t("settings.sample.picture")}>
        <StageDrawing room="counter" people={[{ figure: YILDIZ, mood: "unsure", side: "visitor", speaking: true }]} trust={0.5} />
      </figure>
      <p className="app-described">{t("settings.sample.picture")}</p>
      <div className="app-speech">
        <div className="app-speech__portrait"><Person figure={YILDIZ} mood="unsure" crop="head" /></div>
        <h3>{t("settings.sample.name")}</h3>
        <p className="app-speech__words">
          <span className="app-spoken app-spoken--0">{open}{t("settings.sample.first")}</span> <span className="app-spoken app-spoken--1">{t("settings.sample.second")}{close}</span>
        </p>
      </div>
      <dl className="app-meters">
        <div>
          <dt>{t("settings.sample.trust")}</dt>
          <dd><MeterShapes shape="circle" value={2} max={4} /><span>{t("settings.sample.trustWord")}</span></dd>
        </div>
      </dl>
      <ol className="app-sample__answers" aria-label={t("settings.sample.answers")}>
        {(["look", "list"] as const).map((answer, index) => (
          <li className="app-answer" key={answer}>
            <span className="app-answer__key" aria-hidden="true">{index + 1}</span>
            <span className="app-answer__words">{t(`settings.sample.${answer}`)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
