import { addDays, addMonths, isDay } from "./days";
import type { Day } from "./words";

/** A day as people type it: `4.12.2026`, `04.12.2026` or `2026-12-04`; `undefined` if it is none. */
export function readDay(typed: string): Day | undefined {
  const text = typed.trim();
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const day = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : text;
  return isDay(day) ? day : undefined;
}

const FROM_NOW = /^in\s+(\d{1,3})\s+(tag|tagen|day|days|woche|wochen|week|weeks|monat|monaten|month|months)$/iu;

/** The same, or a time from a day on: `in 10 Tagen`, `in 6 Wochen`, `in 3 months`. */
export function readDeadline(typed: string, today: Day): Day | undefined {
  const [, number, unit = ""] = FROM_NOW.exec(typed.trim()) ?? [];
  if (number === undefined) return readDay(typed);
  const first = unit.charAt(0).toLowerCase();
  if (first === "m") return addMonths(today, Number(number));
  return addDays(today, Number(number) * (first === "w" ? 7 : 1));
}
