import { data, redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { OfficeForwardPage } from "~/ui/sign-in/office-forward-page";
import { officeAddress } from "~/usecases/office-account";
import { ask, missing } from "./answering/page";

/**
 * Between a form of ours and the provider: browsers apply `form-action` to wherever an answer to a form leads, and nobody
 * knows beforehand over which hosts a provider goes. This page leads on by itself, and the policy stays as it is.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, language, t } = ask(args);
  if (deps.office === undefined) throw missing();
  const address = await officeAddress(deps, args.context.office.attempt);
  if (isRefusal(address)) throw redirect(`/${language}/anmelden`, 303);
  return data({ title: t("signIn.office.forwardTitle"), forward: address.href });
}

export default function OfficeForward() {
  return <OfficeForwardPage href={useLoaderData<typeof loader>().forward} />;
}
