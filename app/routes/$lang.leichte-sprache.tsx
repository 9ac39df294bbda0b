import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EasyPage } from "~/ui/information/easy-page";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  return { title: ask(args).t("service.easy.title") };
}

export default function EasyLanguage() {
  return <EasyPage {...useLoaderData<typeof loader>()} />;
}
