import { isDay } from "./days";
import type { Day } from "./words";

/** A day as people type it: `4.12.2026`, `04.12.2026` or `2026-12-04`; `undefined` if it is none. */
export function readDay(typed: string): Day | undefined {
  const text = typed.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const day = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : text;
  return isDay(day) ? day : undefined;
}
