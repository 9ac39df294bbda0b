import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { safeNext, signIn } from "~/session.server";
import { LinkPage } from "~/ui/sign-in/link-page";
import { seeLink } from "~/usecases/set-password";
import { signInByLink } from "~/usecases/sign-in-link";
import { ask, mend, param } from "./answering/page";
import { statusOf } from "./answering/status";

/** Opening the link uses nothing up: programs that look through mails open it, too. */
export async function loader(args: LoaderFunctionArgs) {
  const { deps, t, url } = ask(args);
  const person = await seeLink(deps, param(args, "token"), "sign-in");
  const shared = { csrf: args.context.csrf, next: url.searchParams.get("next") ?? "" };
  if (isRefusal(person)) return data({ ...shared, title: t("signIn.linkGoneTitle"), name: undefined }, { status: statusOf(person.refused) });
  return data({ ...shared, title: t("signIn.linkTitle"), name: person.name });
}

export async function action(args: ActionFunctionArgs) {
  const { deps, form, language } = ask(args);
  const person = await signInByLink(deps, { token: param(args, "token"), address: args.context.address });
  if (isRefusal(person)) return mend(person, form);
  await signIn(args.context, person.id);
  return redirect(safeNext(form.get("next"), `/${language}/lernen`), 303);
}

export default function SignInByLink() {
  return <LinkPage {...useLoaderData<typeof loader>()} />;
}
