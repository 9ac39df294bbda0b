import type { ReportRow } from "../reporting/report";
import type { Instant } from "../words";
import type { Dossier, MailSeen, MailState, Reminder } from "./model";

/** Recipients of one sending, and characters of its text. */
export const MOST_REMINDERS = 200;
export const LONGEST_REMINDER = 1_000;
/** Older ones go first: what was reminded of years ago concerns nobody. */
const MOST_KEPT = 100;

/** True where somebody has something to do: what is overdue, what has a last day or must be done, what must be done again. Not while deadlines rest. */
export function isRemindable({ status, mandatory, due, exempt }: Pick<ReportRow, "status" | "mandatory" | "due" | "exempt">): boolean {
  if (exempt) return false;
  if (status === "overdue") return true;
  return (status === "open" || status === "expired" || status === "revoked") && (mandatory || due !== undefined);
}

/** `again`: this very sending has reminded already; `today`: another one has, on the same day and of the same course. */
export type Reminded = { readonly dossier: Dossier } | "again" | "today";

export function remind(dossier: Dossier, reminder: Reminder): Reminded {
  const ofCourse = dossier.reminders.filter(({ course }) => course === reminder.course);
  if (ofCourse.some(({ sending }) => sending === reminder.sending)) return "again";
  if (ofCourse.some(({ day }) => day === reminder.day)) return "today";
  return { dossier: { ...dossier, reminders: [...dossier.reminders, reminder].slice(-MOST_KEPT) } };
}

/** Milliseconds after which a mail that was begun is not heard of any more. */
const LONGEST_SENDING = 10 * 60_000;

/** The mail of a reminder as it is told; absent where none was set up. */
export function mailSeen({ mail, at }: Reminder, now: Instant): { readonly mail?: MailSeen } {
  if (mail === undefined) return {};
  return { mail: mail === "sending" && Date.parse(now) - Date.parse(at) > LONGEST_SENDING ? "unclear" : mail };
}

/** The dossier with another state of a reminder's mail; `undefined` if the state is not one of `from`, because somebody else was first. */
export function mailMoved(dossier: Dossier, reminder: string, from: readonly MailState[], to: MailState): Dossier | undefined {
  const found = dossier.reminders.find(({ id }) => id === reminder);
  if (found?.mail === undefined || !from.includes(found.mail)) return undefined;
  return { ...dossier, reminders: dossier.reminders.map((one) => (one === found ? { ...one, mail: to } : one)) };
}

/** The dossier after the person has put a reminder away; `undefined` if there is none to put away. */
export function closeReminder(dossier: Dossier, reminder: string, at: Instant): Dossier | undefined {
  const found = dossier.reminders.find(({ id, closedAt }) => id === reminder && closedAt === undefined);
  return found && { ...dossier, reminders: dossier.reminders.map((one) => (one === found ? { ...one, closedAt: at } : one)) };
}
