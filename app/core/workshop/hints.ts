import { firstForbidden } from "../wording/characters";
import { badDescription } from "../wording/description";
import { lengthBetrays, tooLongIn } from "../wording/lengths";
import { kindOf, voiceOf } from "../wording/voice";
import { lintWords } from "../wording/word-lint";
import type { Language } from "../words";
import type { Around } from "./around";
import { NEEDED } from "./decide-text";
import { controlName, controlOf, type Posted } from "./posted-edits";
import type { Path } from "./tree";

/** What a field says that the interface words; everything else says the check's own German sentence. */
export const HINT_CODES = ["needed", "tooLong", "englishMissing", "answerLong", "lengthTells", "targetMissing", "sayAndDo", "sayOrDo", "markUnknown", "dayForm"] as const;
export type HintCode = (typeof HINT_CODES)[number];
/** Something to be mended in one control of a form, told while somebody types. `must`: publishing refuses it as well. */
export type Hint = { readonly control: string; readonly must: boolean } & (
  | { readonly code: HintCode; readonly values: Readonly<Record<string, string | number>> }
  | { readonly message: string }
);

/** Characters of a text that publishing accepts; some hold several paragraphs. */
const MOST = { usual: 2_000, long: 6_000 };
const LONG: ReadonlySet<string | number> = new Set(["story", "reading", "structuralCause", "note", "finding"]);
/** Longer answers are not read to their end while somebody waits. Characters. */
const MOST_OF_ANSWER = 140;

/** What can be said of the controls of one node from what is typed in them. The same rules as the check's, without the whole. */
export function hintsFor(names: readonly string[], posted: Posted, around: Around): readonly Hint[] {
  const typed = (part: "de" | "en" | "v", path: Path) => (posted(controlName(part, path))[0] ?? "").trim();
  const single = names.flatMap((name): readonly Hint[] => {
    const control = controlOf(name);
    if (!control) return [];
    const { part, path } = control;
    return part === "v" ? valueHints(name, path, typed("v", path)) : textHints(name, part, path, typed(part, path), part === "en" ? typed("de", path) : "", around);
  });
  return [...single, ...answerHints(names, typed, around)];
}

function textHints(control: string, language: Language, path: Path, text: string, german: string, around: Around): readonly Hint[] {
  if (text === "") {
    if (language === "en") return german === "" ? [] : [{ control, must: true, code: "englishMissing", values: {} }];
    return NEEDED.has(path.at(-1) ?? "") ? [{ control, must: true, code: "needed", values: {} }] : [];
  }
  const most = LONG.has(path.at(-1) ?? "") || (path[0] === "debrief" && path[1] === "innerView") ? MOST.long : MOST.usual;
  const kind = kindOf(path);
  const [forbidden, description] = [firstForbidden(text), path.at(-1) === "imageDescription" ? badDescription(text) : undefined];
  return [
    ...(text.length > most ? [{ control, must: true, code: "tooLong" as const, values: { most, now: text.length } }] : []),
    ...(forbidden ? [{ control, must: true, message: `Hier steht ${forbidden.what}. Löschen Sie es und schreiben Sie die Stelle neu.` }] : []),
    ...unknownMarks(control, path, text, around),
    ...lintWords(text, language, path[0] === "phrases" ? "said" : voiceOf(path)).map(({ code, message }): Hint => ({ control, must: code === "foreign-text", message })),
    ...(kind === "other" || (language === "en" && kind !== "speech") ? [] : tooLongIn(text, kind).map(({ message }): Hint => ({ control, must: false, message }))),
    ...(description === undefined ? [] : [{ control, must: false, message: description }]),
    ...(["say", "do"].includes(String(path.at(-1))) && text.length > MOST_OF_ANSWER ? [{ control, must: false, code: "answerLong" as const, values: { most: MOST_OF_ANSWER, now: text.length } }] : []),
  ];
}

function unknownMarks(control: string, path: Path, text: string, { marks, cast }: Around): readonly Hint[] {
  const known = path.at(-1) === "speech" ? marks : cast;
  const unknown = [...text.matchAll(/\{([^{}\n]{1,60})\}/gu)].map(([, mark = ""]) => mark).filter((mark) => !known.includes(mark));
  return unknown.map((mark): Hint => ({ control, must: true, code: "markUnknown", values: { mark } }));
}

function valueHints(control: string, path: Path, value: string): readonly Hint[] {
  switch (path.at(-1)) {
    case "to": return value === "" ? [{ control, must: true, code: "targetMissing", values: {} }] : [];
    case "asOf": case "reviewBy": return isDay(value) ? [] : [{ control, must: true, code: "dayForm", values: {} }];
    default: return [];
  }
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What only the answer as a whole shows: said or done, and whether its length tells that it is the best. */
function answerHints(names: readonly string[], typed: (part: "de" | "en" | "v", path: Path) => string, { node, answers, isAnswer }: Around): readonly Hint[] {
  const control = controlName("de", [...node, "say"]);
  if (!isAnswer || !names.includes(control)) return [];
  const [say, done] = [typed("de", [...node, "say"]), typed("de", [...node, "do"])];
  if (say !== "" && done !== "") return [{ control, must: true, code: "sayAndDo", values: {} }];
  if (say === "" && done === "") return [{ control, must: true, code: "sayOrDo", values: {} }];
  const own = say === "" ? "do" : "say";
  const best = typed("v", [...node, "rating"]) === "strong";
  return (["de", "en"] as const).flatMap((language): readonly Hint[] => {
    const text = typed(language, [...node, own]);
    const all = [...answers.map((answer) => ({ length: answer[language], best: answer.best })), { length: text.length, best }].filter(({ length }) => length > 0);
    const lengths = (wanted: boolean) => all.filter((answer) => answer.best === wanted).map(({ length }) => length);
    const [right, others] = [lengths(true), lengths(false)];
    const tells = text !== "" && right.length > 0 && others.length > 0 && lengthBetrays(right, others);
    return tells ? [{ control: controlName(language, [...node, own]), must: false, code: "lengthTells", values: {} }] : [];
  });
}
