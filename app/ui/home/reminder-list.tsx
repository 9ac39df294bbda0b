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
    <section aria-labelledby="erinnert">
      <h2 className="app-hidden" id="erinnert">{t("remind.homeTitle")}</h2>
      <ul className="app-reminders">
        {reminders.map(({ id, title, text, at, byName }) => {
          const course = inLanguage(title, language);
          return (
            <li key={id}>
              <form className="app-reminder" method="post" action={`/${language}/lernen`}>
                <Csrf />
                <input type="hidden" name="reminder" value={id} />
                <ReminderLine course={course} text={text} byName={byName} when={longDay(dayIn(timeZone, at), language)} />
                <SubmitButton look="tertiary" name="intent" value="erinnerung-weglegen">{t("remind.close")}<span className="app-hidden">: {course.text}</span></SubmitButton>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
