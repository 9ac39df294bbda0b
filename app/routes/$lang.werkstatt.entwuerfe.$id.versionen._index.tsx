import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VersionsPage } from "~/ui/workshop/versions-page";
import { versionPosted, versionsShown } from "./answering/publishing";

export function loader(args: LoaderFunctionArgs) {
  return versionsShown(args, "scenario");
}

export function action(args: ActionFunctionArgs) {
  return versionPosted(args, "scenario");
}

export default function Versions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />;
}
