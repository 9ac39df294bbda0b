import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { DeleteReportPage } from "~/ui/people/delete-report-page";
import { emptyReport } from "~/usecases/empty-report";
import { seeBarrier } from "~/usecases/see-barriers";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "administrator");
  const { id, number, barrier, told } = orRefuse(await seeBarrier(deps, viewer, param(args, "meldung")));
  if (barrier === undefined) throw missing();
  return { title: t("people.barriers.delete.title", { number }), id, number, contact: barrier.contact, told: told !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const done = await emptyReport(deps, viewer, param(args, "meldung"), form.get("number") ?? "");
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/admin/meldungen?geloescht`, 303);
}

export default function DeleteReport() {
  return <DeleteReportPage {...useLoaderData<typeof loader>()} />;
}
