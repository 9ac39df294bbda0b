import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { BarriersPage } from "~/ui/people/barriers-page";
import { seeBarriers } from "~/usecases/report-barrier";
import { seeCalendar } from "~/usecases/see-calendar";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "administrator");
  const reports = orRefuse(await seeBarriers(deps, viewer));
  const { timeZone } = await seeCalendar(deps, viewer);
  return { title: t("people.barriers.title"), reports: reports.map((report) => ({ ...report, time: longInstant(report.at, timeZone, language) })) };
}

export default function Barriers() {
  return <BarriersPage {...useLoaderData<typeof loader>()} />;
}
