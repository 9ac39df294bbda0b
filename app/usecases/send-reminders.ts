import { may } from "../core/access";
import { dayIn } from "../core/days";
import { MAIL_FAILURES, type MailSeen, type Reminder } from "../core/dossier/model";
import { isRemindable, LONGEST_REMINDER, mailMoved, mailSeen, MOST_REMINDERS, remind } from "../core/dossier/remind";
import type { Actor } from "../core/organisation/model";
import { queryRows, type ReportQuery } from "../core/reporting/filter";
import type { ReportRow } from "../core/reporting/report";
import { isRefusal, refuse, type Refusal } from "../core/refusal";
import type { Instant, Language, Words } from "../core/words";
import { changeDossier } from "./change-dossier";
import { deliverReminders } from "./deliver-reminders";
import type { Deps } from "./deps";
import { readReport } from "./report-completions";

/** Somebody who can be reminded of a course. `today`: somebody has reminded her of it already; `language`: of her mails. */
export type Recipient = Pick<ReportRow, "person" | "name" | "unitName" | "course" | "courseTitle" | "status" | "due"> & { readonly today: boolean; readonly language: Language };
export type RecipientsSeen = { readonly recipients: readonly Recipient[]; readonly authority: string; readonly from: string; readonly mailed: boolean };
/** Whose reminder it is: a query of the report, or one person's. */
export type Asked = { readonly query: ReportQuery; readonly person?: string; readonly search: string };

/** HR looks at whom a query of the report leaves to be reminded. It shows names, so it is written to the log like the report. */
export async function seeRecipients(deps: Deps, actor: Actor, { query, person, search }: Asked): Promise<RecipientsSeen | Refusal> {
  if (may(actor, "remind") !== "yes") return refuse("not-permitted");
  const read = await readReport(deps, actor.authority);
  if (!read) return refuse("not-found");
  const rows = queryRows(read.all, query).filter((row) => isRemindable(row) && (person === undefined || row.person === person));
  const day = dayIn(read.authority.timeZone, read.asOf);
  const today = new Set((await deps.store.dossiers.ofAuthority(actor.authority)).flatMap((dossier) => dossier.reminders.filter((one) => one.day === day).map(({ course }) => keyOf(dossier.person, course))));
  const people = [...new Set(rows.map((row) => row.person))];
  await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: read.asOf, by: actor.person, deed: "report-page", query: search, rows: rows.length, people });
  const languages = new Map(read.people.map(({ id, language }) => [id, language ?? "de"]));
  const recipients = rows.map(({ person: who, name, unitName, course, courseTitle, status, due }) => ({ person: who, name, unitName, course, courseTitle, status, ...(due === undefined ? {} : { due }), today: today.has(keyOf(who, course)), language: languages.get(who) ?? "de" }));
  return { recipients, authority: read.authority.name, from: read.people.find(({ id }) => id === actor.person)?.name ?? "", mailed: deps.mail !== undefined };
}

/** `sending`: chosen when the page was shown, so that the same form sent twice is one sending. */
export type ReminderCommand = { readonly sending: string; readonly text: string; readonly rows: readonly { readonly person: string; readonly course: string }[] };

/** What a reminder's text has to be; the text as it is kept. */
export function readReminderText(typed: string): string | Refusal {
  const text = typed.normalize("NFC").replace(/\r\n?/gu, "\n").replace(/[^\P{Cc}\n]/gu, " ").trim();
  if (text === "") return refuse("reminder-missing", "text");
  return text.length > LONGEST_REMINDER ? refuse("text-too-long", "text") : text;
}

