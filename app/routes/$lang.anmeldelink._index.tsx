import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { safeNext } from "~/session.server";
import { LinkRequestPage } from "~/ui/sign-in/link-request-page";
import { requestSignInLink } from "~/usecases/sign-in-link";
import { ask, mend, missing } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language, t, url, deps } = ask(args);
  if (deps.mail === undefined) throw missing();
  const next = url.searchParams.get("next") ?? "";
  if (args.context.viewer) throw redirect(safeNext(next, `/${language}/lernen`), 303);
  const sent = url.searchParams.has("gesendet");
  return { title: t(sent ? "signIn.linkSentTitle" : "signIn.linkTitle"), csrf: args.context.csrf, next, sent };
}

/** The same answer for every address. */
export async function action(args: ActionFunctionArgs) {
  const { language, deps, form } = ask(args);
  const done = await requestSignInLink(deps, { email: form.get("email") ?? "", address: args.context.address, next: safeNext(form.get("next"), "") });
  return isRefusal(done) ? mend(done, form) : redirect(`/${language}/anmeldelink?gesendet`, 303);
}

export default function SignInLink() {
  return <LinkRequestPage {...useLoaderData<typeof loader>()} />;
}
