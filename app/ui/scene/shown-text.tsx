import type { Language, Shown } from "~/core/words";
import { useTexts } from "~/i18n/react";

/** The language of a text where it is not the page's, for `lang`. */
export function langOf(shown: { readonly language: Language }, page: Language): Language | undefined {
  return shown.language === page ? undefined : shown.language;
}

/** Content in the reader's language; marked where it is not. */
export function ShownText({ shown }: { readonly shown: Shown }) {
  const { language } = useTexts();
  const lang = langOf(shown, language);
  return lang === undefined ? <>{shown.text}</> : <span lang={lang}>{shown.text}</span>;
}

/** Words that somebody speaks. */
export function Quoted({ shown }: { readonly shown: Shown }) {
  return <ShownText shown={{ ...shown, text: quoted(shown) }} />;
}

const MARKS: Readonly<Record<Language, { readonly open: string; readonly close: string; readonly inner: readonly [string, string] }>> = {
  de: { open: "„", close: "“", inner: ["‚", "‘"] },
  en: { open: "“", close: "”", inner: ["‘", "’"] },
};

export function quotesOf(language: Language): { readonly open: string; readonly close: string } {
  return MARKS[language];
}

/** The text in the quotation marks of its language. */
export function quoted({ text, language }: Shown): string {
  const { open, close } = MARKS[language];
  return `${open}${insideQuotes(text, language)}${close}`;
}

/** What is quoted inside a quotation has the single marks. */
export function insideQuotes(text: string, language: Language): string {
  const { open, close, inner } = MARKS[language];
  return text.replaceAll(open, inner[0]).replaceAll(close, inner[1]);
}
