import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal, refuse } from "~/core/refusal";
import type { Viewer } from "~/session.server";
import { IMPORT_STEPS, ImportPage, type PlanShown } from "~/ui/admin/import-page";
import type { Deps } from "~/usecases/deps";
import { importUnits, planImport } from "~/usecases/import-units";
import { seeUnits } from "~/usecases/manage-units";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const step = IMPORT_STEPS.find((one) => one === param(args, "schritt"));
  if (!step) throw missing();
  orRefuse(await seeUnits(deps, viewer));
  const count = Number(url.searchParams.get("anzahl") ?? "");
  return { title: t(step === "pruefen" ? "admin.unitImport.checkTitle" : "admin.unitImport.title"), base: `/${language}/admin/einheiten`, step, count };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const file = form.get("datei") ?? "";
  const list = file.trim() === "" ? (form.get("liste") ?? "") : file;
  if (param(args, "schritt") !== "fertig") return shown(deps, viewer, list);
  const done = await importUnits(deps, viewer, list, form.get("stand") ?? "");
  if (!isRefusal(done)) return redirect(`/${language}/admin/einheiten/import/fertig?anzahl=${done}`, 303);
  return done.refused === "list-changed" ? shown(deps, viewer, list, done) : mend(done, form);
}

/** The answer to the post is the preview; nothing of the list is kept between two steps. */
async function shown(deps: Deps, viewer: Viewer, list: string, problem?: ReturnType<typeof refuse>) {
  const planned = await planImport(deps, viewer, list);
  if (isRefusal(planned)) return mend(planned);
  const { units: _units, ...rest } = planned;
  const plan: PlanShown = { list, ...rest };
  if (plan.faults.length > 0) return data({ plan, problem: refuse("list-faulty", "liste") }, { status: 422 });
  return data({ plan, ...(problem ? { problem } : {}) }, { status: problem ? 409 : 200 });
}

export default function Import() {
  return <ImportPage {...useLoaderData<typeof loader>()} />;
}
