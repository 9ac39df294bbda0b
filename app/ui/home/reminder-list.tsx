import { dayIn, longDay } from "~/core/days";
import type { ReminderSeen } from "~/core/progress/seen";
import { inLanguage } from "~/core/words";
import { useTexts } from "~/i18n/react";
import { SubmitButton } from "~/ui/frame/button";
import { Csrf } from "~/ui/frame/csrf";
import { ReminderLine } from "./reminder-line";

/** What HR has reminded of, until it is put away. */
export function ReminderList({ reminders, timeZone }: { readonly reminders: readonly ReminderSeen[]; readonly timeZone: string }) {
  const { t, language } = useTexts();
  if (reminders.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="erinnert">
      <h2 className="app-heading" id="erinnert">{t("remind.homeTitle", { count: reminders.length })}</h2>
      <ul className="app-cards">
        {reminders.map(({ id, title, text, at, byName }) => {
          const course = inLanguage(title, language);
          return (
            <li key={id}>
              <form className="app-card" method="post" action={`/${language}/lernen`}>
                <Csrf />
                <input type="hidden" name="reminder" value={id} />
                <ReminderLine course={course} text={text} byName={byName} when={longDay(dayIn(timeZone, at), language)} />
                <SubmitButton look="secondary" name="intent" value="erinnerung-weglegen">{t("remind.close")}<span className="app-hidden">: {course.text}</span></SubmitButton>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
