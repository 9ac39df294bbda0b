import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRefusal } from "~/core/refusal";
import { RefreshersPage } from "~/ui/refresher/refreshers-page";
import { seeHome } from "~/usecases/see-home";
import { stopRefreshers } from "~/usecases/skip-refresher";
import { askViewer, mend, orRefuse } from "./answering/page";

export async function loader(args: LoaderFunctionArgs) {
  const { language, t, deps, viewer } = askViewer(args);
  return { title: t("refresher.title"), refreshers: orRefuse(await seeHome(deps, viewer, language)).refreshers };
}

export async function action(args: ActionFunctionArgs) {
  const { language, deps, viewer, form } = askViewer(args);
  const intent = form.get("intent");
  if (intent === "beenden" || intent === "einschalten") {
    const outcome = await stopRefreshers(deps, viewer, intent === "beenden");
    if (isRefusal(outcome)) return mend(outcome);
  }
  return redirect(`/${language}/lernen/auffrischung`, 303);
}

export default function Refreshers() {
  return <RefreshersPage refreshers={useLoaderData<typeof loader>().refreshers} />;
}
