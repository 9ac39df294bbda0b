import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { safeNext } from "~/session.server";
import { DisplayPage } from "~/ui/scene/display-page";
import { askViewer } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  const { language, t, url } = askViewer(args);
  return { title: t("scene.display.title"), display: args.context.display, next: safeNext(url.searchParams.get("next"), `/${language}/lernen`) };
}

/** A box that was not ticked is not sent. */
export function action(args: ActionFunctionArgs) {
  const { language, form } = askViewer(args);
  const on = (part: string) => form.get(part) === "on";
  args.context.keepDisplay({ meters: on("meters"), digits: on("digits"), motion: on("motion"), lines: on("lines") });
  return redirect(safeNext(form.get("next"), `/${language}/lernen`), 303);
}

export default function DisplaySettings() {
  return <DisplayPage {...useLoaderData<typeof loader>()} />;
}
