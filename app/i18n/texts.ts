import i18next from "i18next";
import type { Language } from "../core/words";
import { de, en } from "./locales";

type Tree = { readonly [key: string]: string | Tree };
type Leaves<Branch extends Tree> = {
  [Name in keyof Branch & string]: Branch[Name] extends string ? Name : Branch[Name] extends Tree ? `${Name}.${Leaves<Branch[Name]>}` : never;
}[keyof Branch & string];
type WithoutPlural<Name extends string> = Name extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_zero` ? Base : Name;

/** Every text there is; those with a plural form without its ending. */
export type TextKey = WithoutPlural<Leaves<typeof de>>;
export type TextValues = Readonly<Record<string, string | number>>;
/** The text of a key in one language. `count` chooses the plural form. */
export type Translate = (key: TextKey, values?: TextValues) => string;

const instance = i18next.createInstance();
void instance.init({
  resources: { de: { translation: de }, en: { translation: en } },
  lng: "de",
  fallbackLng: "de",
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

const translators: Record<Language, Translate> = { de: translatorFor("de"), en: translatorFor("en") };

function translatorFor(language: Language): Translate {
  const fixed = instance.getFixedT(language);
  // Most texts hold nothing to fill in and a page has dozens of them: each is looked up once.
  const plain = new Map<TextKey, string>();
  return (key, values) => {
    if (values !== undefined) return fixed(key, { ...values });
    const known = plain.get(key) ?? fixed(key);
    plain.set(key, known);
    return known;
  };
}

/** The texts in a language. One instance for the process; cheap to call once per page. */
export function textsIn(language: Language): Translate {
  return translators[language];
}
