/** Characters that hide, reorder or break text. Joiners are judged by their neighbours, see below. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, "ein Steuerzeichen"],
  [/\r/u, "ein Wagenrücklauf ohne Zeilenende"],
  [/[\u202a-\u202e\u2066-\u2069]/u, "ein Zeichen, das die Schreibrichtung umkehrt"],
  [/[\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/u, "ein unsichtbares Kennzeichen (Tag)"],
  [/\p{Noncharacter_Code_Point}/u, "ein Wert, der kein Zeichen ist"],
  [/\p{Surrogate}/u, "ein halbes Zeichen (einzelnes Surrogat)"],
  [/\ufeff/u, "eine Byte-Reihenfolge-Marke (BOM)"],
  [/[\u2028\u2029]/u, "ein unsichtbares Zeilenende (U+2028 oder U+2029)"],
  [/[\u200b\u180e\u115f\u1160\u3164\uffa0\ufff9-\ufffb]/u, "ein unsichtbares Zeichen"],
  [/\p{Mn}{12}/u, "zu viele übereinanderliegende Zeichen"],
];

const JOINER = /[\u200c\u200d]/gu;
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]/u;

/** The first character that may not stand in any source, or `undefined`. Used on sources and on decoded strings. */
export function firstForbidden(text: string): { readonly offset: number; readonly what: string } | undefined {
  let first: { offset: number; what: string } | undefined;
  for (const [pattern, what] of FORBIDDEN) {
    const offset = text.search(pattern);
    if (offset !== -1 && (first === undefined || offset < first.offset)) first = { offset, what };
  }
  const joiner = strayJoiner(text);
  if (joiner !== undefined && (first === undefined || joiner < first.offset)) {
    return { offset: joiner, what: "ein unsichtbares Verbindungszeichen" };
  }
  return first;
}

/** Joiners belong between emoji or beside letters of scripts that join. */
function strayJoiner(text: string): number | undefined {
  for (const match of text.matchAll(JOINER)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    const after = text.slice(match.index + 1, match.index + 3);
    const inEmoji = match[0] === "\u200d" && EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after);
    if (!inEmoji && !JOINING_SCRIPT.test(before.slice(-1))) return match.index;
  }
  return undefined;
}
