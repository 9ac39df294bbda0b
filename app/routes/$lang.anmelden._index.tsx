import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "~/core/organisation/demonstration";
import { isRefusal } from "~/core/refusal";
import { safeNext, signIn } from "~/session.server";
import { SignInPage } from "~/ui/sign-in/sign-in-page";
import { trySignIn } from "~/usecases/sign-in";
import { goToOffice } from "./answering/office";
import { ask, mend } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language, t, url, deps } = ask(args);
  const next = url.searchParams.get("next") ?? "";
  if (args.context.viewer) throw redirect(safeNext(next, `/${language}/lernen`), 303);
  return {
    title: t("signIn.title"),
    csrf: args.context.csrf,
    next,
    mailed: deps.mail !== undefined,
    office: deps.office !== undefined,
    accounts: deps.demonstration ? DEMONSTRATION_ACCOUNTS : [],
    password: deps.demonstration ? DEMONSTRATION_PASSWORD : "",
    status: url.searchParams.has("abgemeldet") ? t("signIn.signedOut") : url.searchParams.has("passwort") ? t("signIn.setDone") : "",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { language, deps, form } = ask(args);
  if (form.get("intent") === "dienstkonto") return goToOffice(args, { kind: "sign-in", next: safeNext(form.get("next"), "") });
  const person = await trySignIn(deps, { email: form.get("email") ?? "", password: form.get("password") ?? "", address: args.context.address });
  if (isRefusal(person)) return mend(person, form);
  await signIn(args.context, person.id);
  return redirect(safeNext(form.get("next"), `/${language}/lernen`), 303);
}

export default function SignIn() {
  return <SignInPage {...useLoaderData<typeof loader>()} />;
}
