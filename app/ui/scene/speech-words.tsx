import type { Span, Speech } from "~/core/scenario/shown";
import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { langOf, quotesOf, ShownText } from "./shown-text";

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
  return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
