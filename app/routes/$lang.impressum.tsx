import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImprintPage } from "~/ui/information/imprint-page";
import { askPublicPage } from "./answering/public-page";

export function loader(args: LoaderFunctionArgs) {
  return askPublicPage(args, "service.imprint.title");
}

export default function Imprint() {
  return <ImprintPage {...useLoaderData<typeof loader>()} />;
}
