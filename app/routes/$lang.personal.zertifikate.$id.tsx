import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printCode } from "~/core/certification/code";
import { isRefusal } from "~/core/refusal";
import { inLanguage } from "~/core/words";
import { RevokePage } from "~/ui/report/revoke-page";
import { revokeCertificate, seeRevocable } from "~/usecases/revoke-certificate";
import { askRole, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, viewer, t, language } = askRole(args, "hr");
  const { certificate, revoked } = orRefuse(await seeRevocable(deps, viewer, param(args, "id")));
  const code = printCode(certificate.code);
  return { title: t("report.revokeTitle", { code }), name: certificate.name, course: inLanguage(certificate.course.title, language).text, learner: certificate.learner, revoked: revoked !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, language, form } = askRole(args, "hr");
  const revoked = await revokeCertificate(deps, viewer, param(args, "id"), form.get("reason") ?? "");
  if (isRefusal(revoked)) return mend(revoked, form);
  return redirect(`/${language}/personal/personen/${revoked.certificate.learner}?widerrufen`, 303);
}

export default function Revoke() {
  return <RevokePage {...useLoaderData<typeof loader>()} />;
}
