import type { Voice } from "./word-rules";

type Path = readonly (string | number)[];

/** What a text of a scenario is to its reader: heard at once, read as an answer or its hint, or anything else. */
export type TextKind = "speech" | "answer" | "other";

const ANSWERS: ReadonlySet<string | number> = new Set(["say", "do", "hint"]);

/** `path` leads into the German or into the English file. */
export function kindOf(path: Path): TextKind {
  const key = path.at(-1) ?? "";
  if (key === "speech" || (key === "say" && path.includes("voices"))) return "speech";
  return ANSWERS.has(key) ? "answer" : "other";
}

/** Keys under which people in the scene speak, think or write. */
const SAID: ReadonlySet<string | number> = new Set(["speech", "voices", "innerView", "experience", "echo", "turningPoint", "readings", "wordings", "translation"]);
const NOT_SAID: ReadonlySet<string | number> = new Set(["hint", "appeal", "evidence", "observation", "title", "label"]);

/** Whose words stand at a path. */
export function voiceOf(path: Path): Voice {
  const key = path.at(-1) ?? "";
  if (NOT_SAID.has(key) || path.includes("evidence")) return "ours";
  if (path.some((part) => SAID.has(part))) return "said";
  return key === "say" ? "offered" : "ours";
}
