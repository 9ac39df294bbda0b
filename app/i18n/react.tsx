import { createContext, useContext } from "react";
import type { Language, Shown, Words } from "../core/words";
import { inLanguage } from "../core/words";
import { textsIn, type Translate } from "./texts";

/** The reader's language and the texts in it. */
export type Texts = { readonly language: Language; readonly t: Translate };

const Context = createContext<Texts>({ language: "de", t: textsIn("de") });

export function TextsProvider({ language, children }: { readonly language: Language; readonly children: React.ReactNode }) {
  return <Context.Provider value={{ language, t: textsIn(language) }}>{children}</Context.Provider>;
}

/** Once per page or larger component; hand `t` on to the small ones. */
export function useTexts(): Texts {
  return useContext(Context);
}

/** Content in the reader's language; German content on an English page is marked as such. */
export function useShown(): (words: Words) => Shown {
  const { language } = useTexts();
  return (words) => inLanguage(words, language);
}
