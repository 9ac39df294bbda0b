import type { MeterShown } from "~/core/scenario/shown";
import type { ToldStep, WrittenTold } from "~/core/scenario/told";
import { useTexts } from "~/i18n/react";
import type { Translate } from "~/i18n/texts";
import { OwnWords } from "~/ui/scene/own-line";
import { Quoted, ShownText } from "~/ui/scene/shown-text";
import { SpeechWords } from "~/ui/scene/speech-words";
import { Why } from "./why";

/** `lawBelow`: the page says further down what the law says. */
type Props = { readonly step: ToldStep; readonly lawBelow: boolean };

/** One turn, told afterwards: what was said, what followed, and what there is to see in it. No grade. */
export function ToldTurn({ step, lawBelow }: Props) {
  const { t } = useTexts();
  const { title, turningPoint, heard, said, changes, hint, written, subjects, norms } = step;
  return (
    <>
      <p className="app-small app-muted"><ShownText shown={title} />{turningPoint ? <> · <strong>{t("debrief.turning")}</strong></> : null}</p>
      {heard ? <div className="app-path__heard"><p className="app-hidden"><ShownText shown={heard.who} />:</p><SpeechWords speech={heard.speech} /></div> : null}
      {written.length > 0 ? <Letter step={step} /> : <p className="app-path__move">{said.bypassed ? `${t("debrief.bypassed")} ` : null}<OwnWords said={said} /></p>}
      <p className="app-path__effect">{changes.length === 0 ? t("debrief.noEffect") : changes.map((meter) => effect(t, meter)).join(" ")}</p>
      {hint ? <p><ShownText shown={hint} /></p> : null}
      <Echoed step={step} />
      {subjects ? <Subjects subjects={subjects} /> : null}
      <Why appeal={step.appeal} evidence={step.evidence} />
      {norms.length > 0 ? <p className="app-small">{t("debrief.restsOn")} {norms.map(({ id, norm }, index) => <span key={id}>{index > 0 ? ", " : ""}{lawBelow ? <a className="app-link" href={`#recht-${id}`}><ShownText shown={norm} /></a> : <ShownText shown={norm} />}</span>)}</p> : null}
    </>
  );
}

function effect(t: Translate, { label, word, wordBefore, trend }: MeterShown): string {
  const values = { label: label.text, before: wordBefore.text, word: word.text };
  return t(trend === "up" ? "debrief.effectUp" : "debrief.effectDown", values);
}

/** A letter sentence by sentence, then what followed from the whole. */
function Letter({ step: { written, said } }: { readonly step: ToldStep }) {
  const { t } = useTexts();
  return (
    <>
      <ul className="app-letter" aria-label={t("debrief.letter")}>{written.map((sentence) => <LetterSentence key={sentence.label.text} sentence={sentence} />)}</ul>
      {said.observation ? <p className="app-path__move"><ShownText shown={said.observation} /></p> : null}
    </>
  );
}

function LetterSentence({ sentence: { label, text, hint, appeal, evidence } }: { readonly sentence: WrittenTold }) {
  return (
    <li>
      <p className="app-small app-muted"><ShownText shown={label} /></p>
      <p className="app-path__move"><Quoted shown={text} /></p>
      {hint ? <p><ShownText shown={hint} /></p> : null}
      <Why appeal={appeal} evidence={evidence} />
    </li>
  );
}

/** Somebody came back to this answer, and where. */
function Echoed({ step: { echoed } }: { readonly step: ToldStep }) {
  const { t } = useTexts();
  return (
    <>
      {echoed.map(({ who, line, number }) => (
        <p className="app-note" key={number}>
          {t("debrief.echoed", { name: who.text })} <a className="app-link" href={`#schritt-${number}`}>{t("debrief.echoedAt", { number })}</a>: <Quoted shown={line} />
        </p>
      ))}
    </>
  );
}

function Subjects({ subjects: { taken, left } }: { readonly subjects: NonNullable<ToldStep["subjects"]> }) {
  const { t } = useTexts();
  return (
    <dl className="app-facts">
      <div><dt>{t("debrief.subjectsTaken")}</dt><dd>{taken.length === 0 ? t("debrief.subjectsNone") : <ol className="app-subjects">{taken.map((title) => <li key={title.text}><ShownText shown={title} /></li>)}</ol>}</dd></div>
      {left.length === 0 ? null : <div><dt>{t("debrief.subjectsLeft")}</dt><dd>{left.map((title, index) => <span key={title.text}>{index > 0 ? ", " : ""}<ShownText shown={title} /></span>)}</dd></div>}
    </dl>
  );
}
