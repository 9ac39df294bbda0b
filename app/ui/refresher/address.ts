import type { Language } from "~/core/words";

/** Where refreshers are switched off and on. */
export function refreshersAddress(language: Language): string {
  return `/${language}/lernen/auffrischung`;
}

/** The open refresher of a course; `part`: the position of a question, or `moment`. */
export function refresherAddress(language: Language, course: string, part?: number | "moment" | "ende"): string {
  const address = `${refreshersAddress(language)}/${course}`;
  return part === undefined ? address : `${address}?teil=${part}`;
}
