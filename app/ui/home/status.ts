import { inLanguage, type Day, type Language } from "~/core/words";
import type { Translate } from "~/i18n/texts";
import { weekday } from "~/ui/course/due";
import type { HomeSeen } from "~/core/progress/seen";

/** The one sentence under the greeting: how things stand. */
export function statusSentence({ due, open, finished, recognised, refreshers, failed }: HomeSeen, today: Day, language: Language, t: Translate): string {
  if (failed.includes("due")) return t("home.failedStatus");
  const late = due.filter((line) => line.due < today).length;
  if (late > 0) return t("home.late", { count: late });
  const first = due[0];
  if (first) return first.due === today ? t("home.nextToday") : t("home.nextDue", { day: weekday(first.due, today, language) });
  const going = open.find((line) => line.begun) ?? open[0];
  if (going) return t("home.remaining", { count: going.total - going.done, course: inLanguage(going.title, language).text });
  if (failed.some((region) => region === "finished" || region === "recognised" || region === "refreshers")) return t("home.failedStatus");
  if (finished.length + recognised.length === 0) return t("home.nothing");
  if (refreshers.open.length > 0) return t("home.allDoneRefresher");
  if (refreshers.next !== undefined) return t("home.allDoneNext", { month: monthOf(refreshers.next, language) });
  const valid = finished.flatMap(({ validUntil }) => validUntil ?? []).sort()[0];
  return valid === undefined ? t("home.allDone") : t("home.allDoneUntil", { month: monthOf(valid, language) });
}

function monthOf(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
