import type { Day, Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";

const FORMATS: Readonly<Record<Language, { readonly near: Intl.DateTimeFormat; readonly far: Intl.DateTimeFormat }>> = {
  de: { near: format("de-DE", {}), far: format("de-DE", { year: "numeric" }) },
  en: { near: format("en-GB", {}), far: format("en-GB", { year: "numeric" }) },
};

function format(locale: string, more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "long", day: "numeric", month: "long", ...more });
}

/** "Freitag, 4. Dezember", with the year if it is another one than today's. */
export function weekday(day: Day, today: Day, language: Language): string {
  const { near, far } = FORMATS[language];
  return (day.slice(0, 4) === today.slice(0, 4) ? near : far).format(instantOf(day));
}

/** When something is due, in words: "bis Freitag, 4. Dezember", "seit 3 Tagen überfällig". */
export function dueWords(t: Translate, language: Language, today: Day, due: Day): { readonly text: string; readonly late: boolean } {
  const late = Math.round((instantOf(today) - instantOf(due)) / 86_400_000);
  if (late > 0) return { text: t("course.overdue", { count: late }), late: true };
  if (late === 0) return { text: t("course.dueToday"), late: false };
  return { text: t("course.dueBy", { day: weekday(due, today, language) }), late: false };
}

function instantOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
