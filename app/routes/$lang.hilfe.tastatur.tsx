import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KeyboardPage } from "~/ui/information/keyboard-page";
import { ask } from "./answering/page";

export function loader(args: LoaderFunctionArgs) {
  return { title: ask(args).t("service.keyboard.title") };
}

export default function Keyboard() {
  return <KeyboardPage {...useLoaderData<typeof loader>()} />;
}
