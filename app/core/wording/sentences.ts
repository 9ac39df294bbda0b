/** Abbreviations whose full stop ends no sentence. */
const ABBREVIATED = /(?<!\p{L})(?:Abs|Art|Nr|Dr|Prof|St|Str|Tel|ca|vgl|Mr|Mrs|Ms|No|z|d|s|u|o|i|B|S|P|C)\.$/u;
/** A day of a month goes on. */
const MONTH = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;
/** After a full stop, and where somebody begins to speak. */
const END = /[.!?…]["“”»«’')]*\s+|:\s+(?=["„“»])|\n+/gu;
const LONGEST_ABBREVIATION = 6;

/** Words: whatever stands between blanks and holds a letter or a digit. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

export function wordsIn(text: string): number {
  return wordsOf(text).length;
}

/** A text as sentences, without blank ones. */
export function sentencesIn(text: string): readonly string[] {
  const sentences: string[] = [];
  let begun = 0;
  for (const { 0: end, index } of text.matchAll(END)) {
    const next = index + end.length;
    if (end.startsWith(".") && goesOn(text.slice(Math.max(0, index - LONGEST_ABBREVIATION), index + 1), text.slice(next, next + 10))) continue;
    sentences.push(text.slice(begun, end.startsWith(":") ? index : next));
    begun = next;
  }
  return [...sentences, text.slice(begun)].map((sentence) => sentence.trim()).filter((sentence) => sentence !== "");
}

function goesOn(before: string, after: string): boolean {
  return ABBREVIATED.test(before) || (/\d\.$/u.test(before) && MONTH.test(after));
}
