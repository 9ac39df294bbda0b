import i18next from "i18next";
import type { Language } from "../core/words";
import { keep } from "./kept";
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

/** How much of the texts with values filled in is kept for each language. */
const FILLED_CHARACTERS = 500_000;

const translators: Record<Language, Translate> = { de: translatorFor("de"), en: translatorFor("en") };

function translatorFor(language: Language): Translate {
  const fixed = instance.getFixedT(language);
  // Most texts hold nothing to fill in and a page has dozens of them: each is looked up once.
  const plain = new Map<TextKey, string>();
  const filled = keep<string>(FILLED_CHARACTERS);
  return (key, values) => {
    if (values !== undefined) return filled.get(keyOf(key, values), () => fixed(key, { ...values }));
    const known = plain.get(key) ?? fixed(key);
    plain.set(key, known);
    return known;
  };
}

/** Key and values in one word. A value tells its kind and length, so that no two lists of values read the same. */
function keyOf(key: TextKey, values: TextValues): string {
  let word: string = key;
  for (const name in values) {
    const value = values[name];
    word += typeof value === "string" ? `|${name}:${value.length}:${value}` : `|${name}=${value}`;
  }
  return word;
}

/** The texts in a language. One instance for the process; cheap to call once per page. */
export function textsIn(language: Language): Translate {
  return translators[language];
}
