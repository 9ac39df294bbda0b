import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longInstant } from "~/core/days";
import { isRefusal } from "~/core/refusal";
import { BarrierPage } from "~/ui/people/barrier-page";
import { seeBarrier } from "~/usecases/see-barriers";
import { seeCalendar } from "~/usecases/see-calendar";
import { tellBarrier, untellBarrier } from "~/usecases/tell-barrier";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const report = orRefuse(await seeBarrier(deps, viewer, param(args, "meldung")));
  const { timeZone, today } = await seeCalendar(deps, viewer);
  const done = (["gespeichert", "zurueckgenommen"] as const).find((word) => url.searchParams.has(word));
  return { title: t("people.barriers.one", { number: report.number }), today, done, report: { ...report, time: longInstant(report.at, timeZone, language) } };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const report = param(args, "meldung");
  const back = `/${language}/admin/meldungen/${report}`;
  if (form.get("intent") === "zuruecknehmen") {
    const taken = await untellBarrier(deps, viewer, report);
    if (isRefusal(taken)) return mend(taken, form);
    // Of a report whose text was deleted nothing is left then, and no page.
    const left = !isRefusal(await seeBarrier(deps, viewer, report));
    return redirect(left ? `${back}?zurueckgenommen` : `/${language}/admin/meldungen?zurueckgenommen`, 303);
  }
  if (form.get("intent") !== "veroeffentlichen") throw missing();
  const typed = (field: string) => form.get(field) ?? "";
  const told = await tellBarrier(deps, viewer, report, { what: typed("what"), done: typed("done"), state: typed("state"), on: typed("on") });
  return isRefusal(told) ? mend(told, form) : redirect(`${back}?gespeichert`, 303);
}

export default function Barrier() {
  return <BarrierPage {...useLoaderData<typeof loader>()} />;
}
