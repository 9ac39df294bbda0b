import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { inLanguage } from "~/core/words";
import { WithdrawPage } from "~/ui/dossier/withdraw-page";
import { seeRecognition, withdrawRecognition } from "~/usecases/recognise-proof";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "hr");
  const person = param(args, "person");
  const { name, recognition } = orRefuse(await seeRecognition(deps, viewer, person, param(args, "id")));
  return { title: t("dossier.withdrawTitle"), person, name, course: inLanguage(recognition.title, language).text, issuer: recognition.issuer, withdrawn: recognition.withdrawn !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "hr");
  const person = param(args, "person");
  const done = await withdrawRecognition(deps, viewer, person, param(args, "id"), form.get("reason") ?? "");
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/personal/personen/${person}?zurueckgenommen`, 303);
}

export default function Withdraw() {
  return <WithdrawPage {...useLoaderData<typeof loader>()} />;
}
