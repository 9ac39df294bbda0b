import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { printCode, readCode } from "~/core/certification/code";
import { isRefusal } from "~/core/refusal";
import { UnknownPage } from "~/ui/certificate/unknown-page";
import { verdictOn } from "~/ui/certificate/verdict";
import { VerdictPage } from "~/ui/certificate/verdict-page";
import { confirmName, verifyCertificate } from "~/usecases/see-certificate";
import { ask, mend, param } from "./answering/page";
import { publicCertificate } from "./answering/public-certificate";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps } = ask(args);
  const asked = param(args, "code");
  const found = await verifyCertificate(deps, asked);
  if (found === "unknown") {
    const readable = readCode(asked);
    const [typed, code] = [asked.slice(0, 64), readable && printCode(readable)];
    const title = t("certificate.verdict.title", { verdict: t("certificate.verdict.unknown"), code: code ?? typed });
    return data({ title, unknown: { typed, code } }, { status: 404 });
  }
  const certificate = publicCertificate(found);
  const { verdict } = verdictOn(certificate, t, language);
  return data({ title: t("certificate.verdict.title", { verdict, code: certificate.code }), csrf: args.context.csrf, certificate });
}

export async function action(args: ActionFunctionArgs) {
  const { deps, form } = ask(args);
  const answer = await confirmName(deps, { code: param(args, "code"), name: form.get("name") ?? "", address: args.context.address });
  if (isRefusal(answer)) return mend(answer);
  return data({ name: answer });
}

export default function Verification() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return "unknown" in loaded ? <UnknownPage {...loaded.unknown} /> : <VerdictPage certificate={loaded.certificate} answer={answered && "name" in answered ? answered.name : undefined} />;
}
