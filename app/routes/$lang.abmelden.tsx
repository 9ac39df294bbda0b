import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { signOut } from "~/session.server";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  return redirect(`/${ask(args).language}/lernen`, 303);
}

export async function action(args: ActionFunctionArgs) {
  const { language } = ask(args);
  await signOut(args.context);
  // What the editor keeps in the browser until it is saved goes too: the next person sits at the same desk.
  return redirect(`/${language}/anmelden?abgemeldet`, { status: 303, headers: { "clear-site-data": '"storage"' } });
}
