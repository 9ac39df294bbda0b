import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PrivacyPage } from "~/ui/information/privacy-page";
import { askPublicPage } from "./answering/public-page";

export function loader(args: LoaderFunctionArgs) {
  return askPublicPage(args, "service.privacy.title");
}

export default function Privacy() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
