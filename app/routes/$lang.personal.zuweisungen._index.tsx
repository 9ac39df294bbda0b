import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssignmentsPage } from "~/ui/assign/assignments-page";
import { seeAssignments } from "~/usecases/assign-course";
import { seeCalendar } from "~/usecases/see-calendar";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "hr");
  return { title: t("assign.title"), timeZone: (await seeCalendar(deps, viewer)).timeZone, ...orRefuse(await seeAssignments(deps, viewer)) };
}

export default function Assignments() {
  return <AssignmentsPage {...useLoaderData<typeof loader>()} />;
}
