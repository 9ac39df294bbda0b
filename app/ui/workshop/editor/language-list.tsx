import { useTexts } from "~/i18n/react";

export const LANGUAGES_LIST = "sprachen";

/** Languages that people at counters speak, by their tag; any other can be typed. */
const TAGS = ["am", "ar", "bg", "bs", "ckb", "cs", "de", "el", "en", "es", "fa", "fr", "hi", "hr", "hu", "hy", "it", "ka", "ku", "lt", "lv", "mk", "nl", "pl", "ps", "pt", "ro", "rom", "ru", "sk", "sl", "so", "sq", "sr", "ti", "tr", "uk", "ur", "vi", "zh"];

/** What the fields for a language propose. */
export function LanguageList() {
  const { language } = useTexts();
  const names = new Intl.DisplayNames([language], { type: "language", fallback: "code" });
  return <datalist id={LANGUAGES_LIST}>{TAGS.map((tag) => <option key={tag} value={tag}>{names.of(tag) ?? tag}</option>)}</datalist>;
}
