import type { Language } from "~/core/words";
import { useTexts } from "~/i18n/react";

/** The `lang` of words in a language: none where the page speaks it already, so that hyphenation stays on. */
export function useForeign(): (language: Language | undefined) => Language | undefined {
  const { language: own } = useTexts();
  return (language) => (language === own ? undefined : language);
}
