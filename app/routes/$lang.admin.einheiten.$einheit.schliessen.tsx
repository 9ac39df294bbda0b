import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { CloseUnitPage, type ClosingShown } from "~/ui/admin/close-unit-page";
import { closeUnit, seeClosing } from "~/usecases/manage-units";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "administrator");
  const { unit, people, below, above, courses, targets } = orRefuse(await seeClosing(deps, viewer, param(args, "einheit")));
  const shown: ClosingShown = {
    base: `/${language}/admin/einheiten`,
    unit,
    people: people.map(({ id, name }) => ({ id, name })),
    below: below.map(({ name }) => name),
    above: above?.name,
    courses,
    targets,
  };
  return { title: t("admin.units.closeTitle", { name: unit.name }), shown };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "administrator");
  const closed = await closeUnit(deps, viewer, param(args, "einheit"), form.get("nach") ?? "");
  return isRefusal(closed) ? mend(closed, form) : redirect(`/${language}/admin/einheiten?geschlossen`, 303);
}

export default function CloseUnit() {
  return <CloseUnitPage shown={useLoaderData<typeof loader>().shown} />;
}
