import type { Span, Speech } from "~/core/scenario/shown";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { langOf, quotesOf, ShownText } from "./shown-text";

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
      {speech.spans.map((span, index) => <SpanWords key={index} span={span} />)}
      {close}
    </p>
  );
}

function SpanWords({ span }: { readonly span: Span }) {
  if (span.lang === undefined) return <>{span.text}</>;
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
          </details>
        ),
      )}
    </>
  );
}

function nameOfLanguage(tag: string, language: Language): string {
  return NAMES[language].of(tag) ?? tag;
}
