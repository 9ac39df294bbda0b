import type { Day, Instant, Language } from "./words";

type Formats = Map<string, Intl.DateTimeFormat>;
const calendarDays: Formats = new Map();
const longDays: Formats = new Map();
const clocks: Formats = new Map();

/** Making a format costs a hundred times as much as using it, and there are as many as languages and zones. */
function formatOf(formats: Formats, key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** Hours of a zone, as `YYYYMMDDHH`, and the day in which they lie; "" for an hour with a midnight inside. */
const hours = new Map<string, Map<number, Day>>();
/** Twenty years of working hours; then they are asked afresh. */
const REMEMBERED_HOURS = 40_000;

/** The calendar day of an instant in a zone. Long lists have many instants and few hours, so each hour is asked once. */
export function dayIn(timeZone: string, instant: Instant): Day {
  const hour = hourOf(instant);
  return (Number.isNaN(hour) ? "" : dayOfHour(timeZone, hour, instant)) || exactDayIn(timeZone, instant);
}

/** `YYYYMMDDHH` as a number, read digit by digit: parsing a date takes ten times as long. NaN for any other form. */
function hourOf(instant: Instant): number {
  if (instant.length !== 24 || instant.charAt(10) !== "T" || !instant.endsWith("Z")) return Number.NaN;
  let hour = 0;
  for (let place = 0; place < 13; place += 1) {
    if (place === 4 || place === 7 || place === 10) continue;
    const digit = instant.charCodeAt(place) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    hour = hour * 10 + digit;
  }
  return hour;
}

function dayOfHour(timeZone: string, hour: number, instant: Instant): Day {
  let known = hours.get(timeZone);
  if (known === undefined || known.size >= REMEMBERED_HOURS) hours.set(timeZone, (known = new Map()));
  const day = known.get(hour);
  if (day !== undefined) return day;
  const begins = instant.slice(0, 13);
  const [first, last] = [exactDayIn(timeZone, `${begins}:00:00.000Z`), exactDayIn(timeZone, `${begins}:59:59.999Z`)];
  const whole = first === last ? first : "";
  known.set(hour, whole);
  return whole;
}

function exactDayIn(timeZone: string, instant: Instant): Day {
  return formatOf(calendarDays, timeZone, "sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(instant));
}

/** The same day some months later; the last day of the month where that one is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day some days later. */
export function addDays(day: Day, days: number): Day {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** How many days the second day is after the first. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / 86_400_000);
}

/** True for a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** "22. November 2026", "22 November 2026". */
export function longDay(day: Day, language: Language): string {
  return formatOf(longDays, language, language === "de" ? "de-DE" : "en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** "22. November 2026, 14:10 Uhr", "22 November 2026, 14:10", in a zone. */
export function longInstant(instant: Instant, timeZone: string, language: Language): string {
  return `${longDay(dayIn(timeZone, instant), language)}, ${clockTime(instant, timeZone, language)}`;
}

/** "14:10 Uhr", "14:10", in a zone. */
export function clockTime(instant: Instant, timeZone: string, language: Language): string {
  const time = formatOf(clocks, timeZone, "de-DE", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(instant));
  return `${time}${language === "de" ? " Uhr" : ""}`;
}
