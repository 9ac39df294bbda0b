import type { Span, Speech } from "~/core/scenario/shown";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { insideQuotes, langOf, quotesOf, ShownText } from "./shown-text";
import { linesOf } from "./speech-lines";

/** Making one costs a hundred times as much as asking it. */
const NAMES: Readonly<Record<Language, Intl.DisplayNames>> = {
  de: new Intl.DisplayNames(["de"], { type: "language", fallback: "code" }),
  en: new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }),
};

/** What somebody says, in quotation marks; phrases in other languages are marked as such. */
export function SpeechWords({ speech }: { readonly speech: Speech }) {
  const { language } = useTexts();
  const { open, close } = quotesOf(speech.language);
  return (
    <p lang={langOf(speech, language)}>
      {open}
      {speech.spans.map((span, index) => <SpanWords key={index} span={span} language={speech.language} />)}
      {close}
    </p>
  );
}

/** The same, sentence by sentence; `from`: how many lines came before. The style sheet lets them appear one after the other. */
export function SpeechByLine({ speech, from }: { readonly speech: Speech; readonly from: number }) {
  const { language } = useTexts();
  const { open, close } = quotesOf(speech.language);
  const lines = linesOf(speech);
  return (
    <p lang={langOf(speech, language)}>
      {lines.map((spans, index) => (
        <span className={lineClass(from + index)} key={index}>
          {index === 0 ? open : null}
          {spans.map((span, place) => <SpanWords key={place} span={span} language={speech.language} />)}
          {index === lines.length - 1 ? close : null}
        </span>
      ))}
    </p>
  );
}

/** Of the line with this number, from 0. What comes after the twelfth appears with it. */
export function lineClass(index: number): string {
  return `app-spoken app-spoken--${Math.min(index, 11)}`;
}

function SpanWords({ span, language }: { readonly span: Span; readonly language: Language }) {
  if (span.lang === undefined) return <>{insideQuotes(span.text, language)}</>;
  if (span.dir === "rtl") return <bdi className="app-phrase" lang={span.lang} dir="rtl">{span.text}</bdi>;
  return <span className="app-phrase" lang={span.lang}>{span.text}</span>;
}

/** What the phrases mean, to be opened. */
export function Translations({ speech }: { readonly speech: Speech }) {
  const { t, language } = useTexts();
  return (
    <>
      {speech.spans.map((span, index) =>
        span.lang === undefined || span.translation === undefined ? null : (
          <details className="app-translation" key={index}>
            <summary>{t("scene.phrase", { language: nameOfLanguage(span.lang, language) })}</summary>
            <p><ShownText shown={span.translation} /></p>
            <button className="kern-btn kern-btn--tertiary app-listen" type="button" hidden data-listen={primary(span.lang)} data-say={span.text}>
              <span className="kern-label">{t("scene.listen", { language: nameOfLanguage(span.lang, language) })}</span>
            </button>
          </details>
        ),
      )}
    </>
  );
}

/** What the language of a tag is called, e.g. "Vietnamesisch". */
export function nameOfLanguage(tag: string, language: Language): string {
  return NAMES[language].of(tag) ?? tag;
}

/** The language without script and region: any voice of it will do. */
function primary(tag: string): string {
  return tag.split("-")[0] ?? tag;
}
