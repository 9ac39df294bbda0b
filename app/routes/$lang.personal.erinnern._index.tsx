import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterText } from "~/documents/letter";
import { isRefusal, refuse } from "~/core/refusal";
import { textsIn } from "~/i18n/texts";
import { RemindPage } from "~/ui/remind/remind-page";
import { reportChoices } from "~/usecases/report-choices";
import { readReminderText, seeRecipients, sendReminders, type RecipientsSeen } from "~/usecases/send-reminders";
import { askRole, checkedForm, mend, orRefuse, reopened, type PageArgs } from "./answering/page";
import { readReportQuery } from "./answering/report-query";

/** The query is the report's; `person` is somebody's own page. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const choices = await reportChoices(deps, viewer);
  const search = new URLSearchParams(url.searchParams);
  const person = search.get("person");
  search.delete("person");
  const { query, unknown } = readReportQuery(search, choices);
  const odd = unknown[0];
  if (odd) throw data({ refused: "not-found", said: t("report.unknownFilter", odd) }, { status: 422 });
  const seen = orRefuse(await seeRecipients(deps, viewer, { query, search: url.search.slice(1), ...(person === null ? {} : { person }) }));
  const asked = search.toString();
  const report = `/${language}/personal/bericht${asked === "" ? "" : `?${asked}`}`;
  const back = person === null ? report : `/${language}/personal/personen/${person}`;
  const recipients = seen.recipients.map(({ language: _language, ...recipient }) => recipient);
  return { title: t("remind.title"), ...seen, recipients, sending: deps.newId(), back, preview: previewOf(args, seen) };
}

/** What the first of those chosen reads, word for word. */
function previewOf(args: PageArgs, { recipients, authority, from, mailed }: RecipientsSeen) {
  const { form, deps } = askRole(args, "hr");
  if (form.get("intent") !== "pruefen") return undefined;
  const chosen = readRows(form);
  const first = recipients.find(({ person, course }) => chosen.some((one) => one.person === person && one.course === course));
  const text = readReminderText(form.get("text") ?? "");
  if (!first || isRefusal(text)) return undefined;
  const content = { kind: "reminder", name: first.name, authority, from, course: first.courseTitle, text, path: `/kurse/${first.course}`, ...(first.due === undefined ? {} : { due: first.due }) } as const;
  return { name: first.name, course: first.courseTitle, text, rows: chosen.length, people: new Set(chosen.map(({ person }) => person)).size, letter: mailed ? { language: first.language, ...letterText({ language: first.language, content }, deps.origin, textsIn(first.language)) } : undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const rows = readRows(form);
  if (form.get("intent") === "senden") {
    const sent = await sendReminders(deps, viewer, { sending: form.get("sending") ?? "", text: form.get("text") ?? "", rows });
    return isRefusal(sent) ? mend(sent, form) : redirect(`/${language}/personal/erinnern/${sent.sending}`, 303);
  }
  if (form.get("intent") === "aendern") return reopened(form);
  const text = readReminderText(form.get("text") ?? "");
  if (rows.length === 0) return mend(refuse("recipient-missing", "row"), form);
  return isRefusal(text) ? mend(text, form) : checkedForm(form);
}

/** One field a row: the person's id, a colon, the course's. */
function readRows(form: URLSearchParams): readonly { readonly person: string; readonly course: string }[] {
  return [...new Set(form.getAll("row"))].flatMap((row) => {
    const [person, course] = row.split(":", 2);
    return person && course ? [{ person, course }] : [];
  });
}

export default function Remind() {
  return <RemindPage {...useLoaderData<typeof loader>()} />;
}
