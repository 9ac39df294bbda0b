import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { HomePage } from "~/ui/home/home-page";
import { closeReminder } from "~/usecases/close-reminder";
import { seeCalendar } from "~/usecases/see-calendar";
import { seeHome } from "~/usecases/see-home";
import { askViewer, mend, missing, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps, viewer } = askViewer(args);
  const [home, calendar] = await Promise.all([seeHome(deps, viewer, language), seeCalendar(deps, viewer)]);
  return { title: t("home.title"), home: orRefuse(home), calendar };
}

/** The one form of the page puts a reminder away. */
export async function action(args: ActionFunctionArgs) {
  const { deps, viewer, form, language } = askViewer(args);
  if (form.get("intent") !== "erinnerung-weglegen") throw missing();
  const done = await closeReminder(deps, viewer, form.get("reminder") ?? "");
  return isRefusal(done) ? mend(done) : redirect(`/${language}/lernen`, 303);
}

export default function Home() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
