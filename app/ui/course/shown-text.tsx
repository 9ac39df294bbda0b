import type { Shown } from "~/core/words";

/** Content in its language, marked where that is not the page's. `language`: the page's. */
export function ShownText({ shown, language }: { readonly shown: Shown; readonly language: string }) {
  return shown.language === language ? <>{shown.text}</> : <span lang={shown.language}>{shown.text}</span>;
}
