import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { seeAssignments } from "~/usecases/see-assignments";
import { pauseAssignment, resumeAssignment } from "~/usecases/pause-assignment";
import { seeCalendar } from "~/usecases/see-calendar";
import { listPage } from "./answering/list-page";
import { askRole, mend, missing, orRefuse } from "./answering/page";

const ASSIGNMENTS_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const { assignments } = orRefuse(await seeAssignments(deps, viewer));
  const { shown, ...list } = listPage(assignments, { url, size: ASSIGNMENTS_A_PAGE, address: `/${language}/personal/zuweisungen` });
  return { title: t("assign.title"), timeZone: (await seeCalendar(deps, viewer)).timeZone, assignments: shown, ...list, done: doneIn(url.searchParams) };
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
