import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { BarriersPage } from "~/ui/people/barriers-page";
import { seeBarriers } from "~/usecases/see-barriers";
import { seeCalendar } from "~/usecases/see-calendar";
import { askRole, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const { reports, next } = orRefuse(await seeBarriers(deps, viewer, url.searchParams.get("vor") ?? undefined));
  const { timeZone } = await seeCalendar(deps, viewer);
  const done = (["geloescht", "zurueckgenommen"] as const).find((word) => url.searchParams.has(word));
  return { title: t("people.barriers.title"), next, done, reports: reports.map((report) => ({ ...report, time: longInstant(report.at, timeZone, language) })) };
}

export default function Barriers() {
  return <BarriersPage {...useLoaderData<typeof loader>()} />;
}
