import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { ExemptPage } from "~/ui/dossier/exempt-page";
import { exemptPerson, removeExemption, seeExemption } from "~/usecases/exempt-person";
import { askRole, mend, missing, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t } = askRole(args, "hr");
  const person = param(args, "person");
  return { title: t("dossier.exemptTitle"), person, ...orRefuse(await seeExemption(deps, viewer, person)) };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const person = param(args, "person");
  const intent = form.get("intent");
  if (intent !== "freistellen" && intent !== "zuruecknehmen") throw missing();
  const done = intent === "freistellen"
    ? await exemptPerson(deps, viewer, { person, from: form.get("from") ?? "", until: form.get("until") ?? "" })
    : await removeExemption(deps, viewer, person);
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/personen/${person}?${intent === "freistellen" ? "freigestellt" : "freistellung-zurueck"}`, 303);
}

export default function Exempt() {
  return <ExemptPage {...useLoaderData<typeof loader>()} />;
}
