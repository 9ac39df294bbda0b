import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { RecognisePage } from "~/ui/dossier/recognise-page";
import { checkProof, recogniseProof, seeProof, type ProofCommand } from "~/usecases/recognise-proof";
import { askRole, checkedForm, mend, orRefuse, param, reopened } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, url, form } = askRole(args, "hr");
  const person = param(args, "person");
  const seen = orRefuse(await seeProof(deps, viewer, person));
  const read = form.get("intent") === "pruefen" ? await checkProof(deps, viewer, person, readProof(form)) : undefined;
  return { title: t("dossier.recogniseTitle"), person, chosen: url.searchParams.get("kurs") ?? undefined, read: isRefusal(read) ? undefined : read, ...seen };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askRole(args, "hr");
  const person = param(args, "person");
  if (form.get("intent") === "aendern") return reopened(form);
  if (form.get("intent") === "anerkennen") {
    const done = await recogniseProof(deps, viewer, person, readProof(form));
    return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/personen/${person}?anerkannt`, 303);
  }
  const checked = await checkProof(deps, viewer, person, readProof(form));
  return isRefusal(checked) ? mend(checked, form) : checkedForm(form);
}

function readProof(form: URLSearchParams): ProofCommand {
  const field = (name: string): string => form.get(name) ?? "";
  return { course: field("course"), shown: field("shown"), issuer: field("issuer"), completedOn: field("completedOn"), validUntil: field("validUntil"), reason: field("reason"), reference: field("reference") };
}

export default function Recognise() {
  return <RecognisePage {...useLoaderData<typeof loader>()} />;
}
