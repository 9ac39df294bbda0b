import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { seeAssignments } from "~/usecases/assign-course";
import { seeCalendar } from "~/usecases/see-calendar";
import { nearPages } from "./answering/near-pages";
import { askRole, orRefuse } from "./answering/page";

const ASSIGNMENTS_A_PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "hr");
  const { assignments } = orRefuse(await seeAssignments(deps, viewer));
  const last = Math.max(1, Math.ceil(assignments.length / ASSIGNMENTS_A_PAGE));
  const page = Math.min(last, Number(/^[1-9]\d{0,4}$/u.exec(url.searchParams.get("seite") ?? "")?.[0] ?? 1));
  const pages = nearPages(page, last).map((number) => ({ number, href: `/${language}/personal/zuweisungen?seite=${number}`, current: number === page }));
  const shown = assignments.slice((page - 1) * ASSIGNMENTS_A_PAGE, page * ASSIGNMENTS_A_PAGE);
  return { title: t("assign.title"), timeZone: (await seeCalendar(deps, viewer)).timeZone, assignments: shown, pages, size: ASSIGNMENTS_A_PAGE, total: assignments.length };
}

export default function Assignments() {
  return <AssignmentsPage {...useLoaderData<typeof loader>()} />;
}
