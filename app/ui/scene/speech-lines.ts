import type { Span, Speech } from "~/core/scenario/shown";
import type { Language } from "~/core/words";

const SENTENCES: Readonly<Record<Language, Intl.Segmenter>> = {
  de: new Intl.Segmenter("de", { granularity: "sentence" }),
  en: new Intl.Segmenter("en", { granularity: "sentence" }),
};
const ENDED = /[.!?…:]["“”’‘»«)]*\s*$/u;

/** What somebody says, cut after each sentence; a phrase in another language stays in the line in which it falls. */
export function linesOf({ spans, language }: Speech): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  const add = (span: Span): void => {
    if (ENDED.test(lines.at(-1)?.at(-1)?.text ?? "")) lines.push([]);
    lines.at(-1)?.push(span);
  };
  for (const span of spans) {
    if (span.lang !== undefined) add(span);
    else for (const { segment } of SENTENCES[language].segment(span.text)) add({ ...span, text: segment });
  }
  return lines;
}
