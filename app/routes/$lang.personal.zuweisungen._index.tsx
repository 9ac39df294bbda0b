import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { seeAssignments } from "~/usecases/see-assignments";
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
  const [paused, resumed] = [form.get("pausieren"), form.get("fortsetzen")];
  // Neither, or both at once, is no button of the page.
  if ((paused === null) === (resumed === null)) throw missing();
  const done = paused === null ? await resumeAssignment(deps, viewer, resumed ?? "") : await pauseAssignment(deps, viewer, paused);
  return isRefusal(done) ? mend(done) : redirect(`/${language}/personal/zuweisungen?${paused === null ? "fortgesetzt" : "pausiert"}`, 303);
}

export default function Assignments() {
  return <AssignmentsPage {...useLoaderData<typeof loader>()} />;
}
