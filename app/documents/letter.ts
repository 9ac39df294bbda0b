import { longDay, longInstant } from "~/core/days";
import type { Letter } from "~/core/letter";
import { inLanguage } from "~/core/words";
import type { Translate } from "~/i18n/texts";

/** Subject and plain text of a mail, the same in a preview and on its way. Nothing in it is loaded from anywhere or counted. */
export function letterText({ language, content }: Pick<Letter, "language" | "content">, origin: string, t: Translate): { readonly subject: string; readonly text: string } {
  const link = `${origin}/${language}${content.path}`;
  const greeting = t("letter.greeting", { name: content.name });
  const footer = t("letter.footer", { authority: content.authority });
  if (content.kind !== "reminder") {
    const { kind, authority } = content;
    const until = longInstant(content.until, content.timeZone, language);
    return { subject: t(`letter.link.${kind}.subject`, { authority }), text: paragraphs(greeting, t(`letter.link.${kind}.text`, { until }), link, t(`letter.link.${kind}.unknown`), footer) };
  }
  const course = inLanguage(content.course, language).text;
  const due = content.due === undefined ? undefined : t("letter.due", { day: longDay(content.due, language) });
  return {
    subject: t("letter.reminderSubject", { course }),
    text: paragraphs(greeting, content.text, [t("letter.course", { course }), due].filter((line) => line !== undefined).join("\n"), link, t("letter.reminderFrom", { name: content.from }), footer),
  };
}

function paragraphs(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}
