import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { safeNext } from "~/session.server";
import { DisplayPage } from "~/ui/settings/display-page";
import { displayIn } from "./answering/display-form";
import { askViewer } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { t, url } = askViewer(args);
  const next = safeNext(url.searchParams.get("next"), "");
  return { title: t("settings.display.title"), display: args.context.display, saved: url.searchParams.has("gespeichert"), ...(next === "" ? {} : { next }) };
}

export function action(args: ActionFunctionArgs) {
  const { language, form } = askViewer(args);
  args.context.keepDisplay(displayIn(form, args.context.display));
  return redirect(safeNext(form.get("next"), `/${language}/konto/darstellung?gespeichert`), 303);
}

export default function DisplaySettings() {
  return <DisplayPage {...useLoaderData<typeof loader>()} />;
}
