import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { seeAssignments } from "~/usecases/assign-course";
import { pauseAssignment, resumeAssignment } from "~/usecases/pause-assignment";
import { seeCalendar } from "~/usecases/see-calendar";
import { nearPages } from "./answering/near-pages";
import { askRole, mend, missing, orRefuse } from "./answering/page";

const ASSIGNMENTS_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const { assignments } = orRefuse(await seeAssignments(deps, viewer));
  const last = Math.max(1, Math.ceil(assignments.length / ASSIGNMENTS_A_PAGE));
  const page = Math.min(last, Number(/^[1-9]\d{0,4}$/u.exec(url.searchParams.get("seite") ?? "")?.[0] ?? 1));
  const pages = nearPages(page, last).map((number) => ({ number, href: `/${language}/personal/zuweisungen?seite=${number}`, current: number === page }));
  const shown = assignments.slice((page - 1) * ASSIGNMENTS_A_PAGE, page * ASSIGNMENTS_A_PAGE);
  return { title: t("assign.title"), timeZone: (await seeCalendar(deps, viewer)).timeZone, assignments: shown, pages, size: ASSIGNMENTS_A_PAGE, total: assignments.length, done: doneIn(url.searchParams) };
}

const doneIn = (search: URLSearchParams) => (search.has("pausiert") ? "paused" as const : search.has("fortgesetzt") ? "resumed" as const : undefined);

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const intent = form.get("intent");
  if (intent !== "pausieren" && intent !== "fortsetzen") throw missing();
  const change = intent === "pausieren" ? pauseAssignment : resumeAssignment;
  const done = await change(deps, viewer, form.get("assignment") ?? "");
  return isRefusal(done) ? mend(done) : redirect(`/${language}/personal/zuweisungen?${intent === "pausieren" ? "pausiert" : "fortgesetzt"}`, 303);
}

export default function Assignments() {
  return <AssignmentsPage {...useLoaderData<typeof loader>()} />;
}
