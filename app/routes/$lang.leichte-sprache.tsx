import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EasyPage } from "~/ui/information/easy-page";
import { askPublicPage } from "./answering/public-page";

export function loader(args: LoaderFunctionArgs) {
  return askPublicPage(args, "service.easy.title");
}

export default function EasyLanguage() {
  return <EasyPage {...useLoaderData<typeof loader>()} />;
}
