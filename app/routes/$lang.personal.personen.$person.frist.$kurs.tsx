import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { ExtendPage } from "~/ui/dossier/extend-page";
import { checkDeadline, extendDeadline, seeDeadline } from "~/usecases/extend-deadline";
import { askRole, checkedForm, mend, orRefuse, param, reopened } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, form } = askRole(args, "hr");
  const [person, course] = [param(args, "person"), param(args, "kurs")];
  return { title: t("dossier.extendTitle"), person, reason: form.get("reason") ?? "", ...orRefuse(await seeDeadline(deps, viewer, person, course, form.get("due") ?? "")) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const command = { person: param(args, "person"), course: param(args, "kurs"), due: form.get("due") ?? "", reason: form.get("reason") ?? "" };
  if (form.get("intent") === "aendern") return reopened(form);
  if (form.get("intent") === "verlaengern") {
    const done = await extendDeadline(deps, viewer, command);
    return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/personen/${command.person}?verlaengert`, 303);
  }
  const checked = await checkDeadline(deps, viewer, command);
  return isRefusal(checked) ? mend(checked, form) : checkedForm(form);
}

export default function Extend() {
  return <ExtendPage {...useLoaderData<typeof loader>()} />;
}
