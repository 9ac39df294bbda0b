import type { Day, Instant, Language } from "~/core/words";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** Calendar day (`YYYY-MM-DD`) and wall clock (`HH:MM`) of an instant in an IANA zone. */
export function wallClock(instant: Instant, timeZone: string): { readonly day: Day; readonly time: string } {
  const parts = new Map(clockOf(timeZone).formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
}

/** A day in words: `22. November 2026`, `22 November 2026`. */
export function longDay(day: Day, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === "de" ? `${Number(date)}. ${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** A day in a table: `22.11.2026` in German, `2026-11-22` in English. */
export function shortDay(day: Day, language: Language): string {
  return language === "de" ? `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}` : day;
}
