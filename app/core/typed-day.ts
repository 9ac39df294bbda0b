import { addDays, addMonths, isDay } from "./days";
import type { Day } from "./words";

/** The months as words, German and English, whole and abbreviated. */
const MONTHS = [
  /^jan(uar|uary)?$/u, /^feb(ruar|ruary)?$/u, /^(märz|mär|mrz|march|mar)$/u, /^apr(il)?$/u, /^(mai|may)$/u, /^jun[ie]?$/u,
  /^(jul[iy]?)$/u, /^aug(ust)?$/u, /^sept?(ember)?$/u, /^(okt(ober)?|oct(ober)?)$/u, /^nov(ember)?$/u, /^(dez(ember)?|dec(ember)?)$/u,
];
const WEEKDAY = "(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const NUMBERS = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u;
const IN_WORDS = new RegExp(`^(?:${WEEKDAY}\\.?,?\\s+)?(\\d{1,2})\\.?\\s*(\\p{L}+)\\.?,?\\s+(\\d{4})$`, "u");

/**
 * A day as people type or copy it: `4.12.2026`, `04.12.2026`, `2026-12-04`, or as the pages print it, `4. Dezember 2026`,
 * `Friday, 4 December 2026`, also with `Dez.` or `Dec`; `undefined` if it is none. A weekday is not checked.
 */
export function readDay(typed: string): Day | undefined {
  const text = typed.trim().normalize("NFC").toLowerCase();
  const [, date = "", month = "", year = ""] = NUMBERS.exec(text) ?? IN_WORDS.exec(text) ?? [];
  if (date === "") return isDay(text) ? text : undefined;
  const number = /^\d/u.test(month) ? month : String(MONTHS.findIndex((form) => form.test(month)) + 1);
  const day = `${year}-${number.padStart(2, "0")}-${date.padStart(2, "0")}`;
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