/** Reminds everybody named who still has something to do. Sent twice it is one sending; a second one of the day is refused. */
export async function sendReminders(deps: Deps, actor: Actor, { sending, text: typed, rows: wanted }: ReminderCommand): Promise<{ readonly sending: string } | Refusal> {
  if (may(actor, "remind") !== "yes") return refuse("not-permitted");
  const text = readReminderText(typed);
  if (isRefusal(text)) return text;
  if (wanted.length === 0 || !/^[a-z0-9]{1,40}$/u.test(sending)) return refuse("recipient-missing", "row");
  if (wanted.length > MOST_REMINDERS) return refuse("too-many-recipients", "row");
  const read = await readReport(deps, actor.authority);
  if (!read) return refuse("not-found");
  const keys = new Set(wanted.map(({ person, course }) => keyOf(person, course)));
  const rows = read.all.filter((row) => keys.has(keyOf(row.person, row.course)));
  const shared = { sending, text, by: actor.person, at: read.asOf, day: dayIn(read.authority.timeZone, read.asOf), ...(deps.mail === undefined ? {} : { mail: "waiting" as const }) };
  const outcomes = await remindEach(deps, actor, rows, shared);
  const reminded = rows.filter((_row, index) => outcomes[index] === "sent");
  if (reminded.length > 0) {
    const courses = [...new Set(reminded.map(({ course }) => course))].join(" ");
    await deps.store.log.append({ id: deps.newId(), authority: actor.authority, at: read.asOf, by: actor.person, deed: "reminder-sent", query: courses, rows: reminded.length, people: [...new Set(reminded.map(({ person }) => person))] });
    deliverReminders(deps, actor.authority);
  }
  if (outcomes.some((outcome) => outcome === "sent" || outcome === "again")) return { sending };
  return outcomes.includes("today") ? refuse("reminded-today", "row") : refuse("recipient-missing", "row");
}

type Outcome = "sent" | "again" | "today" | "nothing";

async function remindEach(deps: Deps, actor: Actor, rows: readonly ReportRow[], shared: Omit<Reminder, "id" | "course" | "title" | "due">): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const reminder: Reminder = { ...shared, id: deps.newId(), course: row.course, title: row.courseTitle, ...(row.due === undefined ? {} : { due: row.due }) };
    let outcome: Outcome = "nothing";
    const saved = await changeDossier(deps, actor.authority, row.person, (now) => {
      const reminded = remind(now, reminder);
      outcome = typeof reminded === "string" ? reminded : isRemindable(row) ? "sent" : "nothing";
      return typeof reminded === "string" || !isRemindable(row) ? undefined : reminded.dossier;
    });
    outcomes.push(isRefusal(saved) ? "nothing" : outcome);
  }
  return outcomes;
}

/** A sending as HR looks back at it. `mail` is absent where no mail was set up. */
export type SendingSeen = {
  readonly text: string;
  readonly at: Instant;
  readonly timeZone: string;
  readonly sent: readonly { readonly person: string; readonly name: string; readonly course: Words; readonly mail?: MailSeen }[];
};

export async function seeSending(deps: Deps, actor: Actor, sending: string): Promise<SendingSeen | Refusal> {
  if (may(actor, "remind") !== "yes") return refuse("not-permitted");
  const [found, people, authority] = await Promise.all([remindersOf(deps, actor, sending), deps.store.people.ofAuthority(actor.authority), deps.store.organisation.authority(actor.authority)]);
  const first = found[0]?.reminder;
  if (!first || !authority) return refuse("not-found");
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const now = deps.now();
  const sent = found.map(({ person, reminder }) => ({ person, name: names.get(person) ?? "", course: reminder.title, ...mailSeen(reminder, now) }));
  return { text: first.text, at: first.at, timeZone: authority.timeZone, sent: sent.sort((a, b) => a.name.localeCompare(b.name, "de")) };
}

/** Mails again what a mail server did not take. */
export async function retrySending(deps: Deps, actor: Actor, sending: string): Promise<"done" | Refusal> {
  if (may(actor, "remind") !== "yes") return refuse("not-permitted");
  const found = await remindersOf(deps, actor, sending);
  if (found.length === 0) return refuse("not-found");
  for (const { person, reminder } of found) await changeDossier(deps, actor.authority, person, (now) => mailMoved(now, reminder.id, MAIL_FAILURES, "waiting"));
  deliverReminders(deps, actor.authority);
  return "done";
}

async function remindersOf(deps: Deps, actor: Actor, sending: string): Promise<readonly { readonly person: string; readonly reminder: Reminder }[]> {
  const dossiers = await deps.store.dossiers.ofAuthority(actor.authority);
  return dossiers.flatMap(({ person, reminders }) => reminders.filter((one) => one.sending === sending).map((reminder) => ({ person, reminder })));
}

function keyOf(person: string, course: string): string {
  return `${person} ${course}`;
}
