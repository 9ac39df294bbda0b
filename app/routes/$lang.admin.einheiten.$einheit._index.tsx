import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { UnitPage } from "~/ui/admin/unit-page";
import { changeUnit, openUnit, seeUnit } from "~/usecases/manage-units";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "administrator");
  const seen = orRefuse(await seeUnit(deps, viewer, param(args, "einheit")));
  return { title: t("admin.units.changeTitle", { name: seen.unit.name }), base: `/${language}/admin/einheiten`, ...seen };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const id = param(args, "einheit");
  const intent = form.get("intent");
  if (intent !== "oeffnen" && intent !== "aendern") throw missing();
  const opening = intent === "oeffnen";
  const changed = opening ? await openUnit(deps, viewer, id) : await changeUnit(deps, viewer, id, { name: form.get("name") ?? "", parent: form.get("parent") ?? "" });
  return isRefusal(changed) ? mend(changed, form) : redirect(`/${language}/admin/einheiten?${opening ? "geoeffnet" : "geaendert"}`, 303);
}

export default function OneUnit() {
  return <UnitPage {...useLoaderData<typeof loader>()} />;
}
