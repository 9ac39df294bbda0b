/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATIONS = "Abs|Art|Nr|Dr|Prof|St|Str|Tel|ca|vgl|Mr|Mrs|Ms|No|z|d|s|u|o|i|B|S|P|C";
const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
/** After a full stop, and where somebody begins to speak. A day of a month goes on. */
const END = new RegExp(`(?<=[.!?…]["“”»«’')]*)(?<!(?<!\\p{L})(?:${ABBREVIATIONS})\\.)(?<!\\d\\.(?=\\s+(?:${MONTHS})))\\s+|:\\s+(?=["„“»])|\\n+`, "u");

/** Words: whatever stands between blanks and holds a letter or a digit. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function wordsIn(text: string): number {
  return wordsOf(text).length;
}

/** A text as sentences, without blank ones. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(END).map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}
