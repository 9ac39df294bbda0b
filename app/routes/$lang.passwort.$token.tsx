import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { PasswordPage } from "~/ui/sign-in/password-page";
import { seeLink, setPassword } from "~/usecases/set-password";
import { goToOffice } from "./answering/office";
import { ask, mend, orRefuse, param } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { deps, t } = ask(args);
  const person = orRefuse(await seeLink(deps, param(args, "token")));
  return { title: t("signIn.setTitle"), csrf: args.context.csrf, name: person.name, office: deps.office !== undefined };
}

export async function action(args: ActionFunctionArgs) {
  const { deps, form, language } = ask(args);
  if (form.get("intent") === "dienstkonto") return goToOffice(args, { kind: "link", token: param(args, "token") });
  const set = await setPassword(deps, { token: param(args, "token"), password: form.get("password") ?? "", address: args.context.address });
  if (isRefusal(set)) return mend(set);
  // Nobody keeps who has been through the first steps: they are offered here, once, because here somebody arrives.
  const next = set.first ? `&next=${encodeURIComponent(`/${language}/willkommen/sprache`)}` : "";
  return redirect(`/${language}/anmelden?passwort${next}`, 303);
}

export default function SetPassword() {
  const { name, office } = useLoaderData<typeof loader>();
  return <PasswordPage name={name} office={office} />;
}
