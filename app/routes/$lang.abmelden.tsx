import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { signOut } from "~/session.server";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${ask(args).language}/lernen`, 303);
}

export async function action(args: ActionFunctionArgs) {
  const { language } = ask(args);
  await signOut(args.context);
  return redirect(`/${language}/anmelden?abgemeldet`, 303);
}
