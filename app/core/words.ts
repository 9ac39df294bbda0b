/** The two languages of the product. German is the original; English may be missing in a draft. */
export type Language = "de" | "en";
export const LANGUAGES: readonly Language[] = ["de", "en"];

/** One text in both languages. `en` is absent where nobody has written it yet. */
export type Words = { readonly de: string; readonly en?: string };

/** A text as it can be shown: `language` says which one it is, so the page can mark it with `lang`. */
export type Shown = { readonly text: string; readonly language: Language };

/** The words in the reader's language, or the German ones marked as such where the translation is missing. */
export function inLanguage(words: Words, language: Language): Shown {
  if (language === "en" && words.en !== undefined) return { text: words.en, language: "en" };
  return { text: words.de, language: "de" };
}

/** Instant in UTC as ISO 8601 with milliseconds, e.g. `2026-11-22T09:30:00.000Z`. */
export type Instant = string;
/** Calendar day in the authority's zone, `YYYY-MM-DD`. */
export type Day = string;
