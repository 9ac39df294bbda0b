import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { UnitsPage } from "~/ui/admin/units-page";
import { createUnit, seeUnits } from "~/usecases/manage-units";
import { askRole, mend, orRefuse } from "./answering/page";

const DONE = { angelegt: "created", geaendert: "changed", geoeffnet: "opened", geschlossen: "closedNow" } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, language } = askRole(args, "administrator");
  const { units, people } = orRefuse(await seeUnits(deps, viewer));
  const [, done] = Object.entries(DONE).find(([name]) => url.searchParams.has(name)) ?? [];
  return { title: t("admin.units.title"), base: `/${language}/admin/einheiten`, units, people: Object.fromEntries(people), done };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const unit = await createUnit(deps, viewer, form.get("name") ?? "", form.get("parent") ?? "");
  return isRefusal(unit) ? mend(unit, form) : redirect(`/${language}/admin/einheiten?angelegt`, 303);
}

export default function Units() {
  const { base, units, people, done } = useLoaderData<typeof loader>();
  return <UnitsPage base={base} units={units} people={people} done={done} />;
}
